import { example } from '../testing/example.js';
import { PROCEDURE } from '../testing/procedure.js';
import { monitored, notMet } from '../testing/review-stories.js';
import { decidedNotMet } from '../testing/stories.js';

const inForce = { ...PROCEDURE, lpbReview: { enabled: true, from: '2022-05-10' } };
const notMetThere = () => notMet(inForce);
const reviewedThere = () => monitored().under(inForce);
const requested = () => notMetThere().does('RecordLpbReviewRequested', {});
const decided = () => requested().does('RecordLpbOutcome', { outcome: 'NO_CHANGE' });

/** Between the decision and its letter. */
const untold = () => decidedNotMet().on('2022-05-10').under(inForce);

export const localPolicingBodyReviewExamples = [
  example(
    'RecordLpbReviewRequested',
    { given: notMetThere, when: {} },
    {
      LPB_REVIEW_NOT_IN_FORCE: {
        refused: { given: () => notMet(), when: {} },
        accepted: { given: reviewedThere, when: {} },
      },
      NOT_NOTIFIED: { given: untold, when: {} },
      LPB_REVIEWED_ALREADY: { given: decided, when: {} },
    },
  ),
  example(
    'RecordLpbOutcome',
    { given: requested, when: { outcome: 'THRESHOLD_MET' } },
    {
      OUTCOME_NOT_POSSIBLE: {
        refused: { given: requested, when: { outcome: 'OUTCOME_REVISITED' } },
        accepted: {
          given: () => reviewedThere().does('RecordLpbReviewRequested', {}),
          when: { outcome: 'OUTCOME_REVISITED' },
        },
      },
    },
  ),
];
