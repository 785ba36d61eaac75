import { example } from '../testing/example.js';
import {
  ADEQUATE,
  amending,
  answeredAdequate,
  bundle,
  newVersion,
  planAgreed,
  RESUBMIT,
  signedOff,
  signedOffUnsent,
  submitted,
  toResubmit,
  trialBegins,
  trialLifted,
  WITH_AMENDMENTS,
} from '../testing/completion-stories.js';
import { once, sealed, type Story } from '../testing/scenario.js';

const told = { channel: 'EMAIL', text: sealed('copy'), sha256: 'sha256-of-copy' } as const;
const first = { bundle: bundle(1) };
const second = { bundle: bundle(2) };
const again = once(() => newVersion(toResubmit().settle()));
const resubmitted = once(() => again().does('Resubmit', second));
const onTrial = (story: () => Story) => once(() => trialBegins(story()));
const lifted = (story: () => Story) => () => trialLifted(story());

const one = { amendment: 'amendment-1', change: sealed('change-1') };
const two = { amendment: 'amendment-2', change: sealed('change-2'), page: '31' };
const oneMade = once(() => amending().does('MakeAmendments', { made: [one] }));
const allMade = once(() => oneMade().does('MakeAmendments', { made: [two] }));

export const qualityAssuranceExamples = [
  example(
    'SubmitToHomeOffice',
    { given: signedOff, when: first },
    {
      RESTRICTED: {
        refused: { given: onTrial(signedOff), when: first },
        accepted: { given: lifted(onTrial(signedOff)), when: first },
      },
      SUBMITTED_ALREADY: { given: submitted, when: first },
      RESUBMISSION_NEEDED: { given: again, when: second },
    },
  ),
  example(
    'Resubmit',
    { given: again, when: second },
    {
      RESTRICTED: {
        refused: { given: onTrial(again), when: second },
        accepted: { given: lifted(onTrial(again)), when: second },
      },
      SUBMITTED_ALREADY: { given: resubmitted, when: second },
      NOT_ASKED_TO_RESUBMIT: { given: signedOff, when: first },
    },
  ),
  example(
    'WithdrawSubmission',
    { given: submitted, when: {} },
    { NOT_SUBMITTED: { given: signedOff, when: {} } },
  ),
  example(
    'SendCopyToCommissioner',
    { given: signedOffUnsent, when: told },
    {
      NOT_COMPLETED: { given: planAgreed, when: told },
      COPY_SENT: { given: signedOff, when: told },
      NOTICE_BEING_SENT: {
        given: () => signedOffUnsent().settleOnly('PrepareNotice', 'ClaimNoticeDelivery'),
        when: told,
      },
    },
  ),
  example(
    'RecordQaOutcome',
    { given: () => submitted().on('2023-07-05'), when: WITH_AMENDMENTS },
    {
      NOT_SUBMITTED: { given: signedOff, when: ADEQUATE },
      NO_SUCH_DATE: {
        given: () => submitted().on('2023-07-05'),
        when: { ...ADEQUATE, on: '2023-06-31' },
      },
      DATE_IN_THE_FUTURE: {
        refused: { given: () => submitted().on('2023-07-02'), when: ADEQUATE },
        accepted: { given: () => submitted().on('2023-07-03'), when: ADEQUATE },
      },
      AREAS_MISSING: {
        refused: { given: () => submitted().on('2023-07-05'), when: { ...WITH_AMENDMENTS, areas: [] } },
        accepted: { given: () => submitted().on('2023-07-05'), when: { ...RESUBMIT, areas: [] } },
      },
      AREAS_DO_NOT_FIT: {
        refused: {
          given: () => submitted().on('2023-07-05'),
          when: { ...WITH_AMENDMENTS, outcome: 'ADEQUATE' },
        },
        accepted: { given: () => submitted().on('2023-07-05'), when: ADEQUATE },
      },
    },
  ),
  example(
    'MakeAmendments',
    { given: amending, when: { made: [one] } },
    {
      NO_AMENDMENT: { given: amending, when: { made: [] } },
      UNKNOWN_AMENDMENT: { given: amending, when: { made: [{ ...one, amendment: 'amendment-3' }] } },
      AMENDMENT_MADE: {
        refused: { given: oneMade, when: { made: [one] } },
        accepted: { given: oneMade, when: { made: [two] } },
      },
    },
  ),
  example(
    'BeginPublicationPrep',
    { given: answeredAdequate, when: {} },
    {
      AMENDMENTS_OPEN: {
        refused: { given: oneMade, when: {} },
        accepted: { given: allMade, when: {} },
      },
    },
  ),
  example('ReopenDrafting', { given: toResubmit, when: {} }),
];
