import type { Role } from '#libs/domain/kernel/people.js';

/** The columns of table 6.1: what there is to see and to do. */
export const COLUMNS = [
  'application-data',
  'complaints',
  'victim-statement',
  'panel-papers',
  'threshold-decision',
  'chair-notes',
  'action-plan',
  'dhr-file',
  'imr',
  'overview-draft',
  'publication',
  'audit-log',
  'config',
] as const;

export type Column = (typeof COLUMNS)[number];

/** R read, W write, S sign or decide; the rest are the words that the table uses for narrower acts. */
export type Right =
  'R' | 'W' | 'S' | 'PREPARE' | 'RECORD' | 'CHASE' | 'RETURN' | 'COMMENT' | 'CHECK' | 'APPEAL';

/**
 * How much of the column a right reaches.
 * `CASE` all of it in a case one may see; `OWN` one's own organisation's or one's own part; `MIN` the minimum a panel
 * needs; `SUMMARY` and `OUTCOME` the result without what led to it; `FIGURES` numbers only; `REDACTED` without names
 * until unmasked with a reason; `WITH_REASON` only when a reason is given, which is logged; `SHARED` what the chair has
 * shared; `TECHNICAL` no case content.
 */
export type Reach =
  | 'CASE'
  | 'OWN'
  | 'MIN'
  | 'SUMMARY'
  | 'OUTCOME'
  | 'FIGURES'
  | 'REDACTED'
  | 'WITH_REASON'
  | 'SHARED'
  | 'TECHNICAL';

export interface Cell {
  readonly rights: readonly Right[];
  readonly reach: Reach;
  /** Where the table has two rows for a role: the column of the record of the cases in which this one holds. */
  readonly inCasesOf?: Column;
}

const NONE: Cell = { rights: [], reach: 'CASE' };
const cell =
  (...rights: Right[]) =>
  (reach: Reach = 'CASE'): Cell => ({ rights, reach });

const R = cell('R');
const RW = cell('R', 'W');
const RS = cell('R', 'S');

type Row = Readonly<Partial<Record<Column, Cell>>>;

