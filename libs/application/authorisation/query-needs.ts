import { needs, type Needs } from './authorise.js';
import { COLUMNS } from './table-6-1.js';

/** Reading anything of a case at all: what a line in a list or the head of a page needs. */
const anyContent = COLUMNS.filter((column) => column !== 'config' && column !== 'publication').map(
  (column) => [column, 'R'] as const,
);

/**
 * The cells of table 6.1 of which each question needs one, beside membership of the case. `show` and `inWords` open each part of the
 * case by that part's own column besides. A question that is not in here is denied, and a test fails.
 */
export const QUERY_NEEDS = {
  list: needs(...anyContent),
  show: needs(...anyContent),
  inWords: needs(...anyContent),
  deadlines: needs(...anyContent),
  commands: needs(...anyContent),
  work: needs(...anyContent),
  /** Who did what, when and why. */
  events: needs(['audit-log', 'R']),
  /** Why each decision came out as it did: for readers of the log all, for others what they read whole anyway. */
  decisions: needs(...anyContent),
  /** What changed between two versions, and by whose act: a reading of the log. */
  compare: needs(['audit-log', 'R']),
  /** The log of a review to take away, with what else of it one may read. */
  evidence: needs(['audit-log', 'R']),
  /** Whether the record is as it was recorded: a reading of the log. */
  verify: needs(['audit-log', 'R']),
  verification: needs(['audit-log', 'R']),
  /** Who looked at one review: a reading of its log too. */
  accesses: needs(['audit-log', 'R']),
  /** Who looked at what in the whole area: for whoever audits it, or decides what it keeps. */
  accessLog: needs(['config', 'R'], ['config', 'S']),
  /** Lifting the redaction: for whoever reads these with a reason only. */
  unmask: needs(['victim-statement', 'R'], ['chair-notes', 'R']),
  /** By a name, so only for whoever may read the names: of a case of each kind, the column of its record. */
  search: needs(['application-data', 'R'], ['dhr-file', 'R']),
  /** Figures of an area, which tell nothing about a case. */
  s104: needs(['application-data', 'R']),
  /** A published procedure and the calendar are for everybody; the diary of tasking meetings is not. */
  partnership: needs(['config', 'R'], ['action-plan', 'R']),
} as const satisfies Readonly<Record<string, Needs>>;

export type QueryName = keyof typeof QUERY_NEEDS;
