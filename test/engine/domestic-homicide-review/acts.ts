import { castWith, DHR_CAST, HEALTH_SERVICE, POLICE_SERVICE, type DhrCast } from '#apps/cli/seed/dhr-cast.js';
import * as dhr from '#apps/cli/seed/dhr-steps.js';
import {
  CHAIR_FROM_BOLSOVER,
  COORDINATOR,
  CSP_CHAIR,
  DHR_CHAIR,
  FAMILY,
  HEALTH,
  HEALTH_SENIOR,
  id,
  IMR_AUTHOR,
  POLICE,
  POLICE_AUTHOR,
  POLICE_SENIOR,
} from '#apps/cli/seed/people.js';
import { exampleSettings } from '#libs/application/partnership/procedure-settings.dto.js';
import { by, publishesNewProcedure } from '../acts.js';
import type { Act, Tale } from '../telling.js';

/** Monday 12 September 2022, nine o'clock in London: every engine of these reviews begins here. */
export const SEPTEMBER = '2022-09-12T08:00:00.000Z';

/** Of a death that nobody lived: Riley is a relative and signs in; of the others each story says. */
export const CAST: DhrCast = DHR_CAST;

export const review = (...acts: readonly (Act | readonly Act[])[]): Tale => ({
  type: 'domestic-homicide-review',
  acts: acts.flat(),
});

/** What was known on the day: a woman of 38 and her husband of 45. */
export const DEATH = {
  deceasedName: 'Avery Linden',
  deceasedBirth: '1984-05-17',
  dateOfDeath: '2022-09-05',
  link: 'INTIMATE',
  otherPerson: { ageAtDeath: 45 },
  otherPersonName: 'Sasha Linden',
  suspectStatus: 'CHARGED',
  circumstances: 'Found at home by a neighbour; a man was arrested the same day.',
};

/** A new version of the partnership's procedure with a section of its own for these reviews, in force at once. */
export const publishesProcedure = (section: object): Tale => ({
  stream: 'procedure/ned',
  acts: publishesNewProcedure('ned', '2022-09-12', '2022-09-01', {
    ...exampleSettings,
    areaIds: ['ned'],
    relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
    domesticHomicideReview: section,
  }),
});

export const notified = (told: object = {}): Act =>
  dhr.policeNotify(CAST, '2022-09-12 10:00', { ...DEATH, ...told });

const EVIDENCE = 'Records of both agencies, read by the partnership.';

export const decides = (at: string, facts: object = {}): Act =>
  dhr.decidesCriteria(CAST, at, facts, EVIDENCE);

/** It is established that the death did not come of it; the police had no objection. */
export const decidesAgainst = (at: string): Act => decides(at, { appearsToResult: 'NO' });

/** Tuesday 20 September: both agencies have answered, and the engine has closed the scoping. */
export const untilPending = (told: object = {}): readonly Act[] => [
  notified(told),
  ...dhr.asksAgenciesForScoping(CAST, '2022-09-13 10:00'),
  ...dhr.scopingReturns(CAST, '2022-09-20 10:00', '2022-09-20 11:00'),
];

/** Monday 3 October: there is to be a review. */
export const untilAgreed = (told: object = {}): readonly Act[] => [
  ...untilPending(told),
  decides('2022-10-03 10:00'),
];

/** Monday 3 October: there is to be none, and the letters go out. */
export const untilNoReview = (): readonly Act[] => [...untilPending(), decidesAgainst('2022-10-03 10:00')];

/** Tuesday 8 November: chair and panel are there, have met, and agreed the terms of reference. */
export const untilTerms = (told: object = {}): readonly Act[] => [
  ...untilAgreed(told),
  ...dhr.appointsChair(CAST, '2022-10-17 10:00', '2022-10-17 11:00'),
  ...dhr.formsPanel(CAST, '2022-10-18 10:00'),
  ...dhr.invitesFamily(CAST, '2022-10-18 11:00'),
  dhr.callsPanelMeeting(CAST, '2022-10-18 11:00', '2022-11-08'),
  ...dhr.familyChooses(CAST, '2022-10-24 10:00', 'TAKES_PART'),
  dhr.holdsPanelMeeting(CAST, '2022-11-08', 'meeting-1'),
  ...dhr.agreesTerms(CAST, '2022-11-08 12:45', { from: '2019-01-01', to: '2022-09-05' }),
];

