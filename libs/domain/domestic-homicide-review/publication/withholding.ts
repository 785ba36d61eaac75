import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { workingDaysBefore } from '#libs/domain/kernel/working-days.js';
import { deadlineOf, freshKey, open, unmetKeys } from '../deadlines.js';
import { UNDER_NEW_EVIDENCE } from '../lawful-states.js';
import { letters, toPointOfContact, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import type { State } from '../state.js';
import type { PublicationCommands } from './commands.js';
import { timeToPublish } from './dating.js';
import type { Withholding } from './state.js';

const keysOf = ({ deadline }: Withholding): readonly string[] => (deadline === null ? [] : [deadline]);

/** So many working days before its yearly day; null where there is none to ask about. */
export const askedAt = (
  state: State,
  { calendar, procedure }: Pick<At, 'calendar' | 'procedure'>,
): Instant | null => {
  const deadline = deadlineOf(state, state.withholding?.deadline ?? '');
  return deadline
    ? startOfLondonDay(workingDaysBefore(calendar, deadline.due, procedure.askAheadWd.withholding))
    : null;
};

const standing = (state: State): Withholding | null =>
  state.withholding?.status === 'ENDED' ? null : state.withholding;

const notStanding = (state: State, at: At): Refused | null =>
  standing(state) === null ? at.refuse('NOT_WITHHELD') : null;

type Holding = Pick<
  PublicationCommands,
  | 'WithholdPublication'
  | 'RecordWithholding'
  | 'ReviewWithholding'
  | 'RequestWithholdingReview'
  | 'BeginActionMonitoring'
>;

/** A compelling welfare reason against publication (3.7): proposed, agreed by the Home Office, and looked at each year. */
export const holding: Rules<Holding> = {
  /** Also of a new report, where an earlier one was withheld: that agreement was not about this report. */
  WithholdPublication: {
    possible: (state, at) =>
      state.withholding?.status === 'PROPOSED' ? at.refuse('PROPOSED_ALREADY') : null,
    decide(state, { occurredAt, reason }, at) {
      return accept([
        at.event('WithholdingProposed', {
          withholding: {
            reason: reason ?? null,
            status: 'PROPOSED',
            since: occurredAt,
            homeOfficeAgreement: null,
            deadline: null,
            reviewRequestedAt: null,
          },
          cancels: unmetKeys(state, 'WITHHOLDING'),
          drops: unsent(state, 'withholding-review'),
        }),
      ]);
    },
  },
  RecordWithholding: {
    possible: (state, at) => (state.withholding?.status === 'PROPOSED' ? null : at.refuse('NOT_PROPOSED')),
    decide(state, { data: { agreement } }, at) {
      if (agreement === undefined) return at.refuse('AGREEMENT_MISSING');
      const deadline = freshKey(state, 'WITHHOLDING');
      return accept([
        at.event('PublicationWithheld', {
          agreement,
          deadline,
          cancels: unmetKeys(state, 'DD8'),
          opens: [open(at, 'WITHHOLDING', at.on, 'PublicationWithheld', deadline)],
          drops: unsent(state, 'family-publication-date'),
        }),
      ]);
    },
  },
  ReviewWithholding: {
    possible: notStanding,
    decide(state, { data: { outcome } }, at) {
      const withholding = standing(state);
      if (withholding === null) return at.refuse('NOT_WITHHELD');
      const settled = { meets: keysOf(withholding), drops: unsent(state, 'withholding-review') };
      if (outcome === 'END')
        return accept([
          at.event('WithholdingReviewed', {
            outcome,
            deadline: null,
            ...settled,
            // Time to publish runs already, or from when the report that is written on new evidence is cleared.
            opens: UNDER_NEW_EVIDENCE.includes(state.state)
              ? []
              : timeToPublish(state, 'WithholdingReviewed', at),
          }),
        ]);
      if (withholding.status === 'PROPOSED') return at.refuse('ONLY_PROPOSED');
      const deadline = freshKey(state, 'WITHHOLDING');
      return accept([
        at.event('WithholdingReviewed', {
          outcome,
          deadline,
          ...settled,
          opens: [open(at, 'WITHHOLDING', at.on, 'WithholdingReviewed', deadline)],
        }),
      ]);
    },
  },
  RequestWithholdingReview: {
    possible(state, at) {
      if (state.withholding?.status !== 'WITHHELD') return at.refuse('NOT_WITHHELD');
      if (state.withholding.reviewRequestedAt !== null) return at.refuse('ASKED_ALREADY');
      const dueAt = askedAt(state, at);
      return dueAt === null || at.now < dueAt
        ? at.refuse('NOT_DUE_YET', { on: dueAt === null ? 'no day' : londonDate(dueAt) })
        : null;
    },
    decide: (state, _, at) =>
      accept([
        at.event('WithholdingReviewRequested', {
          owes: letters(state, [{ template: 'withholding-review', to: toPointOfContact }]),
        }),
      ]),
  },
  BeginActionMonitoring: { decide: (_, __, at) => accept([at.event('ActionMonitoringBegun', {})]) },
};
