import type { Act, Tale } from '../../telling.js';
import {
  agreesPlan,
  approves,
  bothDone,
  by,
  CAST,
  COORDINATOR,
  CSP_CHAIR,
  dhr,
  DHR_CHAIR,
  drafts,
  edits,
  HEALTH_SENIOR,
  isRead,
  letter,
  POLICE_SERVICE,
  publishesProcedure,
  review,
  untilCleared,
  untilFamily,
  untilPlanned,
  untilPublished,
  untilSubmitted,
} from '../acts.js';

/** The next version, written, read and approved on three days of one week. */
const again = (version: number, written: string, read: string, approved: string): readonly Act[] => [
  ...drafts(`${written} 10:00`, version),
  ...isRead(read, `viewing-${version}`),
  approves(`${approved} 10:00`),
];

const rejects = (at: string) => by(DHR_CHAIR, at, 'RejectReport', {}, 'Two members want it clearer.');

const unpublishes = (at: string) =>
  by(COORDINATOR, at, 'UnpublishForSafety', {}, 'A child of the family was recognised.');

const comesOut = (edition: number, edited: string, on: string): readonly Act[] => [
  ...edits(`${edited} 10:00`, edition),
  dhr.agreesDate(CAST, `${edited} 11:00`, on),
  dhr.publishes(CAST, `${on} 10:00`),
];

export const withheld: readonly Act[] = [
  ...untilCleared(),
  by(CSP_CHAIR, '2023-07-06 10:00', 'WithholdPublication', {}, 'A child would be in danger.'),
  by(CSP_CHAIR, '2023-07-10 10:00', 'RecordWithholding', {
    agreement: letter('The Home Office agrees that it is withheld.'),
  }),
];
export const looksAgain = (at: string, outcome: 'KEEP' | 'END') =>
  by(CSP_CHAIR, at, 'ReviewWithholding', { outcome }, 'The child was asked.');

/** From the first draft in February 2023 to the conclusion, until the end of the year. */
export const COMPLETION = {
  /** s.8A is in force for deaths from 6 September 2022 on. */
  procedure: publishesProcedure({ dardrCommencementDate: '2022-09-06' }),
  'sent back at every step': review(
    untilFamily(),
    isRead('2023-02-14'),
    rejects('2023-02-15 10:00'),
    again(2, '2023-02-20', '2023-02-21', '2023-02-22'),
    rejects('2023-02-23 10:00'),
    again(3, '2023-02-27', '2023-02-28', '2023-03-06'),
    agreesPlan('2023-03-13 10:00'),
    by(CSP_CHAIR, '2023-03-14 10:00', 'RefuseSignOff', {}, 'The data form does not fit the report.'),
    again(4, '2023-03-20', '2023-03-21', '2023-03-22'),
    dhr.signsOff(CAST, '2023-03-27 10:00'),
    dhr.submits(CAST, '2023-03-30 10:00'),
    by(COORDINATOR, '2023-04-03 10:00', 'WithdrawSubmission', {}, 'The wrong plan was attached.'),
    again(5, '2023-04-17', '2023-04-18', '2023-04-19'),
    dhr.signsOff(CAST, '2023-04-24 10:00'),
    dhr.submits(CAST, '2023-04-26 10:00'),
    dhr.qaOutcome(CAST, '2023-07-05 10:00', 'ADEQUATE_WITH_AMENDMENTS', ['Say who was asked.']),
    dhr.makesAmendments(CAST, '2023-07-06 10:00', ['amendment-1']),
  ),
  'wanted again': review(untilSubmitted(), dhr.qaOutcome(CAST, '2023-07-05 10:00', 'RESUBMIT')),
  'out, taken off, corrected, concluded and reopened': review(
    untilPublished(),
    unpublishes('2023-08-07 10:00'),
    comesOut(2, '2023-08-14', '2023-08-29'),
    edits('2023-09-11 10:00', 3),
    dhr.publishes(CAST, '2023-09-11 11:00'),
    bothDone('2023-10-16 10:00'),
    dhr.concludes(CAST, '2023-10-16 11:00'),
    unpublishes('2023-10-23 10:00'),
    comesOut(4, '2023-10-24', '2023-11-06'),
    dhr.concludes(CAST, '2023-11-13 10:00'),
    by(CSP_CHAIR, '2023-11-20 10:00', 'ReopenReview', {}, 'Letters were found.'),
    unpublishes('2023-11-27 10:00'),
  ),
  'withheld, and out after all': review(
    withheld,
    looksAgain('2023-07-24 10:00', 'END'),
    comesOut(1, '2023-08-07', '2023-08-21'),
  ),
  'actions and recommendations': review(
    untilFamily(),
    isRead('2023-02-14'),
    approves('2023-03-06 10:00'),
    agreesPlan('2023-03-13 10:00', { police: '2023-04-28', health: '2023-05-31' }),
    ...['recommendation-1', 'recommendation-2'].map((recommendation) =>
      by(COORDINATOR, '2023-03-20 10:00', 'SendRecommendation', { recommendation }),
    ),
    by(HEALTH_SENIOR, '2023-03-27 10:00', 'RecordRecommendationResponse', {
      recommendation: 'recommendation-2',
      response: 'ACCEPTED',
    }),
    dhr.extendsAction(CAST, '2023-05-09 10:00', 'action-1', '2023-06-30', 'The officers are being trained.'),
    by(CSP_CHAIR, '2023-05-15 10:00', 'CancelAction', { action: 'action-2' }, 'It became law.'),
    dhr.completesAction(POLICE_SERVICE, '2023-06-26 10:00', 'action-1'),
    by(
      COORDINATOR,
      '2023-07-03 10:00',
      'ReopenAction',
      { action: 'action-1', target: '2023-07-31' },
      'One shift was left out.',
    ),
    dhr.completesAction(POLICE_SERVICE, '2023-07-24 10:00', 'action-1'),
    dhr.auditsAction(CAST, '2023-07-25 10:00', 'action-1'),
  ),
  'late with everything': review(
    untilPlanned(),
    dhr.signsOff(CAST, '2023-04-17 10:00'),
    dhr.submits(CAST, '2023-05-02 10:00'),
    dhr.qaOutcome(CAST, '2023-07-05 10:00', 'ADEQUATE'),
  ),
  'a family that needs time': review(
    untilFamily(),
    dhr.sharesWithFamily(CAST, '2023-02-14 10:00'),
    by(
      DHR_CHAIR,
      '2023-03-06 10:00',
      'ExtendFamilyViewing',
      { viewing: 'viewing-1', until: '2023-03-20' },
      'Riley cannot read it alone.',
    ),
    dhr.familyComments(CAST, '2023-03-22 10:00'),
    dhr.agenciesConfirm(CAST, '2023-03-22 10:00'),
    approves('2023-03-22 10:00'),
  ),
  'under s.8A': review(untilSubmitted({ dateOfDeath: '2022-09-08' })),
} satisfies Readonly<Record<string, Tale>>;
