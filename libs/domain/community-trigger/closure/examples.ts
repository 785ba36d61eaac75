import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { monitored, notMet, recommended } from '../testing/review-stories.js';
import { consentAsked, decidedNotMet } from '../testing/stories.js';

const done = () => monitored().does('CompleteAction', { action: 'action-1', outcome: 'TAKEN_UP' }).settle();
const closed = () => done().does('CloseCase', { because: 'ACTIONS_DONE' }).settle();

export const closureExamples = [
  example(
    'CloseCase',
    { given: done, when: { because: 'ACTIONS_DONE' } },
    {
      APPLICANT_NOT_TOLD: {
        refused: { given: decidedNotMet, when: { because: 'THRESHOLD_NOT_MET' } },
        accepted: { given: notMet, when: { because: 'THRESHOLD_NOT_MET' } },
      },
      ACTIONS_OPEN: {
        refused: { given: monitored, when: { because: 'ACTIONS_DONE' } },
        accepted: { given: monitored, when: { because: 'ACTIONS_LEFT_OPEN' } },
      },
      CLOSURE_REASON_DOES_NOT_FIT: {
        refused: { given: recommended, when: { because: 'ACTIONS_DONE' } },
        accepted: { given: recommended, when: { because: 'NO_ACTIONS' } },
      },
    },
  ),
  example(
    'ReopenCase',
    { given: closed, when: {} },
    { NOTHING_TO_REOPEN: { given: () => consentAsked().does('RecordConsentRefused', {}), when: {} } },
  ),
  example(
    'HoldDiscretionaryReview',
    { given: notMet, when: {} },
    { NOT_ABOUT_THRESHOLD: { given: closed, when: {}, by: PEOPLE.coordinator } },
  ),
];
