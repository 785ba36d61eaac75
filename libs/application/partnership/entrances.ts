import { withDefaults } from '#libs/domain/community-trigger/law/default-procedure.js';
import {
  withDefaults as withDhrDefaults,
  type DhrSettingsInput,
} from '#libs/domain/domestic-homicide-review/settings.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { bankHolidayCalendar, type CalendarCommands } from '#libs/domain/partnership/calendar/index.js';
import type { ProcedureCommands } from '#libs/domain/partnership/review-procedure/index.js';
import { taskingMeetings, type TaskingCommands } from '#libs/domain/partnership/tasking-meetings/index.js';
import {
  workflowHistories,
  type WorkflowHistoryCommands,
} from '#libs/domain/partnership/workflow-histories/index.js';
import { needs, type Needs } from '../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../door/command-input.js';
import type { Enrichable, Entrance } from '../door/entrance.js';
import { areaEntrance } from './area-entrance.js';
import * as dto from './partnership.dto.js';
import { DraftProcedureInput, exampleSettings } from './procedure-settings.dto.js';
import * as histories from './workflow-histories.dto.js';

const config = needs(['config', 'W']);
const plan = needs(['action-plan', 'W']);
const log = needs(['audit-log', 'W']);

const everyCommand = <C>(inputs: StageInputs<C>, needed: Needs): StageNeeds<C> =>
  Object.fromEntries(Object.keys(inputs).map((name) => [name, needed])) as StageNeeds<C>;

const procedureInputs: StageInputs<ProcedureCommands> = {
  DraftProcedure: takes(DraftProcedureInput, { settings: exampleSettings }),
  ConsultLocalPolicingBody: takes(dto.ConsultBodyInput, { body: 'local-policing-body', on: '2026-11-02' }),
  ConsultHousingProviders: takes(dto.ConsultProvidersInput, { providers: ['ned-homes'], on: '2026-11-02' }),
  PublishProcedure: takes(dto.PublishProcedureInput, {
    effectiveFrom: '2026-12-01',
    publishedUrl: 'https://ned.example/asb-case-review',
  }),
  RecordEffectivenessReview: takes(dto.EffectivenessReviewInput, {
    version: '1',
    on: '2026-11-02',
    revise: false,
  }),
};

const calendarInputs: StageInputs<CalendarCommands> = {
  AddBankHoliday: takes(dto.AddBankHolidayInput, { date: '2027-06-07', title: 'An extra bank holiday' }),
  MoveBankHoliday: takes(dto.MoveBankHolidayInput, { from: '2027-05-03', to: '2027-05-07' }),
  RemoveBankHoliday: takes(dto.RemoveBankHolidayInput, { date: '2027-06-07' }),
  AnnounceCalendarChange: takes(dto.CalendarChangeInput, { change: 1 }),
};

const recurrence = { every: 'TWO_MONTHS', weekday: 2, ordinal: 2 };

const taskingInputs: StageInputs<TaskingCommands> = {
  PlanTaskingSeries: takes(dto.PlanTaskingSeriesInput, {
    name: 'ASB partnership tasking',
    recurrence,
    from: '2026-12-01',
    chair: 'chair-1',
    attendees: ['ned-council', 'derbyshire-police'],
  }),
  ChangeTaskingRecurrence: takes(dto.ChangeRecurrenceInput, {
    recurrence: { ...recurrence, every: 'MONTH' },
  }),
  ScheduleTaskingMeeting: takes(dto.ScheduleTaskingMeetingInput, { on: '2026-12-15' }),
  CancelTaskingMeeting: takes(dto.TaskingMeetingInput, { meeting: 'meeting-1' }),
  HoldTaskingMeeting: takes(dto.HoldTaskingMeetingInput, { meeting: 'meeting-1', attended: ['ned-council'] }),
  MinuteTaskingItem: takes(dto.MinuteTaskingItemInput, {
    meeting: 'meeting-1',
    minute: 'No change since the last meeting.',
  }),
  EndTaskingSeries: noFields,
};

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const RUN = '0195f2a4-7d10-7bb4-a3a8-2f9d1c6f0b11';

const historyInputs: StageInputs<WorkflowHistoryCommands> = {
  RecordWorkflowRunStarted: takes(histories.WorkflowRunStartedInput, {
    run: RUN,
    workflow: 'communityTrigger',
    bundle: HASH,
  }),
  RecordWorkflowHistory: takes(histories.WorkflowHistoryInput, {
    run: RUN,
    workflow: 'communityTrigger',
    end: 'COMPLETED',
    format: 1,
    steps: 42,
    bytes: 54_321,
    hash: HASH,
    artefact: HASH,
    bundles: [HASH],
    sdk: '1.24.0',
  }),
  RecordWorkflowRunLost: takes(histories.WorkflowRunInput, { run: RUN }),
};

type Draft = Parameters<typeof withDefaults>[0] & { readonly domesticHomicideReview?: DhrSettingsInput };

/** A draft is kept whole: what it leaves out is written into it, so that a later default cannot change it. */
function procedureDefaults({ spec, data }: Enrichable): Promise<Record<string, unknown>> {
  if (spec.name !== 'DraftProcedure') return Promise.resolve({});
  const draft = data['settings'] as Draft;
  const section = draft.domesticHomicideReview;
  return Promise.resolve({
    settings: {
      ...withDefaults(draft),
      ...(section === undefined ? {} : { domesticHomicideReview: withDhrDefaults(section) }),
    },
  });
}

/** `procedure` comes with the law of the review kind that it governs; the registry puts the two together. */
export const partnershipEntrances = (procedure: ReviewType): readonly Entrance[] => [
  areaEntrance(procedure, procedureInputs, everyCommand(procedureInputs, config), {
    publicToRead: true,
    enrich: procedureDefaults,
  }),
  areaEntrance(bankHolidayCalendar, calendarInputs, everyCommand(calendarInputs, config), {
    publicToRead: true,
  }),
  areaEntrance(taskingMeetings, taskingInputs, everyCommand(taskingInputs, plan)),
  areaEntrance(workflowHistories, historyInputs, everyCommand(historyInputs, log), { pokes: false }),
];
