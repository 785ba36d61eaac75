import { byCsp, concluded } from '../testing/completion-stories.js';
import { example } from '../testing/example.js';
import { OTHER_PERSON, PEOPLE } from '../testing/people.js';
import { interviewsWait } from '../testing/parallel-stories.js';
import { analysing, fact, planAgreed, reviewAgreed, signedOff } from '../testing/report-stories.js';
import { once, type Story } from '../testing/scenario.js';
import { directedReview } from '../testing/stories.js';

const later = { newDue: '2023-09-29', agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'] } as const;
const witness = { person: 'person-neighbour', on: '2023-01-16' };
const other = { person: OTHER_PERSON, on: '2023-01-16' };
const merge = { from: 'review-2', into: 'review-1' };
const transfer = { from: 'ned', to: 'bolsover' };
/** New evidence, while the report of before can be read; and after it was taken off. */
const reopened = once(() => concluded().does('ReopenReview', {}, byCsp));
const takenOff = once(() => reopened().does('UnpublishForSafety', {}));

const conflicted = (story: () => Story) =>
  once(() =>
    fact(story(), 'ConflictDeclared', {
      conflict: {
        id: 'conflict-1',
        person: PEOPLE.cspChair.person,
        kind: 'PRIOR_DECISION',
        text: null,
        resolution: null,
      },
    }),
  );
export const acrossExamples = [
  example(
    'AgreeRevisedTimescale',
    { given: reviewAgreed, when: later },
    {
      NO_SUCH_DATE: { given: reviewAgreed, when: { ...later, newDue: '2023-09-31' } },
      DATE_IN_THE_PAST: {
        refused: { given: () => reviewAgreed().on('2023-05-01'), when: { ...later, newDue: '2023-04-28' } },
        accepted: { given: () => reviewAgreed().on('2023-05-01'), when: { ...later, newDue: '2023-05-01' } },
      },
      NOT_LATER: {
        refused: { given: reviewAgreed, when: { ...later, newDue: '2023-04-03' } },
        accepted: { given: reviewAgreed, when: { ...later, newDue: '2023-04-04' } },
      },
      NOBODY_AGREED: {
        refused: { given: reviewAgreed, when: { ...later, agreedBy: ['PANEL', 'HOME_OFFICE'] } },
        accepted: { given: reviewAgreed, when: { ...later, agreedBy: ['CSP_CHAIR'] } },
      },
      NO_TIMESCALE: { given: signedOff, when: later },
    },
  ),
  example(
    'InterviewWitness',
    { given: analysing, when: witness },
    {
      RESTRICTED: {
        refused: { given: interviewsWait, when: witness },
        accepted: {
          given: () => interviewsWait().does('LiftRestriction', { restriction: 'restriction-1' }),
          when: witness,
        },
      },
      NO_SUCH_DATE: { given: analysing, when: { ...witness, on: '2022-11-31' } },
      DATE_IN_THE_FUTURE: { given: analysing, when: { ...witness, on: '2023-01-17' } },
    },
  ),
  example(
    'InterviewPerpetrator',
    { given: analysing, when: other },
    {
      RESTRICTED: { given: interviewsWait, when: other },
      NO_SUCH_DATE: { given: analysing, when: { ...other, on: '2022-11-31' } },
      DATE_IN_THE_FUTURE: { given: analysing, when: { ...other, on: '2023-01-17' } },
      NOT_THE_OTHER_PERSON: { given: analysing, when: witness },
    },
  ),
  example(
    'MergeDuplicate',
    { given: reviewAgreed, when: merge },
    {
      DIRECTED_REVIEW: { given: directedReview, when: merge },
      SAME_REVIEW: { given: reviewAgreed, when: { ...merge, into: 'review-2' } },
      ACTIONS_RUN: { given: planAgreed, when: merge },
      REPORT_IS_OUT: {
        refused: { given: reopened, when: merge },
        accepted: { given: takenOff, when: merge },
      },
    },
  ),
  example(
    'TransferToLeadCsp',
    { given: reviewAgreed, when: transfer },
    {
      CONFLICTED: {
        refused: { given: conflicted(reviewAgreed), when: transfer },
        accepted: { given: conflicted(reviewAgreed), when: transfer, by: PEOPLE.viceChair },
      },
      DIRECTED_REVIEW: { given: directedReview, when: transfer },
      SAME_PARTNERSHIP: { given: reviewAgreed, when: { ...transfer, to: 'ned' } },
      ACTIONS_RUN: { given: planAgreed, when: transfer },
      REPORT_IS_OUT: {
        refused: { given: reopened, when: transfer },
        accepted: { given: takenOff, when: transfer },
      },
    },
  ),
  example(
    'CancelReview',
    { given: reviewAgreed, when: {} },
    {
      CONFLICTED: {
        refused: { given: conflicted(reviewAgreed), when: {} },
        accepted: { given: conflicted(reviewAgreed), when: {}, by: PEOPLE.viceChair },
      },
      DIRECTED_REVIEW: { given: directedReview, when: {} },
      ACTIONS_RUN: { given: planAgreed, when: {} },
      REPORT_IS_OUT: {
        refused: { given: reopened, when: {} },
        accepted: { given: takenOff, when: {} },
      },
    },
  ),
];
