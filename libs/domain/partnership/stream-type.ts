import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import {
  accept,
  refuse,
  type Command,
  type Decision,
  type DecisionContext,
  type Refusal,
  type Warning,
} from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { CommandSpec, Guard, ReviewSummary, ReviewType } from '#libs/domain/kernel/review-type.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

type Values = Readonly<Record<string, string | number>>;

/** What a rule of a partnership stream may look at besides state and command. */
export interface At extends DecisionContext<unknown> {
  readonly today: LocalDate;
  /** A refusal in the words of the catalogue; a code that its row does not declare is a programming error. */
  refuse(code: string, values?: Values, kind?: Refusal['kind'], field?: string): Decision;
}

export interface Rule<S, D extends object = object> {
  /** The first guard that fails whatever the data say. */
  obstacle?(state: S, at: At): Decision | null;
  decide(state: S, command: Command<string, D>, at: At): Decision;
}

export type Rules<S, C> = { readonly [N in keyof C]: Rule<S, C[N] & object> };

export interface OwedAt {
  readonly stream: string;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

export interface StreamParts<S, C> {
  readonly type: string;
  readonly label: string;
  readonly stage: string;
  readonly catalogue: readonly CommandSpec[];
  readonly rules: Rules<S, C>;
  readonly states: readonly string[];
  initial(): S;
  evolve(state: S, event: DomainEvent): S;
  stateOf(state: S): string;
  owed(state: S, at: OwedAt): readonly Obligation[];
  ended(state: S): boolean;
  nextDue(state: S): LocalDate | null;
  predicates?(state: S): Readonly<Record<string, boolean>>;
}

/** Refusals that any command of a partnership stream may meet. */
export const COMMON_GUARDS: readonly Guard[] = [
  { code: 'UNKNOWN_COMMAND', source: 'catalogue', wording: 'There is no such command here.' },
  {
    code: 'NOT_IN_THIS_STATE',
    source: 'catalogue',
    wording: '{command} is not possible now. The state is {state}; it is possible in {states}.',
  },
  {
    code: 'PROCESS_ONLY',
    source: 'catalogue',
    wording: '{command} follows by itself and is not sent by people.',
  },
  { code: 'PERSON_ONLY', source: 'catalogue', wording: '{command} is for a person.' },
  {
    code: 'ROLE_NOT_ALLOWED',
    source: 'table 6.1',
    wording: '{command} is not open to this role. It is for: {roles}.',
  },
  {
    code: 'REASON_REQUIRED',
    source: 'product rule',
    wording: 'Say why: {command} is recorded with its reason.',
  },
  {
    code: 'NOT_YET_HAPPENED',
    source: 'product rule',
    wording: 'Give the moment at which it happened, not a later one.',
  },
];

const filled = (wording: string, values: Values): string =>
  wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const refusalOf = (
  guards: readonly Guard[],
  code: string,
  values: Values,
  kind: Refusal['kind'],
  field?: string,
): Decision => {
  const guard = guards.find((one) => one.code === code);
  const { source, wording } = guard ?? {
    source: 'catalogue',
    wording: `${code} is not declared in the catalogue.`,
  };
  return refuse({
    code,
    detail: filled(wording, values),
    source,
    kind,
    ...(field === undefined ? {} : { field }),
  });
};

const common = (
  code: string,
  values: Values = {},
  kind: Refusal['kind'] = 'NOT_NOW',
  field?: string,
): Decision => refusalOf(COMMON_GUARDS, code, values, kind, field);

/** A stream of the partnership: small rules around one list of facts, no review and no deadlines of its own. */
export function streamType<S, C>(parts: StreamParts<S, C>): ReviewType<S> {
  const specOf = (name: string): CommandSpec | undefined =>
    parts.catalogue.find((spec) => spec.name === name);
  const atOf = (spec: CommandSpec, context: DecisionContext<unknown>): At => ({
    ...context,
    today: londonDate(context.now),
    refuse: (code, values = {}, kind = 'NOT_NOW', field) => refusalOf(spec.guards, code, values, kind, field),
  });
  const ruleOf = (name: string): Rule<S> | undefined =>
    (parts.rules as Readonly<Record<string, Rule<S>>>)[name];
  const notInState = (state: S, spec: CommandSpec): Decision | null => {
    const current = parts.stateOf(state);
    return spec.states.includes(current)
      ? null
      : common('NOT_IN_THIS_STATE', { command: spec.name, state: current, states: spec.states.join(', ') });
  };

  return {
    type: parts.type,
    label: parts.label,
    referencePrefix: null,
    catalogue: parts.catalogue,
    stageOf: Object.fromEntries(parts.states.map((state) => [state, parts.stage])),
    initial: parts.initial,
    evolve: parts.evolve,
    upcast: (event) => event,
    deadlines: () => [],
    decide(state, command, context) {
      const spec = specOf(command.type);
      const rule = ruleOf(command.type);
      if (spec === undefined || rule === undefined) return common('UNKNOWN_COMMAND', {}, 'BAD_INPUT');
      const values = { command: spec.name };
      const person = command.actor.kind === 'person';
      if (person && spec.by === 'process' && spec.wayOut !== true)
        return common('PROCESS_ONLY', values, 'NOT_ALLOWED');
      if (!person && spec.by === 'person') return common('PERSON_ONLY', values, 'NOT_ALLOWED');
      if (command.actor.kind === 'person' && !spec.roles.includes(command.actor.role))
        return common('ROLE_NOT_ALLOWED', { ...values, roles: spec.roles.join(', ') }, 'NOT_ALLOWED');
      if (person && (spec.reason === 'required' || spec.by === 'process') && command.reason === undefined)
        return common('REASON_REQUIRED', values, 'BAD_INPUT', 'reason');
      if (command.occurredAt > context.now) return common('NOT_YET_HAPPENED', {}, 'BAD_INPUT', 'occurredAt');
      const at = atOf(spec, context);
      return notInState(state, spec) ?? rule.obstacle?.(state, at) ?? rule.decide(state, command, at);
    },
    obstacle(state, name, context) {
      const spec = specOf(name);
      const rule = ruleOf(name);
      if (spec === undefined || rule === undefined) return null;
      const found = notInState(state, spec) ?? rule.obstacle?.(state, atOf(spec, context)) ?? null;
      return found === null || found.accepted ? null : found.refusal;
    },
    process: (state, { stream, version, now, calendar }) => ({
      stream,
      version,
      state: parts.stateOf(state),
      stage: parts.stage,
      now,
      ended: parts.ended(state),
      is: parts.predicates?.(state) ?? {},
      owed: parts.owed(state, { stream, now, calendar }),
    }),
    summary: (state): ReviewSummary => ({
      state: parts.stateOf(state),
      stage: parts.stage,
      nextDue: parts.nextDue(state),
      closed: parts.ended(state),
      reference: null,
    }),
  };
}

/** One event that carries the person's reason on. */
export const happened = (
  command: Command,
  type: string,
  data: object,
  warnings: readonly Warning[] = [],
  authority?: string,
): Decision =>
  accept(
    [
      {
        type,
        schema: 1,
        occurredAt: command.occurredAt,
        data,
        ...(command.reason === undefined ? {} : { reason: command.reason }),
        ...(authority === undefined ? {} : { authority }),
      },
    ],
    warnings,
  );
