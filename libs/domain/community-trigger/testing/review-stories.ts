import type { CommandData } from '../commands.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import type { ActionInput } from '../review-state.js';
import { PEOPLE, sealed } from './people.js';
import { PROCEDURE } from './procedure.js';
import { received } from './stories.js';
import { once, onceEach } from '#libs/domain/kernel/review/testing/told-once.js';

export const WITHOUT_TIES = { noPersonalTie: true, noLineManagement: true };

export const guestChair = (more: Partial<CommandData['AppointChair']> = {}): CommandData['AppointChair'] => ({
  chair: PEOPLE.chair.person,
  organisation: 'bolsover-council',
  homeTenant: 'bolsover',
  hostTenant: 'ned',
  declaration: WITHOUT_TIES,
  ...more,
});

export const PANEL = [PEOPLE.panelPolice, PEOPLE.panelHealth, PEOPLE.panelCouncil].map(
  ({ person, organisation }) => ({ person, organisation: organisation ?? '' }),
);

export const EVERYBODY = [PEOPLE.chair.person, ...PANEL.map((one) => one.person)];

/** Wednesday 25 May 2022, 13:00 in London. */
export const MEETING = '2022-05-25T12:00:00.000Z';

export const PAPERS = { papers: [{ title: sealed('agenda'), sha256: 'b'.repeat(64) }] };

export const referral = (more: Partial<ActionInput> = {}): ActionInput => ({
  kind: 'SUPPORT_REFERRAL',
  owner: 'derbyshire-health',
  due: '2022-07-15',
  text: sealed('referral'),
  ...more,
});

/** 10 May 2022: the threshold is met and the applicant was told. */
export const met = onceEach(
  (procedure: ReviewProcedure) =>
    received({}, procedure)
      .settle()
      .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
      .does('RequestInformation', { requests: [{ agency: 'ned-homes', publicFunctions: true }] })
      .settle()
      .on('2022-05-10')
      .does('ReturnInformation', { request: 'request-1', nothingHeld: true }, { by: PEOPLE.landlord })
      .settle()
      .does(
        'DecideThreshold',
        { result: 'MET', decidingBodies: ['ned-council', 'derbyshire-police'] },
        { by: PEOPLE.decider },
      )
      .settle(),
  PROCEDURE,
);

/** No complaint is known: the threshold is not met and the applicant was told. */
export const notMet = onceEach(
  (procedure: ReviewProcedure) =>
    received({ complaints: [] }, procedure)
      .settle()
      .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
      .does('RequestInformation', { requests: [{ agency: 'derbyshire-police', publicFunctions: true }] })
      .settle()
      .on('2022-05-10')
      .does('ReturnInformation', { request: 'request-1', nothingHeld: true }, { by: PEOPLE.police })
      .settle()
      .does(
        'DecideThreshold',
        {
          result: 'NOT_MET',
          decidingBodies: ['ned-council', 'derbyshire-police'],
          reasons: sealed('reasons'),
        },
        { by: PEOPLE.decider },
      )
      .settle(),
  PROCEDURE,
);

/** The chair of another council, the panel and the victim are asked; no date yet. */
export const prepared = onceEach(
  (procedure: ReviewProcedure) =>
    met(procedure)
      .does('AppointChair', guestChair())
      .does('InvitePanel', { members: PANEL })
      .does('InviteVictim', { ways: ['ATTEND', 'VIRTUAL', 'STATEMENT'], chosen: 'VIRTUAL' })
      .settle(),
  PROCEDURE,
);

export const scheduled = onceEach(
  (procedure: ReviewProcedure) => prepared(procedure).does('ScheduleMeeting', { at: MEETING }).settle(),
  PROCEDURE,
);

/** Everything is ready and the hour of the meeting has come. */
export const assembled = onceEach(
  (procedure: ReviewProcedure) =>
    scheduled(procedure).does('CirculatePapers', PAPERS).wait('2022-05-24').at('2022-05-25T14:00:00.000Z'),
  PROCEDURE,
);

export const held = onceEach(
  (procedure: ReviewProcedure) =>
    assembled(procedure)
      .does('HoldReview', { attended: EVERYBODY, victimTookPart: true }, { by: PEOPLE.chair })
      .settle(),
  PROCEDURE,
);

const ONE_REFERRAL: readonly ActionInput[] = [referral()];

/** No learning and no recommendation, as in the partnership year; actions for those who go on being harmed. */
export const concluded = onceEach((actions: readonly ActionInput[]) => {
  const found = held()
    .does('RecordFinding', { kind: 'NO_LEARNING' }, { by: PEOPLE.chair })
    .does('RecordNoRecommendations', {}, { by: PEOPLE.chair });
  return actions
    .reduce((story, action) => story.does('ProposeAction', action, { by: PEOPLE.chair }), found)
    .does('CloseMeeting', {}, { by: PEOPLE.chair });
}, ONE_REFERRAL);

export const signed = onceEach(
  (actions: readonly ActionInput[]) =>
    concluded(actions).does('SignOffReview', {}, { by: PEOPLE.chair }).settle(),
  ONE_REFERRAL,
);

/** The panel is called together again, before anything was signed. */
export const reconvened = once(() =>
  concluded([]).does('Reconvene', { at: '2022-06-10T12:00:00.000Z' }, { by: PEOPLE.chair }).settle(),
);

/** The plan is final, the outcome told, and open actions are monitored. */
export const monitored = onceEach(
  (actions: readonly ActionInput[]) =>
    signed(actions)
      .on('2022-05-27')
      .does('RecordVictimView', { view: sealed('view'), agrees: 'YES' }, { by: PEOPLE.spoc })
      .does('FinaliseActionPlan', {}, { by: PEOPLE.chair })
      .settle(),
  ONE_REFERRAL,
);

/** One recommendation, no action: the outcome was told. */
export const recommended = once(() =>
  held()
    .does('RecordFinding', { kind: 'LEARNING', text: sealed('learning') }, { by: PEOPLE.chair })
    .does(
      'MakeRecommendation',
      { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('recommendation') },
      { by: PEOPLE.chair },
    )
    .does('CloseMeeting', {}, { by: PEOPLE.chair })
    .does('SignOffReview', {}, { by: PEOPLE.chair })
    .settle(),
);
