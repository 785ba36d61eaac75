import {
  APPLICANT,
  CHAIR_FROM_BOLSOVER,
  COORDINATOR,
  DECIDER,
  HEALTH,
  id,
  POLICE,
  SPOC,
} from '#apps/cli/seed/people.js';
import * as trigger from '#apps/cli/seed/trigger-steps.js';
import { anApplication, aComplaint } from '#test/support/an-application.js';
import type { Act } from './telling.js';

export const APPEALS = 'appeals@ned.example';
export const CHAIR_FROM_ELSEWHERE = 'dhr.chair@independent.example';

/** People of North East Derbyshire; the chair comes from Bolsover. */
export const NED: trigger.Cast = {
  coordinator: COORDINATOR,
  decider: DECIDER,
  chair: CHAIR_FROM_BOLSOVER,
  contact: SPOC,
  council: 'ned-council',
};

export const applies = (at: string, changes: object = {}): Act => ({
  at,
  who: APPLICANT,
  does: 'SubmitApplication',
  with: anApplication(changes),
});

/** Somebody applies for the victim, whose consent is missing. */
export const appliesForAnother = (at: string): Act => ({
  at,
  who: COORDINATOR,
  does: 'SubmitApplication',
  with: anApplication({ applicantKind: 'REPRESENTATIVE', victimName: 'Robin Penrose' }),
});

/** Two reports in time: the threshold is not met by number. */
export const TWO = [aComplaint('2026-10-20', '2026-10-21'), aComplaint('2026-10-27', '2026-10-28')];

export const acknowledges = (at: string): Act => ({
  at,
  who: COORDINATOR,
  does: 'AcknowledgeApplication',
  with: { spoc: id(SPOC) },
});

export const asksAgencies = (at: string): Act => trigger.asksAgencies(NED, at, '2026-05-23');
export const bothReturn = (at: string): readonly Act[] => [
  trigger.healthReturn(at),
  trigger.policeReturn(at),
];

/** Monday 23 November 2026 to Friday 27: everything is in, and the engine has computed the test. */
export const untilComputed = (changes: object = {}): readonly Act[] => [
  applies('2026-11-23 10:00', changes),
  acknowledges('2026-11-24 10:00'),
  asksAgencies('2026-11-25 10:00'),
  ...bothReturn('2026-11-27 10:00'),
];

export const decides = (at: string, result: 'MET' | 'NOT_MET'): Act => ({
  at,
  who: DECIDER,
  does: 'DecideThreshold',
  with: {
    result,
    decidingBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
    ...(result === 'MET'
      ? {}
      : { reasons: 'Two of three reports qualify, and neither harm nor persistence is shown.' }),
  },
});

/** Monday 30 November: the threshold is met. */
export const untilMet = (): readonly Act[] => [...untilComputed(), decides('2026-11-30 10:00', 'MET')];
export const untilNotMet = (): readonly Act[] => [
  ...untilComputed({ complaints: TWO }),
  decides('2026-11-30 10:00', 'NOT_MET'),
];

/** Tuesday 1 December: chair, panel, victim, date and papers for 8 December. */
export const prepares = (): readonly Act[] => [
  trigger.appointsChair(NED, '2026-12-01 10:00'),
  ...trigger.invites(NED, '2026-12-01 10:00'),
  schedules('2026-12-01 11:00', '2026-12-08T10:00:00.000Z'),
  trigger.circulatesPapers(NED, '2026-12-02 10:00'),
];

export const schedules = (at: string, meeting: string): Act => ({
  at,
  who: COORDINATOR,
  does: 'ScheduleMeeting',
  with: { at: meeting, place: 'Council offices, meeting room' },
});

export const by = (who: string, at: string, does: string, body: object = {}, because?: string): Act => ({
  at,
  who,
  does,
  with: body,
  ...(because === undefined ? {} : { because }),
});

/** A new version of an area's procedure: drafted, talked over and published on one morning, and in force at once. */
export const publishesNewProcedure = (
  area: 'ned' | 'bolsover',
  on: string,
  consultedOn: string,
  settings: object,
): readonly Act[] => {
  const who = `admin@${area}.example`;
  return [
    by(who, `${on} 09:10`, 'DraftProcedure', { settings }),
    by(who, `${on} 09:20`, 'ConsultLocalPolicingBody', { body: 'local-policing-body', on: consultedOn }),
    by(who, `${on} 09:30`, 'PublishProcedure', {
      effectiveFrom: on,
      publishedUrl: `https://${area}.example/asb-case-review`,
    }),
  ];
};

export const recordsConsent = (at: string): Act =>
  by(COORDINATOR, at, 'RecordConsent', { form: 'WRITTEN', givenOn: at.slice(0, 10) });

export const police = { agency: 'derbyshire-police', contact: id(POLICE) };
export const health = { agency: 'derbyshire-health', contact: id(HEALTH) };
export { APPLICANT, CHAIR_FROM_BOLSOVER, COORDINATOR, DECIDER, HEALTH, id, POLICE, SPOC, trigger };

/** Tuesday 8 December, 12:00: chair, police and health are there. */
export const holds = (at = '2026-12-08 12:00'): Act =>
  by(CHAIR_FROM_BOLSOVER, at, 'HoldReview', {
    attended: [CHAIR_FROM_BOLSOVER, POLICE, HEALTH].map(id),
    victimTookPart: false,
  });

/** As the chairs of the partnership year: no learning, no recommendation, and yet somebody goes on being harmed. */
export const findsNoLearning = (actions: readonly object[]): readonly Act[] =>
  trigger.holdsReview(NED, '2026-12-08', actions);

export const signsOff = (at = '2026-12-09 10:00'): Act => trigger.signsOff(NED, at);

/** Thursday 10 December: the victim is asked and the plan is final, so the outcome is told and the actions begin. */
export const finalises = (): readonly Act[] => [
  trigger.consultsVictim(NED, '2026-12-10 10:00'),
  trigger.finalisesPlan(NED, '2026-12-10 11:00'),
];

export const untilHeld = (): readonly Act[] => [...untilMet(), ...prepares(), holds()];

/** One action of the council's, due on 8 January. */
export const MONITORING = trigger.planned('MONITORING', 'ned-council', '2027-01-08', 'Visit each week.');

export const untilMonitored = (): readonly Act[] => [
  ...untilMet(),
  ...prepares(),
  ...findsNoLearning([MONITORING]),
  signsOff(),
  ...finalises(),
];