/** Monday 14 November: police (imr-1) and health (imr-2) are asked, and have eight weeks: until 9 January. */
export const untilCommissioned = (told: object = {}): readonly Act[] => [
  ...untilTerms(told),
  ...dhr.commissionsImrs(CAST, '2022-11-14 10:00'),
];

const ENTRIES = [
  dhr.contactOn('2021-03-02', 'A neighbour called about shouting.', '22:40'),
  dhr.contactOn('2022-08-30', 'She was seen alone.'),
];

export const takesOn = (imr: 'imr-1' | 'imr-2', at: string): readonly Act[] =>
  dhr.acceptsCommission(agencyOf(imr), imr, at);

/** Written by the author, countersigned an hour later. */
export const handsIn = (imr: 'imr-1' | 'imr-2', day: string): readonly Act[] => [
  dhr.imrWritten(agencyOf(imr), imr, `${day} 10:00`, ENTRIES),
  dhr.signsOffImr(agencyOf(imr), imr, `${day} 11:00`),
];

const agencyOf = (imr: 'imr-1' | 'imr-2') => (imr === 'imr-1' ? POLICE_SERVICE : HEALTH_SERVICE);

/** Tuesday 24 January 2023: both reports are in and accepted, the panel has met on them and may write. */
export const untilDrafting = (told: object = {}): readonly Act[] => [
  ...untilCommissioned(told),
  ...takesOn('imr-1', '2022-11-21 10:00'),
  ...takesOn('imr-2', '2022-11-21 10:00'),
  ...handsIn('imr-1', '2022-12-12'),
  ...handsIn('imr-2', '2022-12-12'),
  dhr.acceptsImr(CAST, 'imr-1', '2023-01-09 10:00'),
  dhr.acceptsImr(CAST, 'imr-2', '2023-01-09 10:00'),
  dhr.callsPanelMeeting(CAST, '2023-01-09 11:00', '2023-01-24'),
  dhr.holdsPanelMeeting(CAST, '2023-01-24', 'meeting-2'),
  dhr.completesAnalysis(CAST, '2023-01-24 12:45'),
];

/** A version of report and summary, agreed with the panel for the family to see; the first brings the recommendations. */
export const drafts = (at: string, version: number, cast = CAST): readonly Act[] => [
  ...(version === 1
    ? [
        dhr.recommends(cast, at, cast.police.agency, 'LOCAL', 'Name one officer a shift who reads reports.'),
        dhr.recommends(cast, at, cast.health.agency, 'NATIONAL', 'Ask everybody alone.'),
      ]
    : []),
  dhr.savesDraft(cast, at, version),
  dhr.draftsSummary(cast, at, version),
  dhr.agreesDraft(cast, at),
];

/** The relative reads it and answers, and both agencies say that it is fair. `viewing`: which one it is of the case. */
export const isRead = (day: string, viewing = 'viewing-1', cast = CAST): readonly Act[] => [
  dhr.sharesWithFamily(cast, `${day} 10:00`),
  dhr.familyComments(cast, `${day} 15:00`, viewing),
  ...dhr.agenciesConfirm(cast, `${day} 16:00`),
];

/** Monday 13 February: the family may read the first version. */
export const untilFamily = (told: object = {}): readonly Act[] => [
  ...untilDrafting(told),
  ...drafts('2023-02-13 10:00', 1),
];

export const approves = (at: string): Act => dhr.approves(CAST, at);
export const agreesPlan = (at: string, targets = { police: '2023-12-29', health: '2024-06-28' }): Act =>
  dhr.agreesPlan(CAST, at, targets);

/** Monday 13 March: the panel has approved the report and agreed the plan. */
export const untilPlanned = (told: object = {}): readonly Act[] => [
  ...untilFamily(told),
  ...isRead('2023-02-14'),
  approves('2023-03-06 10:00'),
  agreesPlan('2023-03-13 10:00'),
];

/** Thursday 30 March: signed off on the 27th, and with the Home Office. */
export const untilSubmitted = (told: object = {}): readonly Act[] => [
  ...untilPlanned(told),
  dhr.signsOff(CAST, '2023-03-27 10:00'),
  dhr.submits(CAST, '2023-03-30 10:00'),
];

