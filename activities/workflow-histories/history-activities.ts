/** What became of runs of whose histories the record knew nothing yet. */
export interface Archived {
  /** Runs that had ended: their histories are kept now. */
  readonly archived: number;
  /** Runs that had begun and are not to be found any more. */
  readonly lost: number;
}

/** What the sweep's workflow may have done. Safe to repeat: what is on record is left as it is. */
export interface HistoryActivities {
  sweepHistories(): Promise<Archived>;
}
