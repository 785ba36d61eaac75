import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Column } from '../authorisation/index.js';
import type { CaseView } from '../queries/case-view.js';
import { caseFile, FILE_PARTS } from './case-file.js';
import { ownOf } from './own-parts.js';
import { sharedWith } from './shared-parts.js';
import { domesticHomicideReviewWords } from './case-words.js';
import { domesticHomicideReviewCorrections } from './corrections.js';

/**
 * Which column of table 6.1 each part belongs to. A part that is not in here is shown to nobody; a test holds the list
 * against the state.
 */
const PARTS = {
  ...FILE_PARTS,
  notification: 'dhr-file',
  origin: 'dhr-file',
  coordinator: 'dhr-file',
  scoping: 'dhr-file',
  secured: 'dhr-file',
  criteria: 'dhr-file',
  otherLearning: 'dhr-file',
  direction: 'dhr-file',
  requests: 'dhr-file',
  concurredAt: 'dhr-file',
  establishment: 'dhr-file',
  operationName: 'dhr-file',
  told: 'dhr-file',
  advertisedAt: 'dhr-file',
  interests: 'dhr-file',
  chair: 'dhr-file',
  formerChairs: 'dhr-file',
  author: 'dhr-file',
  panel: 'dhr-file',
  constitutedAt: 'dhr-file',
  meetings: 'dhr-file',
  conflictsOfInterest: 'dhr-file',
  period: 'dhr-file',
  protocol: 'dhr-file',
  terms: 'dhr-file',
  questions: 'dhr-file',
  contributions: 'dhr-file',
  analysisBeganAt: 'dhr-file',
  parallelProcesses: 'dhr-file',
  restrictions: 'dhr-file',
  family: 'dhr-file',
  nobodyFoundAt: 'dhr-file',
  timescales: 'dhr-file',
  interviews: 'dhr-file',
  ending: 'dhr-file',
  concludedAt: 'dhr-file',
  reopenings: 'dhr-file',
  notices: 'dhr-file',
  imrs: 'imr',
  chronology: 'imr',
  chronologyConflicts: 'imr',
  drafts: 'overview-draft',
  summaries: 'overview-draft',
  recommendations: 'overview-draft',
  agreedDraft: 'overview-draft',
  lastAgreedDraft: 'overview-draft',
  viewings: 'overview-draft',
  fairRepresentation: 'overview-draft',
  dissent: 'overview-draft',
  approval: 'overview-draft',
  signOff: 'overview-draft',
  completedAt: 'overview-draft',
  submissions: 'overview-draft',
  amendments: 'overview-draft',
  clearedOn: 'overview-draft',
  commissionerCopyAt: 'overview-draft',
  secretaryOfStateCopyAt: 'overview-draft',
  // Who the pseudonyms stand for is for whoever reads the report as it was written, not for readers of what is published.
  pseudonyms: 'overview-draft',
  editions: 'publication',
  publicationDate: 'publication',
  dateAgreedWith: 'publication',
  withholding: 'publication',
  copies: 'publication',
  inLibraryAt: 'publication',
  actions: 'action-plan',
  planAgreedAt: 'action-plan',
  reportedToCspAt: 'action-plan',
  cspReports: 'action-plan',
} as const satisfies CaseView['parts'];

export type Part = keyof typeof PARTS;

/** Parts of the state that the head of the case is made of, and those that are the engine's own. */
export const HEADER_PARTS: readonly (keyof State)[] = ['state', 'reference', 'procedureVersion', 'deadlines'];
export const ENGINE_PARTS: readonly (keyof State)[] = ['calendarVersion'];

/** "Every read of a DHR file … is logged" (6.1): the file, the agencies' reports and the report itself. */
const LOGGED: readonly Column[] = ['dhr-file', 'imr', 'overview-draft'];

export const domesticHomicideReviewView = {
  parts: PARTS,
  record: 'dhr-file',
  // The plan, which community triggers have as well, and what is published open no death review by themselves.
  opens: ['dhr-file', 'imr', 'overview-draft', 'audit-log'],
  head: ['ending', 'concludedAt'],
  sensitive: Object.entries(PARTS).flatMap(([part, column]) => (LOGGED.includes(column) ? [part] : [])),
  file: (_: unknown, events: readonly DomainEvent[]) => caseFile(events),
  own: ownOf,
  shared: sharedWith,
  /** The table gives nobody the mere outcome of a death review. */
  outcome: () => undefined,
  corrections: domesticHomicideReviewCorrections,
  words: domesticHomicideReviewWords,
} satisfies CaseView;
