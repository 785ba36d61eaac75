import { exampleOf, type Example } from '#libs/domain/kernel/review/testing/example.js';
import { CATALOGUE } from '../catalogue.js';
import type { Dhr } from '../kind.js';
import { PEOPLE } from './people.js';

/** `example('AssignCoordinator', usual, { SAME_COORDINATOR: refused })`: the usual case and each guard's border. */
export const example = exampleOf<Dhr>();

export const CAST = { catalogue: CATALOGUE, people: Object.values(PEOPLE) };

export type DhrExample = Example<Dhr>;
