import type { Decision, DecisionContext } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { CommandName, TriggerCommand } from './commands.js';
import type { Effects } from './effects.js';
import type { EventData, EventName, EventOf, TriggerEvent } from './events.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { withEffects } from './evolve.js';
import { specOf } from './catalogue.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import { refuserOf, type At, type Deciding, type Refused, type Rule } from './machine.js';
import { BEFORE_THE_APPLICATION, type TriggerSpec } from './rows.js';
import { EVOLVERS, RULES } from './stages.js';
import type { State } from './state.js';

type Context = DecisionContext<ReviewProcedure>;

export const atOf = (spec: TriggerSpec, context: Context): At => ({
  ...context,
  today: londonDate(context.now),
  spec,
  refuse: refuserOf(spec),
});

const decidingOf = (spec: TriggerSpec, command: TriggerCommand, context: Context): Deciding => ({
  ...atOf(spec, context),
  on: londonDate(command.occurredAt),
  event: <N extends EventName>(type: N, data: EventData[N], authority = spec.source): EventOf<N> => ({
    type,
    schema: 1,
    occurredAt: command.occurredAt,
    data,
    authority,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
  }),
});

/** Who may send it at all, and may it be sent in this state? */
const notHere = (state: State, at: At): Refused | null =>
  at.spec.states.includes(state.state)
    ? null
    : at.refuse('NOT_IN_THIS_STATE', { state: state.state, states: at.spec.states.join(', ') });

const notByThisActor = ({ actor, reason }: TriggerCommand, at: At): Refused | null => {
  const { spec } = at;
  if (actor.kind === 'process') return spec.by === 'process' ? null : at.refuse('PERSON_ONLY');
  if (spec.by === 'process' && !spec.wayOut) return at.refuse('PROCESS_ONLY');
  if (!spec.roles.includes(actor.role))
    return at.refuse('ROLE_NOT_ALLOWED', { roles: spec.roles.join(', ') });
  return spec.reason === 'required' && !reason ? at.refuse('REASON_REQUIRED') : null;
};

const notAtThatTime = (state: State, { occurredAt }: TriggerCommand, at: At): Refused | null => {
  if (occurredAt > at.now) return at.refuse('NOT_YET_HAPPENED', { at: occurredAt });
  const received = state.application?.madeAt;
  return received !== undefined && occurredAt < received
    ? at.refuse(BEFORE_THE_APPLICATION, { at: occurredAt, begun: received })
    : null;
};

const ruleOf = (name: CommandName): Rule<CommandName> | undefined =>
  (RULES as Readonly<Record<string, Rule<CommandName>>>)[name];

export const decide = (state: State, command: TriggerCommand, context: Context): Decision<TriggerEvent> => {
  const spec = specOf(command.type);
  const rule = spec && ruleOf(spec.name);
  if (!spec || !rule)
    return {
      accepted: false,
      refusal: {
        code: 'UNKNOWN_COMMAND',
        detail: `A Community Trigger knows no command ${command.type}.`,
        source: 'catalogue',
        kind: 'BAD_INPUT',
      },
    };
  const at = decidingOf(spec, command, context);
  return (
    notByThisActor(command, at) ??
    notHere(state, at) ??
    notAtThatTime(state, command, at) ??
    rule.possible?.(state, at) ??
    rule.decide(state, command, at)
  );
};

type AnyEvolver = (state: State, event: DomainEvent) => State;

/** Stage first, then deadlines and letters. An event that nobody knows changes nothing: an older reader meets newer facts. */
export const evolve = (state: State, event: TriggerEvent): State => {
  const evolver = (EVOLVERS as Readonly<Record<string, AnyEvolver>>)[event.type];
  return evolver ? withEffects(evolver(state, event), event as DomainEvent<string, Effects>) : state;
};

/** The first thing that stands against a command before its data are known. */
export const obstacle = (
  state: State,
  name: string,
  context: Context,
): { readonly code: string; readonly detail: string; readonly source: string } | null => {
  const spec = specOf(name);
  const rule = spec && ruleOf(spec.name);
  if (!spec || !rule)
    return {
      code: 'UNKNOWN_COMMAND',
      detail: `A Community Trigger knows no command ${name}.`,
      source: 'catalogue',
    };
  const at = atOf(spec, context);
  const refused = notHere(state, at) ?? (rule.possible?.(state, at) || null);
  return (
    refused && { code: refused.refusal.code, detail: refused.refusal.detail, source: refused.refusal.source }
  );
};
