import type { Role } from '#libs/domain/kernel/people.js';
import type { Cell, Column } from '../table-6-1.js';

/** Table 6.1 of the domain analysis, word for word. What the code says is held against it, cell by cell. */
const AS_WRITTEN = `
| role | ASB application data | complaints | victim statement | panel papers | threshold decision | chair notes | action plan | DHR file | IMR | overview draft | publication | audit log | config |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| CASE_COORDINATOR | RW | RW | R | RW | prepare, record | - | RW | RW | R, chase | R | prepare | R (case) | - |
| RELEVANT_BODY_DECIDER | R | R | R if needed | R | **S** | - | R | - | - | - | - | - | - |
| INDEPENDENT_CHAIR (ASB) | R | R | R | RW | R | RW | S | - | - | - | - | - | - |
| INDEPENDENT_CHAIR (DHR) | - | - | - | - | - | RW | S | RW (case) | R, return | **RW, S** | S | R (case) | - |
| PANEL_MEMBER | R (min.) | R (min.) | R if chair shares | R | R | - | RW (own) | R (case) | R after sign-off | R, comment, dissent | - | - | - |
| AGENCY_SPOC / IMR_AUTHOR | request + own return | own | - | own | outcome only | - | RW (own) | ToR, questions, own | RW (own) | own extracts | - | - | - |
| AGENCY_SENIOR_MANAGER | (own) | (own) | - | (own) | outcome | - | S (own) | (own) | **S** (own) | own extracts | - | - | - |
| CSP_CHAIR | summary | - | - | R | R | - | R | R | R | R | **S** (criteria, sign-off, conclude) | R | - |
| CSP_MANAGER | figures | figures | - | - | outcome | - | R | deadlines, stage | - | - | prepare figures | - | - |
| APPEAL_OFFICER | R (the appealed case) | R | R if needed | R | R; decides the appeal | - | R | - | - | - | - | - | - |
| VICTIM_SPOC | R | R | RW | - | R | - | R | - | - | - | - | - | - |
| PUBLIC_APPLICANT | own form, status, letters | own list | own RW | - | own outcome | - | own plan (red) | - | - | - | public | - | - |
| FAMILY_MEMBER / ADVOCATE | - | - | - | - | - | - | - | own contact, ToR, shared draft (watermarked) | - | read + comment when shared | date, pseudonym | - | - |
| HOME_OFFICE_QA recipient | - | - | - | - | - | - | R (DHR) | submission bundle | - | R (submitted) | R | - | - |
| LOCAL_POLICING_BODY | figures; case only for an appeal/LPB review | as left | as left | as left | R | - | R | copy of published | - | - | R | - | - |
| SCRUTINY_MEMBER (councillor) | figures only | - | - | - | - | - | figures | figures | - | - | R | - | - |
| AUDITOR (internal/external) | R (red by default, unmask with reason) | R | reason | R | R | reason | R | R (red) | reason | reason | R | **R all** | R |
| DPO / RECORDS | subject search | subject search | - | - | - | - | - | subject search | - | - | redaction check | R | retention S |
| ADMINISTRATOR | - (no case content) | - | - | - | - | - | - | - | - | - | - | R (technical) | **W** |
`;

const COLUMN_HEADS: Readonly<Record<string, Column>> = {
  'ASB application data': 'application-data',
  complaints: 'complaints',
  'victim statement': 'victim-statement',
  'panel papers': 'panel-papers',
  'threshold decision': 'threshold-decision',
  'chair notes': 'chair-notes',
  'action plan': 'action-plan',
  'DHR file': 'dhr-file',
  IMR: 'imr',
  'overview draft': 'overview-draft',
  publication: 'publication',
  'audit log': 'audit-log',
  config: 'config',
};

/** Two rows of the table may be one role, and one row two. */
const ROLE_HEADS: Readonly<Record<string, readonly Role[]>> = {
  'INDEPENDENT_CHAIR (ASB)': ['INDEPENDENT_CHAIR'],
  'AGENCY_SPOC / IMR_AUTHOR': ['AGENCY_SPOC', 'IMR_AUTHOR'],
  'FAMILY_MEMBER / ADVOCATE': ['FAMILY_MEMBER'],
  'HOME_OFFICE_QA recipient': ['HOME_OFFICE_QA'],
  'SCRUTINY_MEMBER (councillor)': ['SCRUTINY_MEMBER'],
  'AUDITOR (internal/external)': ['AUDITOR'],
  'DPO / RECORDS': ['DPO'],
};

const cell = (rights: string, reach: Cell['reach'] = 'CASE'): Cell => ({
  rights: rights.split(' ') as Cell['rights'],
  reach,
});
const NONE: Cell = { rights: [], reach: 'CASE' };

