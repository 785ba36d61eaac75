import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { freshKey, open } from '../deadlines.js';
import { keptInformed } from '../family/to-tell.js';
import { letters, toPerson, toPointOfContact, unsentAbout } from '../letters.js';
import { nextId, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { QualityAssuranceCommands } from './commands.js';
import { lastAnswered, notSubmitted, openAmendments, outstanding } from './submissions.js';
import type { Amendment } from './state.js';

/** Cleared on the letter's date; where it asked for changes, on the day on which the last of them was made. */
const clearedOn = (state: State): LocalDate | null => {
  const answered = lastAnswered(state);
  return state.amendments
    .filter(({ submission }) => submission === answered?.id)
    .reduce<LocalDate | null>((last, { madeAt }) => {
      const on = madeAt === null ? null : londonDate(madeAt);
      return on !== null && (last === null || on > last) ? on : last;
    }, answered?.outcomeOn ?? null);
};

type Outcome = Pick<
  QualityAssuranceCommands,
  'RecordQaOutcome' | 'MakeAmendments' | 'BeginPublicationPrep' | 'ReopenDrafting'
>;

/** What the Home Office's panel wrote, and what follows from it. */
export const outcomes: Rules<Outcome> = {
  RecordQaOutcome: {
    possible: notSubmitted,
    decide(state, { data: { outcome, on, letter, areas } }, at) {
      const submission = outstanding(state);
      if (!submission) return at.refuse('NOT_SUBMITTED');
      if (!isLocalDate(on)) return at.refuse('NO_SUCH_DATE', { date: on });
      if (on > at.today) return at.refuse('DATE_IN_THE_FUTURE', { date: on, today: at.today });
      if (outcome === 'ADEQUATE_WITH_AMENDMENTS' && areas.length === 0) return at.refuse('AREAS_MISSING');
      if (outcome === 'ADEQUATE' && areas.length > 0) return at.refuse('AREAS_DO_NOT_FIT');
      const amendments = areas.map((area, i): Amendment => ({
        id: nextId('amendment', state.amendments, i),
        submission: submission.id,
        area,
        change: null,
        page: null,
        madeAt: null,
      }));
      const about = { submission: submission.id };
      return accept([
        at.event('QaOutcomeRecorded', {
          submission: submission.id,
          outcome,
          on,
          letter,
          amendments,
          drops: unsentAbout(state, 'submission', submission.id),
          owes: letters(
            state,
            outcome === 'RESUBMIT'
              ? keptInformed(state).map((person) => ({
                  template: 'family-resubmission' as const,
                  to: toPerson(person),
                  about,
                }))
              : [],
          ),
        }),
      ]);
    },
  },
  MakeAmendments: {
    decide(state, { data: { made } }, at) {
      if (made.length === 0) return at.refuse('NO_AMENDMENT');
      const open = openAmendments(state);
      for (const [i, { amendment }] of made.entries()) {
        if (!state.amendments.some(({ id }) => id === amendment))
          return at.refuse('UNKNOWN_AMENDMENT', { amendment });
        const twice = made.findIndex((one) => one.amendment === amendment) !== i;
        if (twice || !open.some(({ id }) => id === amendment))
          return at.refuse('AMENDMENT_MADE', { amendment });
      }
      return accept([
        at.event('AmendmentsMade', { made: made.map((one) => ({ ...one, page: one.page ?? null })) }),
      ]);
    },
  },
  BeginPublicationPrep: {
    possible(state, at) {
      const open = openAmendments(state);
      return open.length > 0
        ? at.refuse('AMENDMENTS_OPEN', { amendments: open.map(({ id }) => id).join(', ') })
        : null;
    },
    decide(state, _, at) {
      const on = clearedOn(state) ?? at.on;
      return accept([
        at.event('PublicationPrepBegun', {
          clearedOn: on,
          opens: [open(at, 'DD8', on, 'PublicationPrepBegun', freshKey(state, 'DD8'))],
          owes: letters(
            state,
            state.state === 'QA_AMENDMENTS' ? [{ template: 'qa-tracker', to: toPointOfContact }] : [],
          ),
        }),
      ]);
    },
  },
  ReopenDrafting: { decide: (_, __, at) => accept([at.event('DraftingReopened', {})]) },
};
