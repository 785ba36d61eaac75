import type { Obligation } from '#libs/domain/kernel/process.js';
import { AFTER_PUBLICATION, WHERE_WITHHELD } from '../lawful-states.js';
import { owe, type Owed, type OwedAt } from '../machine.js';
import type { State } from '../state.js';
import { liveEdition } from './editions.js';
import { askedAt } from './withholding.js';

const copies = (state: State, at: OwedAt): readonly Obligation[] => {
  const edition = liveEdition(state);
  if (!edition || state.copies !== null || !AFTER_PUBLICATION.includes(state.state)) return [];
  const cause = `edition-${edition.number}/${edition.publishedAt ?? ''}/copies`;
  return [owe(at, 'publication', 'command', 'DistributeCopies', {}, cause, edition.publishedAt ?? at.now)];
};

const looks = (state: State, at: OwedAt): readonly Obligation[] => {
  const { withholding } = state;
  if (!WHERE_WITHHELD.includes(state.state) || withholding?.status !== 'WITHHELD' || withholding.reviewRequestedAt !== null) return [];
  const dueAt = askedAt(state, at);
  const cause = `${withholding.deadline ?? 'WITHHOLDING'}/ask`;
  return dueAt === null
    ? []
    : [owe(at, 'publication', 'command', 'RequestWithholdingReview', {}, cause, dueAt)];
};

/** Copies once it is out; the actions once it is withheld, and each year the question whether it still has to be. */
export const publicationOwed: Owed = (state, at) => [
  ...copies(state, at),
  ...(state.state === 'WITHHELD'
    ? [
        owe(
          at,
          'publication',
          'command',
          'BeginActionMonitoring',
          {},
          `${state.withholding?.deadline ?? 'WITHHOLDING'}/monitoring`,
          at.now,
        ),
      ]
    : []),
  ...looks(state, at),
];
