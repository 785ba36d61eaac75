import { accept } from '#libs/domain/kernel/decider.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { unmetKeys } from '../deadlines.js';
import { keptInformed } from '../family/to-tell.js';
import { AFTER_PUBLICATION } from '../lawful-states.js';
import { letters, toBodies, toPerson, toPointOfContact, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import { refusedByRestriction } from '../parallel-processes/restricted.js';
import type { State } from '../state.js';
import type { PublicationCommands } from './commands.js';
import { notToldOf, timeToPublish } from './dating.js';
import { liveEdition, notPublished } from './editions.js';

const tooEarly = ({ publicationDate }: State, day: LocalDate, at: At): Refused | null =>
  publicationDate !== null && day < publicationDate ? at.refuse('TOO_EARLY', { on: publicationDate }) : null;

/** The family agreed to a day, it has come, and each of them had it in a letter first (3.7). */
const refusedByDate = (state: State, at: At): Refused | null => {
  const on = state.publicationDate;
  const left = keptInformed(state).filter((person) => !state.dateAgreedWith.includes(person));
  if (on === null || left.length > 0) return at.refuse('DATE_NOT_AGREED');
  const early = tooEarly(state, at.today, at);
  if (early) return early;
  return notToldOf(state, on).length > 0 ? at.refuse('FAMILY_NOT_TOLD') : null;
};

const refusedByWithholding = ({ withholding }: State, at: At): Refused | null =>
  withholding === null || withholding.status === 'ENDED' ? null : at.refuse('PUBLICATION_WITHHELD');

/** What stands against it being read by everybody. A corrected edition comes in the place of one that the family agreed to. */
const notToPublish = (state: State, at: At): Refused | null => {
  if (state.clearedOn === null) return at.refuse('NOT_CLEARED');
  const refused = refusedByRestriction(state, at, 'Publish') ?? refusedByWithholding(state, at);
  if (refused) return refused;
  const edition = state.editions.at(-1);
  if (edition && edition === liveEdition(state)) return at.refuse('NOTHING_NEW', { edition: edition.number });
  const approvals = edition?.approvedBy.length ?? 0;
  if (!edition || approvals < 2) return at.refuse('REDACTION_NOT_APPROVED', { approvals });
  if (edition.legallyCheckedAt === null) return at.refuse('LEGAL_CHECK_MISSING');
  return AFTER_PUBLICATION.includes(state.state) ? null : refusedByDate(state, at);
};

/** 3.7: the Commissioner and the Home Office have what was published, and whoever the partnership settled; under s.8A the Secretary of State too. */
const copiesTo = (state: State, { procedure }: At): readonly OrganisationId[] => {
  const { commissioner, homeOffice, secretaryOfState } = procedure.bodies;
  const all = [
    commissioner,
    homeOffice,
    ...(state.establishment?.regime === 'DARDR_S8A' ? [secretaryOfState] : []),
    ...procedure.copiesTo,
  ];
  return all.filter((one, i) => all.indexOf(one) === i);
};

type Publishing = Pick<
  PublicationCommands,
  'Publish' | 'SendToLibrary' | 'DistributeCopies' | 'UnpublishForSafety'
>;

export const publishing: Rules<Publishing> = {
  Publish: {
    possible: notToPublish,
    decide(state, _, at) {
      // Recorded today as something that happened before: it was not to be read earlier than agreed either.
      const early = AFTER_PUBLICATION.includes(state.state) ? null : tooEarly(state, at.on, at);
      if (early) return early;
      const edition = state.editions.length;
      return accept([
        at.event('ReportPublished', {
          edition,
          meets: unmetKeys(state, 'DD8'),
          // Copies of an edition that is replaced are not sent any more.
          drops: unsent(state, 'published-copy', 'publication-pack'),
          owes: letters(state, [
            { template: 'publication-pack', to: toPointOfContact, about: { edition: String(edition) } },
          ]),
        }),
      ]);
    },
  },
  SendToLibrary: {
    possible: (state, at) =>
      notPublished(state, at) ?? (state.inLibraryAt === null ? null : at.refuse('SENT_ALREADY')),
    decide: (state, _, at) =>
      accept([at.event('SentToLibrary', { edition: liveEdition(state)?.number ?? state.editions.length })]),
  },
  DistributeCopies: {
    possible: (state, at) =>
      notPublished(state, at) ?? (state.copies === null ? null : at.refuse('COPIES_SENT')),
    decide(state, _, at) {
      const edition = liveEdition(state)?.number ?? state.editions.length;
      const to = copiesTo(state, at);
      const about = { edition: String(edition) };
      return accept([
        at.event('CopiesDistributed', {
          edition,
          to,
          owes: letters(
            state,
            [...to.map((body) => toBodies([body])), ...keptInformed(state).map(toPerson)].map((one) => ({
              template: 'published-copy' as const,
              to: one,
              about,
            })),
          ),
        }),
      ]);
    },
  },
  /** At once: nothing stands against it, and whoever has a copy is told. */
  UnpublishForSafety: {
    possible: notPublished,
    decide(state, _, at) {
      const edition = liveEdition(state)?.number ?? state.editions.length;
      const { homeOffice } = at.procedure.bodies;
      const others = (state.copies?.to ?? []).filter((one) => one !== homeOffice);
      const about = { edition: String(edition) };
      return accept([
        at.event('ReportUnpublished', {
          edition,
          opens: AFTER_PUBLICATION.includes(state.state) ? timeToPublish(state, 'ReportUnpublished', at) : [],
          drops: unsent(state, 'published-copy', 'publication-pack', 'family-publication-date'),
          owes: letters(
            state,
            [
              toPointOfContact,
              ...[homeOffice, ...others].map((body) => toBodies([body])),
              ...keptInformed(state).map(toPerson),
            ].map((to) => ({ template: 'unpublished' as const, to, about })),
          ),
        }),
      ]);
    },
  },
};
