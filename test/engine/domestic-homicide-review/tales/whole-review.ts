import type { Act } from '../../telling.js';
import {
  by,
  CAST,
  COORDINATOR,
  dhr,
  drafts,
  edits,
  handsIn,
  HEALTH,
  HEALTH_SERVICE,
  isRead,
  POLICE_SERVICE,
  publishesProcedure,
  replacesChair,
  review,
  takesOn,
  UNDER_ANOTHER_CHAIR as LATER,
  untilCommissioned,
} from '../acts.js';

/** From 12 September 2022 until the trial is over in February 2024. */
const reports: readonly Act[] = [
  ...untilCommissioned(),
  dhr.trialRuns(CAST, '2022-11-15 10:00', '2023-03-31'),
  ...takesOn('imr-1', '2022-11-21 10:00'),
  ...takesOn('imr-2', '2022-11-21 10:00'),
  by(
    COORDINATOR,
    '2022-12-01 10:00',
    'PauseDeadline',
    { deadline: 'DD4/imr-2', because: 'DISCLOSURE' },
    'The hospital waits for the court to disclose its files.',
  ),
  ...handsIn('imr-1', '2022-12-12'),
  by(COORDINATOR, '2022-12-15 10:00', 'ResumeDeadline', { deadline: 'DD4/imr-2' }, 'The files are there.'),
  ...handsIn('imr-2', '2023-02-03'),
  dhr.returnsImr(CAST, 'imr-1', '2023-02-06 10:00', 'Nothing is said of the calls at night.', '2023-03-06'),
  dhr.returnsImr(CAST, 'imr-2', '2023-02-06 10:00', 'The practice nurse was not asked.', '2023-03-06'),
  dhr.startsImr(POLICE_SERVICE.author, 'imr-1', '2023-02-13 10:00'),
  dhr.startsImr(HEALTH_SERVICE.author, 'imr-2', '2023-02-13 10:00'),
  ...handsIn('imr-1', '2023-02-27'),
  ...handsIn('imr-2', '2023-03-01'),
  dhr.agreesTimescale(CAST, '2023-03-20 10:00', '2024-09-30', 'The panel waits for the trial.'),
  dhr.acceptsImr(CAST, 'imr-1', '2023-03-27 10:00'),
  dhr.acceptsImr(CAST, 'imr-2', '2023-03-27 10:00'),
  dhr.keepsRestriction(CAST, '2023-03-28 10:00', '2023-09-29'),
  ...replacesChair('2023-04-14 10:00', '2023-04-17 10:00'),
  by(LATER.chair, '2023-05-09 10:00', 'RaiseQuestionToAgency', {
    agency: 'derbyshire-health',
    text: 'Who read the letter of the school?',
  }),
  by(HEALTH, '2023-06-07 10:00', 'AnswerQuestion', { question: 'question-1', answer: 'Nobody did.' }),
  dhr.keepsRestriction(CAST, '2023-09-28 10:00', '2024-03-29'),
  dhr.trialConcludes(CAST, '2024-02-12 10:00'),
  dhr.liftsRestriction(CAST, '2024-02-14 10:00'),
];

/** Written and signed off in spring 2024, wanted again in October, cleared in May 2025. */
const writing: readonly Act[] = [
  dhr.callsPanelMeeting(LATER, '2024-02-19 10:00', '2024-03-12'),
  dhr.holdsPanelMeeting(LATER, '2024-03-12', 'meeting-2'),
  dhr.completesAnalysis(LATER, '2024-03-12 12:45'),
  ...drafts('2024-04-15 10:00', 1, LATER),
  ...isRead('2024-04-29', 'viewing-1', LATER),
  dhr.approves(LATER, '2024-05-13 10:00'),
  dhr.agreesPlan(LATER, '2024-05-20 10:00', { police: '2025-03-31', health: '2026-03-31' }),
  dhr.signsOff(LATER, '2024-06-03 10:00'),
  dhr.submits(LATER, '2024-06-06 10:00'),
  dhr.qaOutcome(LATER, '2024-10-14 10:00', 'RESUBMIT'),
  ...drafts('2024-11-11 10:00', 2, LATER),
  ...isRead('2024-11-25', 'viewing-2', LATER),
  dhr.approves(LATER, '2024-12-02 10:00'),
  dhr.signsOff(LATER, '2024-12-16 10:00'),
  dhr.resubmits(LATER, '2024-12-18 10:00'),
  dhr.qaOutcome(LATER, '2025-05-12 10:00', 'ADEQUATE_WITH_AMENDMENTS', [
    'Say who was asked.',
    'Correct the date on page 14.',
  ]),
  dhr.makesAmendments(LATER, '2025-05-19 10:00', ['amendment-1', 'amendment-2']),
];

/** Out three years after it began; its actions are followed for two more. */
const afterwards: readonly Act[] = [
  ...edits('2025-05-27 10:00', 1, LATER),
  dhr.agreesDate(LATER, '2025-05-27 11:00', '2025-06-16'),
  dhr.postponesPublication(LATER, '2025-06-09 10:00', '2025-09-08', 'The family wants the anniversary past.'),
  dhr.publishes(LATER, '2025-09-08 10:00'),
  dhr.sendsToLibrary(LATER, '2025-09-08 11:00'),
  dhr.extendsAction(LATER, '2025-04-14 10:00', 'action-1', '2026-03-31', 'The officers are being trained.'),
  dhr.progressOnAction(HEALTH_SERVICE, '2025-10-06 10:00', 'action-2', 'Half of the practices ask.'),
  dhr.completesAction(POLICE_SERVICE, '2026-03-16 10:00', 'action-1'),
  dhr.extendsAction(
    LATER,
    '2026-03-16 11:00',
    'action-2',
    '2027-08-31',
    'Half of the practices still do not ask.',
  ),
  dhr.completesAction(HEALTH_SERVICE, '2027-08-30 10:00', 'action-2'),
  dhr.auditsAction(LATER, '2027-09-06 10:00', 'action-1'),
  dhr.auditsAction(LATER, '2027-09-06 10:00', 'action-2'),
  dhr.concludes(LATER, '2027-09-13 10:00'),
];

export const WHOLE_REVIEW = {
  procedure: publishesProcedure({
    pauses: [{ deadline: 'DD4', reasons: ['DISCLOSURE'] }],
    bodies: { coroner: 'derbyshire-coroner' },
    copiesTo: ['derbyshire-police'],
  }),
  review: review(reports, writing, afterwards),
};
