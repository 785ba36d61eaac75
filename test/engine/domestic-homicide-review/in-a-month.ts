import { DHR_CAST, type DhrCast } from '#apps/cli/seed/dhr-cast.js';
import * as dhr from '#apps/cli/seed/dhr-steps.js';
import { BOLSOVER_COORDINATOR } from '#apps/cli/seed/people.js';
import { exampleSettings } from '#libs/application/partnership/procedure-settings.dto.js';
import { publishesNewProcedure } from '../acts.js';
import type { Act, Tale } from '../telling.js';
import { drafts } from './acts.js';

/*
 * A whole review between Monday 23 November 2026 and Christmas, beside the Community Triggers of the same weeks. No
 * real review is as quick; each step is lawful on its day, and under the local procedure below each date is near.
 */

export const CAST: DhrCast = DHR_CAST;
/** The desk of the other area, for what is only notified. */
export const IN_BOLSOVER: DhrCast = { ...DHR_CAST, coordinator: BOLSOVER_COORDINATOR };

const wd = (n: number) => ({ n, unit: 'WORKING_DAYS' });

/** One reminder two days before; the first chase is the last, and two days later somebody above is asked. */
const SHORT = {
  deadlines: {
    DD1: wd(8),
    DD3: wd(16),
    DD5: wd(5),
    DD7: wd(3),
    DD8: wd(4),
    DD9: wd(5),
    SCOPING: wd(5),
    CHAIR: wd(5),
    SIGN_OFF: wd(4),
    QUESTION: wd(5),
    RECOMMENDATION: wd(5),
  },
  reminders: { beforeDueWd: [2] },
  chases: { everyWd: 2, escalateAfter: 1 },
  bodies: { coroner: 'derbyshire-coroner' },
};

/** A new version of the procedure of North East Derbyshire, whose reviews have little time. */
export const SHORT_TIMES: Tale = {
  stream: 'procedure/ned',
  acts: publishesNewProcedure('ned', '2026-11-23', '2026-11-02', {
    ...exampleSettings,
    domesticHomicideReview: SHORT,
  }),
};

/** What was known on the day: a woman of 38 and her husband of 45. */
export const DEATH = {
  deceasedName: 'Avery Linden',
  deceasedBirth: '1988-05-17',
  dateOfDeath: '2026-11-16',
  link: 'INTIMATE',
  otherPerson: { ageAtDeath: 45 },
  otherPersonName: 'Sasha Linden',
  suspectStatus: 'CHARGED',
  circumstances: 'Found at home by a neighbour; a man was arrested the same day.',
};

export const notified = (cast = CAST): Act => dhr.policeNotify(cast, '2026-11-23 10:00', DEATH);

export const untilAsked = (cast = CAST): readonly Act[] => [
  notified(cast),
  ...dhr.asksAgenciesForScoping(cast, '2026-11-24 10:00'),
];

/** Wednesday 25 November: both agencies have answered, and the engine has closed the scoping. */
export const untilPending = (): readonly Act[] => [
  ...untilAsked(),
  ...dhr.scopingReturns(CAST, '2026-11-25 10:00', '2026-11-25 10:00'),
];

export const decides = (at: string): Act =>
  dhr.decidesCriteria(CAST, at, {}, 'Records of both agencies, read by the partnership.');

/** Friday 27 November: there is to be a review. */
export const untilAgreed = (): readonly Act[] => [...untilPending(), decides('2026-11-27 10:00')];

/** Tuesday 1 December: chair and panel are there, the family is invited, and the panel is called. */
export const untilCalled = (): readonly Act[] => [
  ...untilAgreed(),
  ...dhr.appointsChair(CAST, '2026-11-30 10:00', '2026-11-30 10:00'),
  ...dhr.formsPanel(CAST, '2026-12-01 10:00'),
  ...dhr.invitesFamily(CAST, '2026-12-01 10:00'),
  dhr.callsPanelMeeting(CAST, '2026-12-01 10:00', '2026-12-02'),
  ...dhr.familyChooses(CAST, '2026-12-01 11:00', 'TAKES_PART'),
];

export const untilTerms = (): readonly Act[] => [
  ...untilCalled(),
  dhr.holdsPanelMeeting(CAST, '2026-12-02', 'meeting-1'),
  ...dhr.agreesTerms(CAST, '2026-12-02 12:30', { from: '2023-01-01', to: '2026-11-16' }),
];

