import type { Role } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Problem } from '../door/problem.js';
import type { Capacity } from './members.js';
import { cellOf, type Column, type Reach, type Right } from './table-6-1.js';

/**
 * The cells of table 6.1 of which a command needs one: some acts are open to several roles by different cells, as a
 * withdrawal, which the applicant makes and the victim's single point of contact makes for them.
 */
export type Needs = readonly CellRight[];

export interface CellRight {
  readonly column: Column;
  readonly right: Right;
}

export const needs = (...cells: readonly (readonly [Column, Right])[]): Needs =>
  cells.map(([column, right]) => ({ column, right }));

/**
 * How far a role may send a command: the widest of the cells that it needs. Null: not at all. A command of which
 * nobody wrote down what it needs is denied, like everything else that is not granted.
 */
export function reachFor(
  role: Role,
  spec: CommandSpec,
  needed: Needs | null | undefined,
): 'CASE' | 'OWN' | null {
  if (needed === null || needed === undefined || !spec.roles.includes(role)) return null;
  const reaches = needed
    .map(({ column, right }) => ({ right, cell: cellOf(role, column) }))
    .filter(({ right, cell }) => cell.rights.includes(right))
    .map(({ cell }) => cell.reach);
  if (reaches.length === 0) return null;
  // What was shared with somebody they answer for themselves, and not for another with whom it was shared too.
  return reaches.some((reach) => reach !== 'OWN' && reach !== 'SHARED') ? 'CASE' : 'OWN';
}

/** The role to act in: the first of the person's roles in this case that the table lets do it. */
export function actingRole(
  capacities: readonly Capacity[],
  spec: CommandSpec,
  needed: Needs | null | undefined,
): { readonly capacity: Capacity; readonly reach: 'CASE' | 'OWN' } | { readonly problem: Problem } {
  const able = capacities.flatMap((capacity) => {
    const reach = reachFor(capacity.role, spec, needed);
    return reach === null ? [] : [{ capacity, reach }];
  });
  const acting = able.find((one) => one.reach === 'CASE') ?? able[0];
  if (acting !== undefined) return acting;
  return { problem: notYourRole(spec) };
}

/** The one wording of it, at the door and in the list of what can be done. */
export function notYourRole(spec: CommandSpec): Problem {
  const who = spec.roles.map(inWords).join(' or the ');
  const detail =
    who === ''
      ? `${spec.name} follows by itself and is not sent by people.`
      : `Your role in this review does not include ${spec.name}. It is for the ${who}; ask them to do it.`;
  return { status: 403, code: 'NOT_YOUR_ROLE', detail, source: '6.1' };
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

/**
 * Does a case of which these columns hold the parts open to somebody at all? Figures alone, an administrator's
 * technical reading, and columns that the case has no part in, such as a death review's in a Community Trigger, do not
 * open it.
 */
export const seesAnything = (capacities: readonly Capacity[], columns: readonly Column[]): boolean =>
  capacities.some((capacity) =>
    columns.some((column) => {
      const { rights, reach } = cellOf(capacity.role, column);
      return rights.includes('R') && CONTENT_REACH.includes(reach);
    }),
  );

/** How far a role may read by the cells that a question needs; of a case, with the column of its record. */
export const readsFor = (role: Role, needed: Needs, record: Column | null = null): readonly Reach[] =>
  needed
    .map(({ column, right }) => ({ right, cell: cellOf(role, column, record) }))
    .filter(({ right, cell }) => cell.rights.includes(right))
    .map(({ cell }) => cell.reach);

/** The same over all the roles that somebody has in a case. */
export const reachesOf = (
  capacities: readonly Capacity[],
  needed: Needs,
  record: Column | null = null,
): readonly Reach[] => [...new Set(capacities.flatMap(({ role }) => readsFor(role, needed, record)))];

const IN_WORDS: Readonly<Partial<Record<Role, string>>> = {
  RELEVANT_BODY_DECIDER: 'decider of a relevant body',
  AGENCY_SPOC: 'agency’s point of contact',
  IMR_AUTHOR: 'author of an agency’s review',
  AGENCY_SENIOR_MANAGER: 'agency’s senior manager',
  CSP_CHAIR: 'chair of the partnership',
  CSP_MANAGER: 'manager of the partnership',
  VICTIM_SPOC: 'victim’s single point of contact',
  PUBLIC_APPLICANT: 'applicant',
  HOME_OFFICE_QA: 'Home Office',
  DPO: 'data protection officer',
};

export const inWords = (role: Role): string => IN_WORDS[role] ?? role.toLowerCase().replaceAll('_', ' ');
