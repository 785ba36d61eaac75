import {
  archivedRuns,
  openHistory,
  problemWith,
  type ArchiveProblem,
  type ArchiveSources,
  type ReplayScope,
} from './archived-run.js';

export interface CheckedArchive {
  /** Archived histories that were looked at. */
  readonly histories: number;
  readonly problem: ArchiveProblem | null;
}

/**
 * Are the archived histories the ones whose hashes were recorded, and is all the code there that made them? Nothing is
 * run. A history whose key was destroyed is checked as far as its sealed bytes go.
 */
export async function checkArchives(sources: ArchiveSources, scope: ReplayScope = {}): Promise<CheckedArchive> {
  const kept = new Map<string, boolean>();
  const isKept = async (bundle: string): Promise<boolean> => {
    const known = kept.get(bundle) ?? (await sources.ledger.loadArtefact(bundle)) !== null;
    kept.set(bundle, known);
    return known;
  };
  let histories = 0;
  for await (const run of archivedRuns(sources, scope)) {
    histories += 1;
    const found = await openHistory(sources, run);
    if (found.status === 'problem') return { histories, problem: found.problem };
    for (const bundle of run.history.bundles) {
      if (!(await isKept(bundle)))
        return {
          histories,
          problem: problemWith(run, `The workflow code ${bundle}, which ran ${run.history.run}, was removed: nobody can replay that run without it.`),
        };
    }
  }
  return { histories, problem: null };
}
