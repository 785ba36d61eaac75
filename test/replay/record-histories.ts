import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { awayAtFirst } from '#test/faults/transports.js';
import { openEngine } from '#test/support/engine.js';
import { type Run, writeRun } from './history-file.js';
import { TALES, type Tale } from './tales.js';

const FOLDER = join(import.meta.dirname, 'histories');

/** Tells one tale on the real engine and returns the histories of all its runs, the first first. */
async function runsOf(
  tale: Tale,
): Promise<readonly { readonly workflowId: string; readonly history: object }[]> {
  const engine = await openEngine({
    ...(tale.continueAt === undefined ? {} : { continueAt: tale.continueAt }),
    ...(tale.mailAwayAtFirst === true ? { transport: awayAtFirst(3) } : {}),
  });
  const { client, close } = temporalClient(engine.temporal);
  try {
    let stream: string | undefined;
    for (const { at, who, does, with: body, because } of tale.acts) {
      if ((await engine.now()) < at.replace(' ', 'T')) await engine.advance(at);
      if (stream !== undefined) await engine.as(who).does(stream, does, body as object, because);
      else
        stream = await engine.as(who).opens(does, body as object, {
          ...(tale.type === undefined ? {} : { type: tale.type }),
          ...(tale.stream === undefined ? {} : { stream: tale.stream }),
        });
    }
    await engine.advance(tale.until);
    const workflowId = workflowIdOf('ned', stream!);
    const runs: Run[] = [];
    const newest = await client.workflow.getHandle(workflowId).fetchHistory();
    for (
      let runId = newest.events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
      runId;
    ) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      runs.push({ workflowId, history });
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return runs;
  } finally {
    await close();
    await engine.close();
  }
}

/** `a-whole-case.json`, `a-case-in-several-runs.2.json`: the tale comes first. */
const forget = async (which: (tale: string) => boolean): Promise<void> => {
  for (const name of await readdir(FOLDER))
    if (which(name.slice(0, name.indexOf('.')))) await rm(join(FOLDER, name));
};

describe('Recording histories', () => {
  beforeAll(async () => {
    await mkdir(FOLDER, { recursive: true });
    await forget((tale) => !Object.hasOwn(TALES, tale));
  });

  it.each(Object.entries(TALES))(
    '%s',
    async (name, tale) => {
      const runs = await runsOf(tale);
      expect(runs).not.toEqual([]);
      await forget((tale) => tale === name);
      for (const [index, run] of runs.entries()) {
        const file = runs.length === 1 ? `${name}.json` : `${name}.${index + 1}.json`;
        await writeRun(join(FOLDER, file), run);
      }
    },
    300_000,
  );
});
