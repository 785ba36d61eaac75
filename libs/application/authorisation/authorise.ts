import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { notAllowed, notFound, type Problem } from '../door/problem.js';
import type { Capacity } from './members.js';
import { cellOf, COLUMNS, type Column, type Reach, type Right } from './table-6-1.js';

/** Which cell of table 6.1 a command or query needs. Written down with each review type. */
export interface Needs {
  readonly column: Column;
  readonly right: Right;
}

/** `undefined` (nobody wrote down what it needs) is denied like everything else that is not granted. */
export function mayAct(capacity: Capacity, spec: CommandSpec, needs: Needs | undefined): boolean {
  if (needs === undefined || !spec.roles.includes(capacity.role)) return false;
  return cellOf(capacity.role, needs.column).rights.includes(needs.right);
}

/** The role to act in: the first of the person's roles in this case that the table lets do it. */
export function actingRole(
  capacities: readonly Capacity[],
  spec: CommandSpec,
  needs: Needs | undefined,
): { readonly capacity: Capacity } | { readonly problem: Problem } {
  if (!seesAnything(capacities)) return { problem: notFound() };
  const capacity = capacities.find((one) => mayAct(one, spec, needs));
  if (capacity !== undefined) return { capacity };
  const who = spec.roles.map(inWords).join(' or ');
  return {
    problem: notAllowed(
      who === ''
        ? `${spec.name} follows by itself and is not sent by people.`
        : `Your role in this review does not include ${spec.name}. It is for the ${who}; ask them to do it.`,
    ),
  };
}

const CONTENT_REACH: readonly Reach[] = [
  'CASE',
  'OWN',
  'MIN',
  'SUMMARY',
  'OUTCOME',
  'REDACTED',
  'WITH_REASON',
  'SHARED',
];

/** Figures alone, and an administrator's technical reading, do not open a case. */
export const seesAnything = (capacities: readonly Capacity[]): boolean =>
  capacities.some((capacity) =>
    COLUMNS.some((column) => {
      const { rights, reach } = cellOf(capacity.role, column);
      return (
        column !== 'config' &&
        column !== 'publication' &&
        rights.includes('R') &&
        CONTENT_REACH.includes(reach)
      );
    }),
  );

/** How far somebody may read a column, over all their roles in the case; the widest first. */
export function reachesOf(capacities: readonly Capacity[], column: Column): readonly Reach[] {
  const reaches = capacities
    .map((capacity) => cellOf(capacity.role, column))
    .filter((cell) => cell.rights.includes('R'))
    .map((cell) => cell.reach);
  return CONTENT_REACH.filter((reach) => reaches.includes(reach));
}

export const inWords = (role: string): string => role.toLowerCase().replaceAll('_', ' ');
