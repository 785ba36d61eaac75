import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { EventData } from '../events.js';
import { letters, toBodies } from '../letters.js';
import { nextId, type At, type Deciding, type Refused } from '../machine.js';
import type { State } from '../state.js';
import type { Amendment, Submission, SubmissionBundle } from './state.js';

/** The submission that lies with the Home Office. */
export const outstanding = (state: State): Submission | undefined =>
  state.submissions.find(({ withdrawn, outcome }) => !withdrawn && outcome === null);

/** The last submission that the quality assurance panel answered. */
export const lastAnswered = (state: State): Submission | undefined =>
  state.submissions.findLast(({ outcome }) => outcome !== null);

/** The panel's last word was that it wants the report again. */
export const askedAgain = (state: State): boolean => lastAnswered(state)?.outcome === 'RESUBMIT';

export const notSubmitted = (state: State, at: At): Refused | null =>
  outstanding(state) ? null : at.refuse('NOT_SUBMITTED');

/** Areas for final development of the last letter that nothing has been done about. */
export const openAmendments = (state: State): readonly Amendment[] =>
  state.amendments.filter(
    ({ submission, madeAt }) => madeAt === null && submission === lastAnswered(state)?.id,
  );

/** DD7, once more after each sign-off. */
export const toSubmit = (state: State, at: Deciding): Deadline =>
  open(at, 'DD7', at.on, 'CspSignedOff', freshKey(state, 'DD7'));

/** What goes to the Home Office: the version that the partnership signed off. */
export const submitted = (
  state: State,
  bundle: SubmissionBundle,
  occurredAt: Instant,
  at: Deciding,
): EventData['SubmittedToQaPanel'] => {
  const id = nextId('submission', state.submissions);
  return {
    submission: {
      id,
      draft: state.signOff?.draft ?? state.drafts.length,
      bundle,
      at: occurredAt,
      outcome: null,
      outcomeOn: null,
      letter: null,
      withdrawn: false,
    },
    meets: unmetKeys(state, 'DD7'),
    owes: letters(state, [
      {
        template: 'home-office-submission',
        to: toBodies([at.procedure.bodies.homeOffice]),
        about: { submission: id },
      },
    ]),
  };
};
