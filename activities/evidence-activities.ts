/** What came of looking at the logs of all areas. */
export interface CheckpointsTaken {
  /** Areas whose log had grown and was signed anew. */
  readonly taken: number;
  /** Areas in whose log nothing was new. */
  readonly unchanged: number;
}

/** What came of verifying all areas. */
export interface EverythingVerified {
  readonly verified: number;
  /** Areas whose record is not as it was recorded. */
  readonly failed: readonly string[];
}

/** What the workflows of evidence may have done. They read the ledger and decide nothing in it; each is safe to repeat. */
export interface EvidenceActivities {
  /**
   * Signs a checkpoint of each area's log that has grown. Fails, without being tried again, when a log contradicts what
   * was signed of it before: that is for people.
   */
  takeCheckpoints(): Promise<CheckpointsTaken>;
  /** Verifies every area and keeps a report of each for its auditors. */
  verifyEverything(): Promise<EverythingVerified>;
}
