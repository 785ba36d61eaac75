import { example } from '../testing/example.js';
import { CORONER } from '../testing/people.js';
import { trial, trialOver, trialRuns } from '../testing/parallel-stories.js';
import { reviewAgreed } from '../testing/report-stories.js';
import { once } from '../testing/scenario.js';

const FIRST = { restriction: 'restriction-1' };
const lifted = once(() => trialRuns().does('LiftRestriction', FIRST));
const inquest = { process: 'process-1', blocks: ['Publish'] } as const;
const askedFor = once(() => trialRuns().on('2022-12-22'));
const only = (reviewOn: string) => trial({ restrictions: [{ blocks: ['Publish'], reviewOn }] });

export const parallelExamples = [
  example(
    'RecordParallelProcess',
    { given: reviewAgreed, when: trial() },
    {
      RECORDED_ALREADY: {
        refused: { given: trialRuns, when: trial() },
        accepted: { given: trialOver, when: trial() },
      },
      BLOCKS_NOTHING: {
        refused: { given: reviewAgreed, when: trial({ restrictions: [{ blocks: [] }] }) },
        accepted: {
          given: reviewAgreed,
          when: trial({ type: 'INQUEST', body: CORONER, status: 'EXPECTED', restrictions: [] }),
        },
      },
      CONCLUDED_RESTRICTS_NOTHING: {
        refused: { given: reviewAgreed, when: trial({ status: 'CONCLUDED' }) },
        accepted: { given: reviewAgreed, when: trial({ status: 'CONCLUDED', restrictions: [] }) },
      },
      NO_SUCH_DATE: { given: reviewAgreed, when: only('2023-02-29') },
      DATE_IN_THE_PAST: {
        refused: { given: reviewAgreed, when: only('2022-10-02') },
        accepted: { given: reviewAgreed, when: only('2022-10-03') },
      },
    },
  ),
  example(
    'UpdateParallelProcess',
    { given: trialRuns, when: { process: 'process-1', status: 'CONCLUDED' } },
    {
      UNKNOWN_PROCESS: { given: trialRuns, when: { process: 'process-2', status: 'CONCLUDED' } },
      STATUS_UNCHANGED: { given: trialRuns, when: { process: 'process-1', status: 'RUNNING' } },
    },
  ),
  example(
    'AgreeRestriction',
    { given: trialRuns, when: inquest },
    {
      UNKNOWN_PROCESS: { given: trialRuns, when: { ...inquest, process: 'process-2' } },
      PROCESS_CONCLUDED: { given: trialOver, when: inquest },
      BLOCKS_NOTHING: { given: trialRuns, when: { ...inquest, blocks: [] } },
      NO_SUCH_DATE: { given: trialRuns, when: { ...inquest, reviewOn: '2023-13-01' } },
      DATE_IN_THE_PAST: {
        refused: { given: trialRuns, when: { ...inquest, reviewOn: '2022-10-02' } },
        accepted: { given: trialRuns, when: { ...inquest, reviewOn: '2022-10-03' } },
      },
    },
  ),
  example(
    'LiftRestriction',
    { given: trialRuns, when: FIRST },
    {
      UNKNOWN_RESTRICTION: { given: trialRuns, when: { restriction: 'restriction-3' } },
      LIFTED_ALREADY: { given: lifted, when: FIRST },
    },
  ),
  example(
    'ReviewRestriction',
    { given: trialRuns, when: FIRST },
    {
      UNKNOWN_RESTRICTION: { given: trialRuns, when: { restriction: 'restriction-3' } },
      LIFTED_ALREADY: { given: lifted, when: FIRST },
      NO_SUCH_DATE: { given: trialRuns, when: { ...FIRST, reviewOn: '2023-04-31' } },
      DATE_IN_THE_PAST: {
        refused: { given: trialRuns, when: { ...FIRST, reviewOn: '2022-10-02' } },
        accepted: { given: trialRuns, when: { ...FIRST, reviewOn: '2022-10-03' } },
      },
    },
  ),
  example(
    'RequestRestrictionReview',
    { given: askedFor, when: FIRST },
    {
      UNKNOWN_RESTRICTION: { given: askedFor, when: { restriction: 'restriction-3' } },
      LIFTED_ALREADY: { given: lifted, when: FIRST },
      NOT_DUE_YET: { given: trialRuns, when: FIRST },
      ASKED_ALREADY: { given: () => askedFor().does('RequestRestrictionReview', FIRST), when: FIRST },
    },
  ),
];
