import type { Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import type { Imr } from '#libs/domain/domestic-homicide-review/imr/state.js';
import type {
  ParallelProcess,
  ParallelProcessType,
} from '#libs/domain/domestic-homicide-review/parallel-processes/state.js';
import type { RecommendationScope } from '#libs/domain/domestic-homicide-review/overview-report/state.js';
import type { QaOutcome } from '#libs/domain/domestic-homicide-review/quality-assurance/state.js';

/** What the codes of report, plan and submission are called, in whichever document they stand. */
export const SCOPE_IN_WORDS: Readonly<Record<RecommendationScope, string>> = {
  LOCAL: 'local',
  REGIONAL: 'regional',
  NATIONAL: 'national',
};

export const REPORT_KIND_IN_WORDS: Readonly<Record<Imr['kind'], string>> = {
  IMR: 'individual management review',
  SUMMARY_REPORT: 'summary report',
};

export const PARALLEL_IN_WORDS: Readonly<Record<ParallelProcessType, string>> = {
  CRIMINAL: 'criminal investigation or trial',
  INQUEST: 'inquest',
  SAFEGUARDING_ADULTS_REVIEW: 'safeguarding adults review',
  CHILD_SAFEGUARDING_PRACTICE_REVIEW: 'child safeguarding practice review',
  POLICE_CONDUCT: 'investigation into the conduct of the police',
  PATIENT_SAFETY: 'patient safety investigation',
  MENTAL_HEALTH_HOMICIDE_REVIEW: 'mental health homicide review',
  OFFENSIVE_WEAPONS_HOMICIDE_REVIEW: 'offensive weapons homicide review',
  OTHER: 'another process',
};

export const PARALLEL_STATUS_IN_WORDS: Readonly<Record<ParallelProcess['status'], string>> = {
  EXPECTED: 'expected',
  RUNNING: 'under way',
  CONCLUDED: 'concluded',
};

export const ACTION_STATUS_IN_WORDS: Readonly<Record<Action['status'], string>> = {
  AGREED: 'agreed, not begun',
  STARTED: 'under way',
  COMPLETED: 'done, to be audited',
  AUDITED: 'done and audited',
  CANCELLED: 'cancelled',
};

export const RAG_IN_WORDS = {
  RED: 'red',
  AMBER: 'amber',
  GREEN: 'green',
} as const satisfies Record<Exclude<Action['rag'], null>, string>;

export const QA_OUTCOME_IN_WORDS: Readonly<Record<QaOutcome, string>> = {
  ADEQUATE: 'the report is adequate',
  ADEQUATE_WITH_AMENDMENTS: 'the report may be published once the changes are made',
  RESUBMIT: 'the report is wanted again',
};
