import { COORDINATOR, CSP_CHAIR, DA_SPECIALIST, DHR_CHAIR, id } from '#apps/cli/seed/people.js';
import { londonTime } from '#apps/cli/seed/story.js';
import { by } from '../acts.js';
import type { Act } from '../telling.js';
import { CAST, DEATH, dhr } from './in-a-month.js';

/*
 * The shortest lawful way to the later stages, so that each can have a review of its own without hundreds of letters: the
 * Secretary of State directs a review (s.9(2)), one agency is asked and holds nothing, and chair and specialist are the panel.
 */

const PANEL = [DHR_CHAIR, DA_SPECIALIST].map(id);
const POLICE = CAST.police;

const calls = (at: string, on: string): Act =>
  by(COORDINATOR, at, 'SchedulePanelMeeting', { at: londonTime(`${on} 10:00`) });
const holds = (at: string, meeting: string): Act =>
  by(DHR_CHAIR, at, 'HoldPanelMeeting', { meeting, attended: PANEL });

/** Monday 23 November: the direction arrives, and the review is established by it. */
const directed = (): Act =>
  by(COORDINATOR, '2026-11-23 10:00', 'ReceiveNotification', {
    ...DEATH,
    source: 'HOME_OFFICE_DIRECTION',
    residence: 'IN_AREA',
    knownAgencies: [POLICE.agency],
    family: [
      {
        person: CAST.relative.person,
        relation: 'FAMILY',
        name: CAST.relative.name,
        contact: CAST.relative.contact,
      },
    ],
    direction: {
      madeOn: '2026-11-20',
      section: 's.9(2)',
      document: { text: 'The Secretary of State directs a review.' },
    },
  });

/** Wednesday 2 December: the panel has met and agreed the terms of reference. */
export const untilTerms = (): readonly Act[] => [
  directed(),
  ...dhr.appointsChair(CAST, '2026-11-24 10:00', '2026-11-24 10:00'),
  by(DHR_CHAIR, '2026-12-01 10:00', 'AddPanelMember', {
    person: id(DA_SPECIALIST),
    independent: true,
    specialistDa: true,
  }),
  by(DHR_CHAIR, '2026-12-01 10:00', 'ConstitutePanel'),
  calls('2026-12-01 10:00', '2026-12-02'),
  holds('2026-12-02 12:30', 'meeting-1'),
  by(
    DHR_CHAIR,
    '2026-12-02 12:30',
    'SetReviewPeriod',
    { from: '2023-01-01', to: '2026-11-16' },
    'The years of their marriage.',
  ),
  by(DHR_CHAIR, '2026-12-02 12:30', 'AgreeToR', {
    text: 'Scope, period, key lines of enquiry, contact with the family, equality and publication.',
    agencies: [POLICE.agency],
    agreedBy: PANEL,
  }),
];

/** Friday 4 December: the police have looked and hold nothing, so that nothing more is awaited. */
export const untilNothingHeld = (): readonly Act[] => [
  ...untilTerms(),
  by(COORDINATOR, '2026-12-03 10:00', 'CommissionImr', { agency: POLICE.agency }),
  by(POLICE.contact, '2026-12-04 11:00', 'RecordNilReturn', { imr: 'imr-1', text: 'We searched twice.' }),
];

/** Tuesday 8 December: the panel has met on it and may write. */
export const untilDrafting = (): readonly Act[] => [
  ...untilNothingHeld(),
  calls('2026-12-07 11:00', '2026-12-08'),
  holds('2026-12-08 12:30', 'meeting-2'),
  dhr.completesAnalysis(CAST, '2026-12-08 12:30'),
];

/** Wednesday 9 December: the family has the draft before it. */
export const untilShared = (): readonly Act[] => [
  ...untilDrafting(),
  dhr.recommends(
    CAST,
    '2026-12-09 10:00',
    POLICE.agency,
    'LOCAL',
    'Name one officer a shift who reads reports.',
  ),
  dhr.savesDraft(CAST, '2026-12-09 10:00', 1),
  dhr.draftsSummary(CAST, '2026-12-09 10:00'),
  dhr.agreesDraft(CAST, '2026-12-09 10:00'),
  dhr.sharesWithFamily(CAST, '2026-12-09 10:00'),
];

/** Thursday 10 December: the panel has approved the report and agreed the plan, with one action until the 15th. */
export const untilPlanned = (): readonly Act[] => [
  ...untilShared(),
  dhr.familyComments(CAST, '2026-12-09 15:00'),
  dhr.approves(CAST, '2026-12-10 11:00'),
  by(DHR_CHAIR, '2026-12-10 11:00', 'AgreeActionPlan', {
    actions: [
      {
        recommendation: 'recommendation-1',
        scope: 'LOCAL',
        owner: POLICE.agency,
        text: 'Name the officers.',
        intendedOutcome: 'Somebody reads every report.',
        target: '2026-12-15',
      },
    ],
    agreed: [{ organisation: POLICE.agency, by: id(POLICE.senior) }],
  }),
];

export const untilSignedOff = (): readonly Act[] => [
  ...untilPlanned(),
  by(CSP_CHAIR, '2026-12-11 10:00', 'SignOff'),
];

/** Tuesday 15 December: the quality assurance panel wants one more thing, and has it. */
export const untilAmended = (): readonly Act[] => [
  ...untilSignedOff(),
  dhr.submits(CAST, '2026-12-14 10:00'),
  dhr.qaOutcome(CAST, '2026-12-15 10:00', 'ADEQUATE_WITH_AMENDMENTS', ['Say who chaired.']),
  dhr.makesAmendments(CAST, '2026-12-15 10:00', ['amendment-1']),
];

/** Wednesday 16 December: an edition for everybody, approved by two and checked, and a day for it. */
export const untilDated = (): readonly Act[] => [
  ...untilAmended(),
  dhr.anonymises(CAST, '2026-12-16 10:00'),
  ...dhr.approvesRedaction(CAST, '2026-12-16 10:00'),
  dhr.agreesDate(CAST, '2026-12-16 10:00', '2026-12-17'),
];