/** Table 6.1 of the domain analysis, cell by cell. What is not here is `-`. */
const ROWS: Readonly<Record<Role, Row>> = {
  CASE_COORDINATOR: {
    'application-data': RW(),
    complaints: RW(),
    'victim-statement': R(),
    'panel-papers': RW(),
    'threshold-decision': cell('R', 'PREPARE', 'RECORD')(),
    'action-plan': RW(),
    'dhr-file': RW(),
    imr: cell('R', 'CHASE')(),
    'overview-draft': R(),
    publication: cell('R', 'PREPARE')(),
    'audit-log': R(),
  },
  RELEVANT_BODY_DECIDER: {
    'application-data': R(),
    complaints: R(),
    'victim-statement': R(),
    'panel-papers': R(),
    'threshold-decision': RS(),
    'action-plan': R(),
  },
  // Two rows in the table, one for each kind of review. Their columns do not overlap but in notes and plan, where they
  // agree; a chair is a member of one case, so the kind of review says which half applies. The log, which every case
  // has, is in one of the rows alone.
  INDEPENDENT_CHAIR: {
    'application-data': R(),
    complaints: R(),
    'victim-statement': R(),
    'panel-papers': RW(),
    'threshold-decision': R(),
    'chair-notes': RW(),
    'action-plan': RS(),
    'dhr-file': RW(),
    imr: cell('R', 'RETURN')(),
    'overview-draft': cell('R', 'W', 'S')(),
    publication: RS(),
    'audit-log': { ...R(), inCasesOf: 'dhr-file' },
  },
  PANEL_MEMBER: {
    'application-data': R('MIN'),
    complaints: R('MIN'),
    'victim-statement': R('SHARED'),
    'panel-papers': R(),
    'threshold-decision': R(),
    'action-plan': RW('OWN'),
    'dhr-file': R(),
    imr: R('SHARED'),
    'overview-draft': cell('R', 'COMMENT')(),
  },
  AGENCY_SPOC: {
    'application-data': RW('OWN'),
    complaints: RW('OWN'),
    'panel-papers': RW('OWN'),
    'threshold-decision': R('OUTCOME'),
    'action-plan': RW('OWN'),
    'dhr-file': RW('OWN'),
    imr: RW('OWN'),
    'overview-draft': R('OWN'),
  },
  IMR_AUTHOR: {
    'application-data': RW('OWN'),
    complaints: RW('OWN'),
    'panel-papers': RW('OWN'),
    'threshold-decision': R('OUTCOME'),
    'action-plan': RW('OWN'),
    'dhr-file': RW('OWN'),
    imr: RW('OWN'),
    'overview-draft': R('OWN'),
  },
  AGENCY_SENIOR_MANAGER: {
    'application-data': R('OWN'),
    complaints: R('OWN'),
    'panel-papers': R('OWN'),
    'threshold-decision': R('OUTCOME'),
    'action-plan': RS('OWN'),
    'dhr-file': R('OWN'),
    imr: RS('OWN'),
    'overview-draft': R('OWN'),
  },
  CSP_CHAIR: {
    'application-data': R('SUMMARY'),
    'panel-papers': R(),
    'threshold-decision': R(),
    'action-plan': R(),
    'dhr-file': R(),
    imr: R(),
    'overview-draft': R(),
    publication: RS(),
    'audit-log': R(),
  },
  CSP_MANAGER: {
    'application-data': R('FIGURES'),
    complaints: R('FIGURES'),
    'threshold-decision': R('OUTCOME'),
    'action-plan': R(),
    'dhr-file': R('SUMMARY'),
    publication: cell('PREPARE')(),
  },
  APPEAL_OFFICER: {
    'application-data': R(),
    complaints: R(),
    'victim-statement': R(),
    'panel-papers': R(),
    'threshold-decision': cell('R', 'APPEAL')(),
    'action-plan': R(),
  },
  VICTIM_SPOC: {
    'application-data': R(),
    complaints: R(),
    'victim-statement': RW(),
    'threshold-decision': R(),
    'action-plan': R(),
  },
  PUBLIC_APPLICANT: {
    'application-data': RW('OWN'),
    complaints: RW('OWN'),
    'victim-statement': RW('OWN'),
    'threshold-decision': R('OUTCOME'),
    'action-plan': R('REDACTED'),
    publication: R('SHARED'),
  },
  FAMILY_MEMBER: {
    'dhr-file': R('OWN'),
    'overview-draft': cell('R', 'COMMENT')('SHARED'),
    publication: R('SHARED'),
  },
  HOME_OFFICE_QA: {
    'action-plan': R(),
    'dhr-file': R('SHARED'),
    'overview-draft': R('SHARED'),
    publication: R('SHARED'),
  },
  LOCAL_POLICING_BODY: {
    'application-data': R(),
    complaints: R(),
    'victim-statement': R(),
    'panel-papers': R(),
    'threshold-decision': cell('R', 'APPEAL')(),
    'action-plan': R(),
    'dhr-file': R('SHARED'),
    publication: R('SHARED'),
  },
  SCRUTINY_MEMBER: {
    'application-data': R('FIGURES'),
    'action-plan': R('FIGURES'),
    'dhr-file': R('FIGURES'),
    publication: R('SHARED'),
  },
  AUDITOR: {
    'application-data': R('REDACTED'),
    complaints: R(),
    'victim-statement': R('WITH_REASON'),
    'panel-papers': R(),
    'threshold-decision': R(),
    'chair-notes': R('WITH_REASON'),
    'action-plan': R(),
    'dhr-file': R('REDACTED'),
    imr: R('WITH_REASON'),
    'overview-draft': R('WITH_REASON'),
    publication: R('SHARED'),
    'audit-log': R(),
    config: R(),
  },
  DPO: {
    publication: cell('R', 'CHECK')(),
    'audit-log': R(),
    config: cell('S')(),
  },
  ADMINISTRATOR: {
    'audit-log': R('TECHNICAL'),
    config: RW(),
  },
};

/** `record`: the column of the record of the case that it is about. Where nobody says, what holds in some cases only does not. */
export const cellOf = (role: Role, column: Column, record: Column | null = null): Cell => {
  const found = ROWS[role][column] ?? NONE;
  return found.inCasesOf === undefined || found.inCasesOf === record ? found : NONE;
};

/**
 * Roles that open every case of the tenants for which they are given; all others need membership of the case, as the
 * Home Office's panel, which comes to a review with what is submitted to it.
 */
export const TENANT_WIDE: readonly Role[] = [
  'CASE_COORDINATOR',
  'RELEVANT_BODY_DECIDER',
  'CSP_CHAIR',
  'CSP_MANAGER',
  'SCRUTINY_MEMBER',
  'AUDITOR',
  'DPO',
  'ADMINISTRATOR',
];
