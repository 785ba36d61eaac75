import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';
import type { CommandName, EventName } from './messages.js';
import type { LawfulState, StageStem } from './state.js';

export interface NearMissSpec extends CommandSpec {
  readonly name: CommandName;
  readonly states: readonly LawfulState[];
  readonly events: readonly EventName[];
}

const SOURCE = 'near-miss protocol';

interface Row {
  readonly stage: StageStem;
  readonly states: readonly LawfulState[];
  readonly events: readonly EventName[];
  readonly guards?: readonly Guard[];
}

const guard = (code: string, wording: string): Guard => ({ code, source: SOURCE, wording });

const person = (
  name: CommandName,
  summary: string,
  roles: NearMissSpec['roles'],
  row: Row,
  more: Partial<NearMissSpec> = {},
): NearMissSpec => ({
  name,
  summary,
  by: 'person',
  source: SOURCE,
  roles,
  guards: [],
  decision: false,
  reason: 'none',
  ...row,
  ...more,
});

const process = (name: CommandName, summary: string, row: Row): NearMissSpec =>
  person(name, summary, [], row, { by: 'process' });

const REPORTED = ['REPORTED', 'EXPLAINED', 'CLOSED'] as const;
const NO_SUCH_DEADLINE = guard('UNKNOWN_DEADLINE', 'There is no deadline {deadline} in this review.');
const NO_SUCH_LETTER = guard('UNKNOWN_NOTICE', 'There is no letter {notice} in this review.');
const letter = (events: readonly EventName[], code: string, wording: string): Row => ({
  stage: 'learning',
  states: REPORTED,
  events,
  guards: [NO_SUCH_LETTER, guard(code, wording)],
});

/** Every command of a near-miss review, in the order in which they are met. */
export const CATALOGUE: readonly NearMissSpec[] = [
  person(
    'ReportNearMiss',
    'Report something that nearly went wrong',
    ['CASE_COORDINATOR'],
    { stage: 'account', states: ['NEW'], events: ['NearMissReported'] },
    { creates: true },
  ),
  person(
    'GiveAccount',
    'Say what happened, for the organisation asked',
    ['AGENCY_SPOC', 'CASE_COORDINATOR'],
    {
      stage: 'account',
      states: ['REPORTED'],
      events: ['AccountGiven'],
    },
  ),
  person(
    'ShareLearning',
    'Tell the reporter what was learnt, and close',
    ['CASE_COORDINATOR'],
    {
      stage: 'learning',
      states: ['REPORTED', 'EXPLAINED'],
      events: ['LearningShared'],
      guards: [guard('ACCOUNT_STILL_DUE', 'The organisation has until {due}. Wait, or record its account.')],
    },
    { decision: true },
  ),
  process('SendReminder', 'Remind the organisation of the account', {
    stage: 'account',
    states: REPORTED,
    events: ['ReminderSent'],
    guards: [NO_SUCH_DEADLINE, guard('NOT_DUE_YET', 'Reminder {number} is not due, or was sent.')],
  }),
  process('MarkDeadlineMissed', 'Record once that no account came', {
    stage: 'account',
    states: REPORTED,
    events: ['DeadlineMissed'],
    guards: [
      NO_SUCH_DEADLINE,
      guard('NOT_LATE_YET', 'The deadline runs until the end of {due}, or is over.'),
    ],
  }),
  process(
    'PrepareNotice',
    'Write a letter that is owed',
    letter(['NoticePrepared'], 'NOTICE_NOT_OWED', 'This letter is not owed ({status}).'),
  ),
  process(
    'ClaimNoticeDelivery',
    'Claim the delivery of a letter',
    letter(['NoticeDeliveryClaimed'], 'NOTICE_NOT_PREPARED', 'This letter cannot be sent ({status}).'),
  ),
  process(
    'RecordNoticeDelivered',
    'Record that a letter went out',
    letter(['NoticeDelivered'], 'NOTICE_NOT_CLAIMED', 'This letter is not on its way ({status}).'),
  ),
  process(
    'RecordDeliveryUncertain',
    'Record that nobody can tell whether a letter went out',
    letter(['DeliveryUncertain'], 'NOTICE_NOT_CLAIMED', 'This letter is not on its way ({status}).'),
  ),
  person(
    'ResolveDelivery',
    'Say what became of a letter',
    ['CASE_COORDINATOR'],
    letter(['DeliveryResolved'], 'DELIVERY_NOT_UNCERTAIN', 'This letter is not in doubt ({status}).'),
    { reason: 'required' },
  ),
];

export const specOf = (name: string): NearMissSpec | undefined => CATALOGUE.find((one) => one.name === name);
