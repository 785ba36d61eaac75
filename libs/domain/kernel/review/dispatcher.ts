import type { Decision, DecisionContext, Refusal } from '../decider.js';
import type { DomainEvent } from '../event.js';
import { londonDate } from '../london.js';
import type { Instant } from '../time.js';
import { withEffects, type Effects } from './effects.js';
import type { AnyCommand, AnyEvent, CommandName, Kind } from './kind.js';
import {
  refuserOf,
  type At,
  type Deciding,
  type Evolvers,
  type Refused,
  type Rule,
  type Rules,
} from './machine.js';
import type { RowGuard, RowSpec } from './rows.js';

export interface MachineParts<K extends Kind> {
  /** What a refusal calls the type, e.g. `A Community Trigger`. */
  readonly label: string;
  readonly catalogue: readonly RowSpec[];
  readonly guards: readonly RowGuard[];
  /** The code in `guards` for an act that is dated before the review began. */
  readonly beforeItBegan: string;
  readonly rules: Rules<K>;
  readonly evolvers: Evolvers<K>;
  /** When the review began; null while nothing has happened. */
  begunAt(state: K['State']): Instant | null;
}

type Obstacle = Pick<Refusal, 'code' | 'detail' | 'source'>;

export interface Machine<K extends Kind> {
  decide(
    state: K['State'],
    command: AnyCommand<K>,
    context: DecisionContext<K['Procedure']>,
  ): Decision<AnyEvent<K>>;
  evolve(state: K['State'], event: AnyEvent<K>): K['State'];
  obstacle(state: K['State'], command: string, context: DecisionContext<K['Procedure']>): Obstacle | null;
}

type AnyEvolver<K extends Kind> = (state: K['State'], event: DomainEvent) => K['State'];

/** One decider for all commands of a type: the row's checks, then what stands against it anyhow, then its rule. */
export function machineOf<K extends Kind>(parts: MachineParts<K>): Machine<K> {
  type Context = DecisionContext<K['Procedure']>;
  const { label, catalogue, guards, beforeItBegan, rules, evolvers, begunAt } = parts;
  const specOf = (name: string): RowSpec | undefined => catalogue.find((row) => row.name === name);
  const ruleOf = (name: string): Rule<K, CommandName<K>> | undefined =>
    Object.hasOwn(rules, name)
      ? (rules as Readonly<Record<string, Rule<K, CommandName<K>>>>)[name]
      : undefined;
  const unknown = (name: string): Refusal => ({
    code: 'UNKNOWN_COMMAND',
    detail: `${label} knows no command ${name}.`,
    source: 'catalogue',
    kind: 'BAD_INPUT',
  });

  const atOf = (spec: RowSpec, context: Context): At<K['Procedure']> => ({
    ...context,
    today: londonDate(context.now),
    spec,
    refuse: refuserOf(spec, guards),
  });
  const decidingOf = (spec: RowSpec, command: AnyCommand<K>, context: Context): Deciding<K> => ({
    ...atOf(spec, context),
    on: londonDate(command.occurredAt),
    event: (type, data, authority = spec.source) => ({
      type,
      schema: 1,
      occurredAt: command.occurredAt,
      data: data as typeof data & object,
      authority,
      ...(command.reason === undefined ? {} : { reason: command.reason }),
    }),
  });

  const notHere = (state: K['State'], at: At): Refused | null =>
    at.spec.states.includes(state.state)
      ? null
      : at.refuse('NOT_IN_THIS_STATE', { state: state.state, states: at.spec.states.join(', ') });
  const notByThisActor = ({ actor, reason }: AnyCommand<K>, at: At): Refused | null => {
    const { spec } = at;
    if (actor.kind === 'process') return spec.by === 'process' ? null : at.refuse('PERSON_ONLY');
    if (spec.by === 'process' && !spec.wayOut) return at.refuse('PROCESS_ONLY');
    if (!spec.roles.includes(actor.role))
      return at.refuse('ROLE_NOT_ALLOWED', { roles: spec.roles.join(', ') });
    return spec.reason === 'required' && !reason ? at.refuse('REASON_REQUIRED') : null;
  };
  const notAtThatTime = (state: K['State'], { occurredAt }: AnyCommand<K>, at: At): Refused | null => {
    if (occurredAt > at.now) return at.refuse('NOT_YET_HAPPENED', { at: occurredAt });
    const begun = begunAt(state);
    return begun !== null && occurredAt < begun
      ? at.refuse(beforeItBegan, { at: occurredAt, begun })
      : null;
  };

  return {
    decide(state, command, context) {
      const spec = specOf(command.type);
      const rule = spec && ruleOf(spec.name);
      if (!spec || !rule) return { accepted: false, refusal: unknown(command.type) };
      const at = decidingOf(spec, command, context);
      return (
        notByThisActor(command, at) ??
        notHere(state, at) ??
        notAtThatTime(state, command, at) ??
        rule.possible?.(state, at) ??
        rule.decide(state, command, at)
      );
    },
    /** Stage first, then deadlines and letters. An event that nobody knows changes nothing: an older reader meets newer facts. */
    evolve(state, event) {
      const name: string = event.type;
      if (!Object.hasOwn(evolvers, name)) return state;
      const evolver = (evolvers as unknown as Readonly<Record<string, AnyEvolver<K>>>)[name];
      return evolver
        ? withEffects<K['Letters'], K['State']>(
            evolver(state, event),
            event as DomainEvent<string, Effects<K['Letters']>>,
          )
        : state;
    },
    obstacle(state, name, context) {
      const spec = specOf(name);
      const rule = spec && ruleOf(spec.name);
      if (!spec || !rule) {
        const { code, detail, source } = unknown(name);
        return { code, detail, source };
      }
      const at = atOf(spec, context);
      const refused = notHere(state, at) ?? rule.possible?.(state, at) ?? null;
      if (refused === null) return null;
      const { code, detail, source } = refused.refusal;
      return { code, detail, source };
    },
  };
}
