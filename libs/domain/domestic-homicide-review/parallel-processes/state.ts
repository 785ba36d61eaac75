import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

/** 3.6, rows of the table. */
export const PARALLEL_PROCESS_TYPES = [
  'CRIMINAL',
  'INQUEST',
  'SAFEGUARDING_ADULTS_REVIEW',
  'CHILD_SAFEGUARDING_PRACTICE_REVIEW',
  'POLICE_CONDUCT',
  'PATIENT_SAFETY',
  'MENTAL_HEALTH_HOMICIDE_REVIEW',
  'OFFENSIVE_WEAPONS_HOMICIDE_REVIEW',
  'OTHER',
] as const;
export type ParallelProcessType = (typeof PARALLEL_PROCESS_TYPES)[number];

/** A restriction blocks these, and never the whole case (3.6). `Resubmit` goes with `SubmitToHomeOffice`. */
export const BLOCKABLE = [
  'InterviewWitness',
  'InterviewPerpetrator',
  'ApproveReport',
  'SubmitToHomeOffice',
  'Publish',
] as const;
export type Blockable = (typeof BLOCKABLE)[number];

/** What was agreed with the body that runs the process. */
export interface Restriction {
  readonly id: string;
  readonly process: string;
  readonly blocks: readonly Blockable[];
  readonly agreedWith: OrganisationId;
  readonly text: Sealed | null;
  readonly from: LocalDate;
  readonly status: 'ACTIVE' | 'LIFTED';
  /** Key of the deadline `RESTRICTION/<id>` on which it is looked at again. */
  readonly deadline: string;
  readonly reviewRequestedAt: Instant | null;
  /** The process that it is for has concluded since it was last looked at: it is asked about at once. */
  readonly processConcluded: boolean;
}

export interface ParallelProcess {
  readonly id: string;
  readonly type: ParallelProcessType;
  readonly body: OrganisationId;
  readonly status: 'EXPECTED' | 'RUNNING' | 'CONCLUDED';
}

export interface ParallelState {
  readonly parallelProcesses: readonly ParallelProcess[];
  readonly restrictions: readonly Restriction[];
}

export const NOTHING_PARALLEL: ParallelState = { parallelProcesses: [], restrictions: [] };
