export {
  archivedRuns,
  lostRuns,
  openHistory,
  type ArchivedRun,
  type ArchiveProblem,
  type ArchiveSources,
  type OpenedHistory,
  type ReplayScope,
} from './archived-run.js';
export { checkArchives, type CheckedArchive } from './check.js';
export {
  replayEach,
  replayHistories,
  replayOnCode,
  type Difference,
  type Replayed,
  type ReplayedRun,
} from './replay.js';
