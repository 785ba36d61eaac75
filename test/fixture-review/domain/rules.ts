import {
  accept,
  refuse,
  type Command,
  type Decision,
  type DecisionContext,
  type Refusal,
} from '#libs/domain/kernel/decider.js';
import { openDeadline } from '#libs/domain/kernel/deadlines.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { specOf, type NearMissSpec } from './catalogue.js';
import type { CommandName, Commands, EventName, Events } from './messages.js';
import { nextReminder, openAccountDeadline } from './owed.js';
import { deadlineOf, letterOf, type Letter, type NearMiss, type OwedLetter } from './state.js';

type Values = Readonly<Record<string, string | number>>;

interface At extends DecisionContext<unknown> {
  event<N extends EventName>(type: N, data: Events[N]): Decision;
  /** In the words of the catalogue's row. */
  refuse(code: string, values?: Values): Decision;
}

type Rules = { readonly [N in CommandName]: (state: NearMiss, data: Commands[N], at: At) => Decision };

const owes = (state: NearMiss, letter: Omit<OwedLetter, 'id'>): OwedLetter => ({
  id: `notice-${state.letters.length + 1}`,
  ...letter,
});

/** The letter in this status, or why not. */
const letterIn = (
  state: NearMiss,
  id: string,
  status: Letter['status'],
  code: string,
  at: At,
): Letter | Decision => {
  const letter = letterOf(state, id);
  if (letter === undefined) return at.refuse('UNKNOWN_NOTICE', { notice: id });
  return letter.status === status ? letter : at.refuse(code, { status: letter.status });
};

const RULES: Rules = {
  ReportNearMiss(_, data, at) {
    const opens = openDeadline(
      {
        id: 'ACCOUNT',
        key: 'ACCOUNT',
        what: 'Give an account of the near miss',
        kind: 'LOCAL',
        source: 'near-miss protocol',
        length: { n: 10, unit: 'WORKING_DAYS' },
        startedOn: londonDate(at.now),
        startedBy: 'NearMissReported',
      },
      at.calendar,
    );
    return at.event('NearMissReported', { ...data, opens });
  },
  GiveAccount: (_, data, at) => at.event('AccountGiven', { ...data, meets: 'ACCOUNT' }),
  ShareLearning(state, data, at) {
    const open = openAccountDeadline(state);
    if (open !== undefined && at.now < open.lateFrom)
      return at.refuse('ACCOUNT_STILL_DUE', { due: open.due });
    const to = { person: state.reporter ?? '' };
    return at.event('LearningShared', {
      ...data,
      owes: owes(state, { template: 'learning', stage: 'learning', to }),
    });
  },
  SendReminder(state, { deadline, number }, at) {
    const found = deadlineOf(state, deadline);
    if (found === undefined) return at.refuse('UNKNOWN_DEADLINE', { deadline });
    const next = nextReminder(found);
    if (next === null || next.number !== number || at.now < next.dueAt || at.now >= found.lateFrom)
      return at.refuse('NOT_DUE_YET', { number });
    const to = { organisation: state.organisation ?? '' };
    const letter = owes(state, { template: 'account-reminder', stage: 'account', to });
    return at.event('ReminderSent', { deadline, number, owes: letter });
  },
  MarkDeadlineMissed(state, { deadline }, at) {
    const found = deadlineOf(state, deadline);
    if (found === undefined) return at.refuse('UNKNOWN_DEADLINE', { deadline });
    if (found.status !== 'OPEN' || at.now < found.lateFrom)
      return at.refuse('NOT_LATE_YET', { due: found.due });
    return at.event('DeadlineMissed', { deadline });
  },
  PrepareNotice(state, data, at) {
    const letter = letterIn(state, data.notice, 'OWED', 'NOTICE_NOT_OWED', at);
    return 'accepted' in letter ? letter : at.event('NoticePrepared', data);
  },
  ClaimNoticeDelivery(state, data, at) {
    const letter = letterIn(state, data.notice, 'PREPARED', 'NOTICE_NOT_PREPARED', at);
    return 'accepted' in letter ? letter : at.event('NoticeDeliveryClaimed', data);
  },
  RecordNoticeDelivered(state, data, at) {
    const letter = letterIn(state, data.notice, 'CLAIMED', 'NOTICE_NOT_CLAIMED', at);
    return 'accepted' in letter
      ? letter
      : at.event('NoticeDelivered', { ...data, sha256: letter.sha256 ?? '' });
  },
  RecordDeliveryUncertain(state, data, at) {
    const letter = letterIn(state, data.notice, 'CLAIMED', 'NOTICE_NOT_CLAIMED', at);
    return 'accepted' in letter ? letter : at.event('DeliveryUncertain', data);
  },
  ResolveDelivery(state, data, at) {
    const letter = letterIn(state, data.notice, 'UNCERTAIN', 'DELIVERY_NOT_UNCERTAIN', at);
    return 'accepted' in letter ? letter : at.event('DeliveryResolved', data);
  },
};