/** Thursday 3 December: police (imr-1) and health (imr-2) are asked until the 9th; `agencies` take it on. */
export const untilCommissioned = (...agencies: readonly ('imr-1' | 'imr-2')[]): readonly Act[] => [
  ...untilTerms(),
  ...dhr.commissionsImrs(CAST, '2026-12-03 10:00', '2026-12-09'),
  ...agencies.flatMap((imr) => dhr.acceptsCommission(agencyOf(imr), imr, '2026-12-03 11:00')),
];

const agencyOf = (imr: 'imr-1' | 'imr-2') => (imr === 'imr-1' ? CAST.police : CAST.health);

export const writes = (imr: 'imr-1' | 'imr-2'): Act =>
  dhr.imrWritten(agencyOf(imr), imr, '2026-12-04 10:00', [
    dhr.contactOn('2025-03-02', 'A neighbour called about shouting.', '22:40'),
    dhr.contactOn('2026-10-30', 'She was seen alone.'),
  ]);

/** Monday 7 December: both reports are countersigned and accepted. */
export const untilAccepted = (): readonly Act[] => [
  ...untilCommissioned('imr-1', 'imr-2'),
  writes('imr-1'),
  writes('imr-2'),
  dhr.signsOffImr(CAST.police, 'imr-1', '2026-12-04 11:00'),
  dhr.signsOffImr(CAST.health, 'imr-2', '2026-12-04 11:00'),
  dhr.acceptsImr(CAST, 'imr-1', '2026-12-07 10:00'),
  dhr.acceptsImr(CAST, 'imr-2', '2026-12-07 10:00'),
];

/** Tuesday 8 December: the panel has met on the reports and may write. */
export const untilDrafting = (): readonly Act[] => [
  ...untilAccepted(),
  dhr.callsPanelMeeting(CAST, '2026-12-07 11:00', '2026-12-08'),
  dhr.holdsPanelMeeting(CAST, '2026-12-08', 'meeting-2'),
  dhr.completesAnalysis(CAST, '2026-12-08 12:30'),
];

/** Wednesday 9 December: the family has the draft before it. */
export const untilShared = (): readonly Act[] => [
  ...untilDrafting(),
  ...drafts('2026-12-09 10:00', 1, CAST),
  dhr.sharesWithFamily(CAST, '2026-12-09 10:00'),
];

/** Thursday 10 December: the panel has approved the report and agreed the plan, which begins on the 15th. */
export const untilPlanned = (targets = { police: '2026-12-15', health: '2027-06-28' }): readonly Act[] => [
  ...untilShared(),
  dhr.familyComments(CAST, '2026-12-09 15:00'),
  ...dhr.agenciesConfirm(CAST, '2026-12-09 16:00'),
  dhr.approves(CAST, '2026-12-10 11:00'),
  dhr.agreesPlan(CAST, '2026-12-10 11:00', targets),
];

export const untilSignedOff = (): readonly Act[] => [
  ...untilPlanned(),
  dhr.signsOff(CAST, '2026-12-11 10:00'),
];

/** Tuesday 15 December: the quality assurance panel found it adequate. */
export const untilCleared = (): readonly Act[] => [
  ...untilSignedOff(),
  dhr.submits(CAST, '2026-12-14 10:00'),
  dhr.qaOutcome(CAST, '2026-12-15 10:00', 'ADEQUATE'),
];

/** Wednesday 16 December: an edition for everybody, approved by two and checked, and a day for it. */
export const untilDated = (): readonly Act[] => [
  ...untilCleared(),
  dhr.anonymises(CAST, '2026-12-16 10:00'),
  ...dhr.approvesRedaction(CAST, '2026-12-16 10:00'),
  dhr.agreesDate(CAST, '2026-12-16 10:00', '2026-12-17'),
];

/** Friday 18 December: it is out, both actions are done and audited, and the review is concluded. */
export const untilConcluded = (): readonly Act[] => [
  ...untilDated(),
  dhr.publishes(CAST, '2026-12-17 10:00'),
  dhr.completesAction(CAST.police, '2026-12-18 10:00', 'action-1'),
  dhr.completesAction(CAST.health, '2026-12-18 10:00', 'action-2'),
  dhr.auditsAction(CAST, '2026-12-18 10:00', 'action-1'),
  dhr.auditsAction(CAST, '2026-12-18 10:00', 'action-2'),
  dhr.concludes(CAST, '2026-12-18 10:00'),
];

export { dhr };