/** What each wording of the table means. Signing, preparing or deciding something takes reading it, where it can be read. */
const MEANINGS: Readonly<Record<string, Cell>> = {
  '-': NONE,
  '- (no case content)': NONE,
  R: cell('R'),
  RW: cell('R W'),
  'R if needed': cell('R'),
  'R (case)': cell('R'),
  'R (DHR)': cell('R'),
  'RW (case)': cell('R W'),
  'R (the appealed case)': cell('R'),
  'prepare, record': cell('R PREPARE RECORD'),
  'R, chase': cell('R CHASE'),
  'R, return': cell('R RETURN'),
  prepare: cell('R PREPARE'),
  'prepare figures': cell('PREPARE'),
  'RW, S': cell('R W S'),
  'S (criteria, sign-off, conclude)': cell('R S'),
  'R (min.)': cell('R', 'MIN'),
  'R if chair shares': cell('R', 'SHARED'),
  'R after sign-off': cell('R', 'SHARED'),
  'R, comment, dissent': cell('R COMMENT'),
  'RW (own)': cell('R W', 'OWN'),
  'request + own return': cell('R W', 'OWN'),
  own: cell('R W', 'OWN'),
  '(own)': cell('R', 'OWN'),
  'S (own)': cell('R S', 'OWN'),
  'outcome only': cell('R', 'OUTCOME'),
  outcome: cell('R', 'OUTCOME'),
  'ToR, questions, own': cell('R W', 'OWN'),
  'own extracts': cell('R', 'OWN'),
  summary: cell('R', 'SUMMARY'),
  'deadlines, stage': cell('R', 'SUMMARY'),
  figures: cell('R', 'FIGURES'),
  'figures only': cell('R', 'FIGURES'),
  'R; decides the appeal': cell('R APPEAL'),
  'own form, status, letters': cell('R W', 'OWN'),
  'own list': cell('R W', 'OWN'),
  'own RW': cell('R W', 'OWN'),
  'own outcome': cell('R', 'OUTCOME'),
  'own plan (red)': cell('R', 'REDACTED'),
  public: cell('R', 'SHARED'),
  'own contact, ToR, shared draft (watermarked)': cell('R', 'OWN'),
  'read + comment when shared': cell('R COMMENT', 'SHARED'),
  'date, pseudonym': cell('R', 'SHARED'),
  'submission bundle': cell('R', 'SHARED'),
  'R (submitted)': cell('R', 'SHARED'),
  'figures; case only for an appeal/LPB review': cell('R'),
  'as left': cell('R'),
  'copy of published': cell('R', 'SHARED'),
  'R (red by default, unmask with reason)': cell('R', 'REDACTED'),
  'R (red)': cell('R', 'REDACTED'),
  reason: cell('R', 'WITH_REASON'),
  'R all': cell('R'),
  'redaction check': cell('R CHECK'),
  'retention S': cell('S'),
  'R (technical)': cell('R', 'TECHNICAL'),
};

/** `R` of a publication is what is published; whoever prepares or signs one reads it before. */
const meaningOf = (words: string, column: Column): Cell | undefined => {
  if (words === 'R' && column === 'publication') return cell('R', 'SHARED');
  if (words === 'S') return cell('R S');
  if (words === 'W') return cell('R W');
  return MEANINGS[words];
};

/**
 * Where the code differs from the wording, and why. `closed`: what the role would do there does not exist yet, so that
 * nothing is open; it opens with the stage that it belongs to.
 */
const OTHERWISE: readonly (readonly [Role, Column, Cell, string])[] = [
  ['DPO', 'application-data', NONE, 'closed: subject search'],
  ['DPO', 'complaints', NONE, 'closed: subject search'],
  ['DPO', 'dhr-file', NONE, 'closed: subject search'],
  ['LOCAL_POLICING_BODY', 'threshold-decision', cell('R APPEAL'), 'decides its own review: 2.4, 2.7'],
];

const clean = (text: string): string => text.replaceAll('**', '').trim();

/** The two halves of the chair's row: of a death review's the table gives other columns than of a Community Trigger's. */
const OF_DEATH_REVIEWS: readonly Column[] = ['dhr-file', 'imr', 'overview-draft', 'publication'];

/** Where the chair's two rows give something else in the same column: each holds in cases whose record is this column. */
const BY_RECORD: readonly Column[] = ['audit-log'];

export interface WrittenCell {
  readonly role: Role;
  readonly column: Column;
  /** The column of the record of the cases that the row is about; null: of all. */
  readonly record: Column | null;
  readonly words: string;
  readonly means: Cell | undefined;
}

/** Every cell of the table with what it means; `undefined` where nobody has said what its words mean. */
export function tableAsWritten(): readonly WrittenCell[] {
  const lines = AS_WRITTEN.trim()
    .split('\n')
    .map((line) => line.split('|').slice(1, -1).map(clean));
  const [head = [], , ...rows] = lines;
  return rows.flatMap(([name = '', ...cells]) => {
    const chairOfDeaths = name === 'INDEPENDENT_CHAIR (DHR)';
    const roles = chairOfDeaths ? (['INDEPENDENT_CHAIR'] as const) : (ROLE_HEADS[name] ?? [name as Role]);
    return roles.flatMap((role) =>
      cells.flatMap((words, index): WrittenCell[] => {
        const column = COLUMN_HEADS[head[index + 1] ?? ''];
        if (column === undefined) throw new Error(`Nobody knows the column ${head[index + 1] ?? ''}`);
        const chair = role === 'INDEPENDENT_CHAIR';
        const byRecord = chair && BY_RECORD.includes(column);
        if (chair && !byRecord && chairOfDeaths !== OF_DEATH_REVIEWS.includes(column)) return [];
        const record = !byRecord ? null : chairOfDeaths ? 'dhr-file' : 'application-data';
        const otherwise = OTHERWISE.find(([who, where]) => who === role && where === column);
        return [{ role, column, record, words, means: otherwise?.[2] ?? meaningOf(words, column) }];
      }),
    );
  });
}