const words = (wording: string, values: Values): string =>
  wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const plain = (code: string, detail: string, kind: Refusal['kind']): Decision =>
  refuse({ code, detail, source: 'catalogue', kind });

const refuserOf =
  (spec: NearMissSpec): At['refuse'] =>
  (code, values = {}) => {
    const { source, wording } = spec.guards.find((one) => one.code === code)!;
    return refuse({ code, detail: words(wording, values), source, kind: 'NOT_NOW' });
  };

const notHere = (state: NearMiss, spec: NearMissSpec): Decision | null =>
  spec.states.includes(state.state)
    ? null
    : plain('NOT_IN_THIS_STATE', `${spec.name} is possible in ${spec.states.join(', ')}.`, 'NOT_NOW');

/** Who may send it is the catalogue's to say and the door's to hold; that the process keeps to its own is held here. */
export function decide(state: NearMiss, command: Command, context: DecisionContext<unknown>): Decision {
  const spec = specOf(command.type);
  if (spec === undefined)
    return plain('UNKNOWN_COMMAND', `There is no command ${command.type}.`, 'BAD_INPUT');
  if ((command.actor.kind === 'process') !== (spec.by === 'process'))
    return plain('NOT_THIS_ACTOR', `${spec.name} is for the ${spec.by}.`, 'NOT_ALLOWED');
  const event = (type: EventName, data: object): Decision => {
    const happened: DomainEvent = {
      type,
      schema: 1,
      occurredAt: command.occurredAt,
      data,
      authority: spec.source,
      ...(command.reason === undefined ? {} : { reason: command.reason }),
    };
    return accept([happened]);
  };
  const rule = RULES[spec.name] as (state: NearMiss, data: object, at: At) => Decision;
  return notHere(state, spec) ?? rule(state, command.data, { ...context, event, refuse: refuserOf(spec) });
}

const notYet = (state: NearMiss, spec: NearMissSpec, now: Instant): Decision | null => {
  const open = openAccountDeadline(state);
  if (spec.name === 'ShareLearning' && open !== undefined && now < open.lateFrom)
    return refuserOf(spec)('ACCOUNT_STILL_DUE', { due: open.due });
  const inDoubt = state.letters.some(({ status }) => status === 'UNCERTAIN');
  return spec.name === 'ResolveDelivery' && !inDoubt
    ? refuserOf(spec)('DELIVERY_NOT_UNCERTAIN', { status: 'there is none' })
    : null;
};

/** What stands against a command before its data are known. */
export function obstacle(
  state: NearMiss,
  name: string,
  { now }: Pick<DecisionContext<unknown>, 'now'>,
): { readonly code: string; readonly detail: string; readonly source: string } | null {
  const spec = specOf(name);
  if (spec === undefined) return null;
  const found = notHere(state, spec) ?? notYet(state, spec, now);
  return found === null || found.accepted ? null : found.refusal;
}
