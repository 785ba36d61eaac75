import {
  decided as decidedBy,
  exampleOf,
  type Case,
  type Example,
} from '#libs/domain/kernel/review/testing/example.js';
import { CATALOGUE } from '../catalogue.js';
import type { CommandName } from '../commands.js';
import type { Dhr } from '../kind.js';
import { PEOPLE } from './people.js';

/** `example('AssignCoordinator', usual, { SAME_COORDINATOR: refused })`: the usual case and each guard's border. */
export const example = exampleOf<Dhr>();

export const CAST = { catalogue: CATALOGUE, people: Object.values(PEOPLE) };

export const decided = (command: CommandName, one: Case<Dhr>) => decidedBy<Dhr>(CAST, command, one);

export type DhrExample = Example<Dhr>;
