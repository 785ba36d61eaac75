import type { Decision } from '../../decider.js';
import type { Actor, PersonActor, Sealed } from '../../people.js';
import type { Instant } from '../../time.js';
import type { AnyEvent, CommandName, Kind } from '../kind.js';
import type { RowSpec } from '../rows.js';
import { PROCESS, type Scenario } from './scenario.js';

/** What was before, what is sent, and by whom: left out, somebody whose role may send it. */
export interface Case<K extends Kind, N extends CommandName<K> = CommandName<K>> {
  readonly given: () => Scenario<K>;
  readonly when: K['Commands'][N];
  readonly by?: Actor;
  readonly reason?: Sealed | null;
  readonly occurredAt?: Instant;
}

export interface Pair<K extends Kind, N extends CommandName<K> = CommandName<K>> {
  readonly refused: Case<K, N>;
  readonly accepted: Case<K, N>;
}

/** A refused case, and the accepted one beside it where the usual one does not show the border. */
export type GuardExample<K extends Kind, N extends CommandName<K>> = Case<K, N> | Pair<K, N>;

/** One command with its usual case, which is accepted, and a pair for each of its guards. */
export interface Example<K extends Kind> {
  readonly command: CommandName<K>;
  readonly usual: Case<K>;
  readonly guards: Readonly<Record<string, Pair<K>>>;
}

export const exampleOf =
  <K extends Kind>() =>
  <N extends CommandName<K>>(
    command: N,
    usual: Case<K, N>,
    guards: Readonly<Record<string, GuardExample<K, N>>> = {},
  ): Example<K> => ({
    command,
    usual: usual as unknown as Case<K>,
    guards: Object.fromEntries(
      Object.entries(guards).map(([code, one]) => [
        code,
        ('refused' in one ? one : { refused: one, accepted: usual }) as unknown as Pair<K>,
      ]),
    ),
  });

export interface Cast {
  readonly catalogue: readonly RowSpec[];
  readonly people: readonly PersonActor[];
}

/** Somebody who may send the command by their role. */
export const usualActor = ({ catalogue, people }: Cast, command: string): Actor => {
  const spec = catalogue.find((row) => row.name === command);
  if (!spec || spec.by === 'process') return PROCESS;
  const somebody = people.find((p) => spec.roles.includes(p.role));
  if (!somebody) throw new Error(`Nobody in the cast may send ${command}.`);
  return somebody;
};

export const decided = <K extends Kind>(
  cast: Cast,
  command: CommandName<K>,
  one: Case<K>,
): { readonly scenario: Scenario<K>; readonly by: Actor; readonly decision: Decision<AnyEvent<K>> } => {
  const scenario = one.given();
  const by = one.by ?? usualActor(cast, command);
  const decision = scenario.attempt(command, one.when, {
    by,
    ...(one.reason === undefined ? {} : { reason: one.reason }),
    ...(one.occurredAt === undefined ? {} : { occurredAt: one.occurredAt }),
  });
  return { scenario, by, decision };
};