/** Wednesday 5 July: the quality assurance panel found it adequate, and the engine prepares to publish. */
export const untilCleared = (told: object = {}): readonly Act[] => [
  ...untilSubmitted(told),
  dhr.qaOutcome(CAST, '2023-07-05 10:00', 'ADEQUATE'),
];

/** An edition for everybody, approved by two and checked. */
export const edits = (at: string, edition = 1, cast = CAST): readonly Act[] => [
  dhr.anonymises(cast, at, edition),
  ...dhr.approvesRedaction(cast, at, edition),
];

/** Monday 24 July: the report is out, on the day that was agreed with the family. */
export const untilPublished = (told: object = {}): readonly Act[] => [
  ...untilCleared(told),
  ...edits('2023-07-06 10:00'),
  dhr.agreesDate(CAST, '2023-07-06 11:00', '2023-07-24'),
  dhr.publishes(CAST, '2023-07-24 10:00'),
];

/** Monday 16 October: both actions are done and audited, and the review is concluded. */
export const untilConcluded = (told: object = {}): readonly Act[] => [
  ...untilPublished(told),
  ...bothDone('2023-10-16 10:00'),
  dhr.concludes(CAST, '2023-10-16 11:00'),
];

export const bothDone = (at: string): readonly Act[] => [
  dhr.completesAction(POLICE_SERVICE, at, 'action-1'),
  dhr.completesAction(HEALTH_SERVICE, at, 'action-2'),
  dhr.auditsAction(CAST, at, 'action-1'),
  dhr.auditsAction(CAST, at, 'action-2'),
];

const letter = (text: string) => ({ text });

export const concurs = (at: string): Act =>
  by(COORDINATOR, at, 'RecordHoView', { letter: letter('The Home Office agrees that there is no review.') });
export const closesWithoutReview = (at: string): Act => by(CSP_CHAIR, at, 'CloseNoReview');
export const asksAgain = (at: string): Act =>
  by(COORDINATOR, at, 'RecordRequest', { document: letter('The Home Office asks you to look again.') });
export const reopensCriteria = (at: string): Act =>
  by(CSP_CHAIR, at, 'ReopenCriteria', {}, 'A neighbour has told more.');
export const directs = (at: string, madeOn: string, section: 's.9(2)' | 's.8A(2)' = 's.9(2)'): Act =>
  by(COORDINATOR, at, 'RecordDirection', {
    madeOn,
    section,
    document: letter('The Secretary of State directs a review.'),
  });
export const revokes = (at: string): Act =>
  by(COORDINATOR, at, 'RecordRevocation', {
    document: letter('The direction is revoked.'),
    revokedOn: at.slice(0, 10),
  });
export const cancels = (at: string): Act =>
  by(CSP_CHAIR, at, 'CancelReview', {}, 'It was found that the death was an accident.');
export const replacesChair = (declared: string, replaced: string): readonly Act[] => [
  by(COORDINATOR, declared, 'DeclareInterests', {
    person: id(CHAIR_FROM_BOLSOVER),
    workedFor: [],
    associatedWith: [],
    statement: 'I work for the council next door and know nobody in this case.',
  }),
  by(
    CSP_CHAIR,
    replaced,
    'ReplaceChair',
    {
      person: id(CHAIR_FROM_BOLSOVER),
      independence: 'Works for another council; independent of every agency of the case.',
      trainedOn: '2021-06-17',
    },
    'The chair is ill.',
  ),
];
/** The same people under the chair who came after. */
export const UNDER_ANOTHER_CHAIR: DhrCast = { ...CAST, chair: CHAIR_FROM_BOLSOVER };

/** Nobody of the family signs in: the chair speaks with them. */
export const WITHOUT_LOGIN = castWith({ ...CAST.relative, signsInAs: null });

export {
  by,
  COORDINATOR,
  CSP_CHAIR,
  dhr,
  DHR_CHAIR,
  FAMILY,
  HEALTH,
  HEALTH_SENIOR,
  HEALTH_SERVICE,
  id,
  IMR_AUTHOR,
  letter,
  POLICE,
  POLICE_AUTHOR,
  POLICE_SENIOR,
  POLICE_SERVICE,
};
