import type { Actor } from '#libs/domain/kernel/people.js';
import {
  decided as decidedBy,
  exampleOf,
  usualActor as usualActorOf,
  type Case as KitCase,
  type Example as KitExample,
  type GuardExample as KitGuardExample,
} from '#libs/domain/kernel/review/testing/example.js';
import { CATALOGUE } from '../catalogue.js';
import type { CommandName } from '../commands.js';
import type { Trigger } from '../kind.js';
import { PEOPLE } from './people.js';

export type Case<N extends CommandName = CommandName> = KitCase<Trigger, N>;
export type GuardExample<N extends CommandName> = KitGuardExample<Trigger, N>;
export type Example = KitExample<Trigger>;

/** `example('Withdraw', usual, { REASON: refused })`: the usual case and each guard's border. */
export const example = exampleOf<Trigger>();

export const CAST = { catalogue: CATALOGUE, people: Object.values(PEOPLE) };

export const usualActor = (command: CommandName): Actor => usualActorOf(CAST, command);

export const decided = (command: CommandName, one: Case) => decidedBy<Trigger>(CAST, command, one);
