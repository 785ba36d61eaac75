import { RUN_ENDS } from '#libs/domain/partnership/workflow-histories/index.js';
import { Choice, Code, Count, Id, Ids, Word } from '../door/fields/index.js';

const HASH = { max: 64, pattern: /^[0-9a-f]{64}$/, form: 'a SHA-256 hash, 64 hexadecimal digits' };

/** Temporal ends a history at 51,200 events or 50 MB. */
const MOST_STEPS = 60_000;
const MOST_BYTES = 100_000_000;

export class WorkflowRunInput {
  @Id()
  run!: string;
}

export class WorkflowRunStartedInput extends WorkflowRunInput {
  @Word()
  workflow!: string;

  @Code(HASH)
  bundle!: string;
}

export class WorkflowHistoryInput extends WorkflowRunInput {
  @Word()
  workflow!: string;

  @Choice(RUN_ENDS)
  end!: string;

  @Id({ optional: true })
  continues?: string;

  @Id({ optional: true })
  continuedBy?: string;

  @Count({ min: 1 })
  format!: number;

  @Count({ max: MOST_STEPS })
  steps!: number;

  @Count({ max: MOST_BYTES })
  bytes!: number;

  @Code(HASH)
  hash!: string;

  @Code(HASH)
  artefact!: string;

  @Ids()
  bundles!: string[];

  @Word({ optional: true })
  sdk?: string;
}
