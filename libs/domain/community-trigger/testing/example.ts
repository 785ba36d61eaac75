import type { Actor, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { specOf } from '../catalogue.js';
import type { CommandData, CommandName } from '../commands.js';
import { PEOPLE, PROCESS } from './people.js';
import type { Scenario } from './scenario.js';

/** What was before, what is sent, and by whom: left out, somebody whose role may send it. */
export interface Case<N extends CommandName = CommandName> {
  readonly given: () => Scenario;
  readonly when: CommandData[N];
  readonly by?: Actor;
  readonly reason?: Sealed | null;
  readonly occurredAt?: Instant;
}

/** A refused case, and the accepted one beside it where the usual one does not show the border. */
export type GuardExample<N extends CommandName> =
  Case<N> | { readonly refused: Case<N>; readonly accepted: Case<N> };

/** One command with its usual case, which is accepted, and a pair for each of its guards. */
export interface Example {
  readonly command: CommandName;
  readonly usual: Case;
  readonly guards: Readonly<Record<string, { readonly refused: Case; readonly accepted: Case }>>;
}

export const example = <N extends CommandName>(
  command: N,
  usual: Case<N>,
  guards: Readonly<Record<string, GuardExample<N>>> = {},
): Example => ({
  command,
  usual: usual as Case,
  guards: Object.fromEntries(
    Object.entries(guards).map(([code, pair]) => [
      code,
      ('refused' in pair ? pair : { refused: pair, accepted: usual }) as {
        readonly refused: Case;
        readonly accepted: Case;
      },
    ]),
  ),
});

/** Somebody who may send the command by their role. */
export const usualActor = (command: CommandName): Actor => {
  const spec = specOf(command);
  if (!spec || spec.by === 'process') return PROCESS;
  const somebody = Object.values(PEOPLE).find((p) => spec.roles.includes(p.role));
  if (!somebody) throw new Error(`Nobody in the cast may send ${command}.`);
  return somebody;
};

export const decided = (command: CommandName, one: Case) => {
  const scenario = one.given();
  const by = one.by ?? usualActor(command);
  const decision = scenario.attempt(command, one.when, {
    by,
    ...(one.reason === undefined ? {} : { reason: one.reason }),
    ...(one.occurredAt === undefined ? {} : { occurredAt: one.occurredAt }),
  });
  return { scenario, by, decision };
};
