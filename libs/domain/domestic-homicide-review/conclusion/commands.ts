export interface ConclusionCommands {
  ConcludeReview: object;
  /** New evidence: the panel looks at it. */
  ReopenReview: object;
}
