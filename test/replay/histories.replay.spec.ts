import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { fictionalDirectory } from '#libs/identity/index.js';
import { workflowBundle } from '#test/support/workflow-bundle.js';
import { readRun } from './history-file.js';

const FOLDER = join(import.meta.dirname, 'histories');

const files = readdirSync(FOLDER);

const replayed = async (file: string, workflowBundle: { readonly code: string }): Promise<void> => {
  const { workflowId, history } = await readRun(join(FOLDER, file));
  await Worker.runReplayHistory({ workflowBundle }, history, workflowId);
};

/** Everything that a history says, payloads opened. */
const wordsOf = (file: string): string =>
  JSON.stringify(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), (_, value: unknown) =>
    typeof value === 'string' && /^[A-Za-z0-9+/]+=*$/.test(value) && value.length % 4 === 0
      ? `${value} ${Buffer.from(value, 'base64').toString('utf8')}`
      : value,
  );

/** Every single text in a history, payloads opened: a text with a blank in it would be somebody's words. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { data, metadata, ...others } = value as { data?: unknown; metadata?: { encoding?: string } };
  if (typeof data !== 'string' || metadata === undefined) return Object.values(value).flatMap(textsIn);
  const opened = Buffer.from(data, 'base64').toString('utf8');
  return [...textsIn(opened === '' ? null : JSON.parse(opened)), ...textsIn(others)];
}

describe('Histories recorded on the real server', () => {
  let todays: { readonly code: string };

  beforeAll(async () => {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { forward: {} } },
    });
    todays = await workflowBundle();
  }, 60_000);
  // Its threads would keep a run alive in which nothing was replayed.
  afterAll(() => Runtime.instance().shutdown());

  it('tell of every kind of thing that a workflow does', () => {
    const told = files.map(wordsOf).join('\n');
    const deeds = [
      'CirculateApplication',
      'SendReminder',
      'MarkDeadlineMissed',
      'ChaseAgency',
      'EscalateAgency',
      'CloseInformationGathering',
      'ComputeThreshold',
      'BeginActionMonitoring',
      'ScheduleTaskingMeeting',
      'CloseScoping',
      'ChaseScopingReturn',
      'EscalateScopingReturn',
      'RequestRestrictionReview',
      'OpenAgencyQa',
      'PutImrToPanel',
      'ChaseImr',
      'EscalateNonEngagement',
      'MergeChronologies',
      'BeginPanelAnalysis',
      'BeginPublicationPrep',
      'DistributeCopies',
      'deliverNotices',
      'EVENT_TYPE_TIMER_FIRED',
      // A letter that was refused three times.
      '"attempt":4',
      'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW',
      'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED',
    ];
    expect(deeds.filter((deed) => !told.includes(deed))).toEqual([]);
  });

  it.each(files)(
    'are run again by today’s workflows without a difference: %s',
    (file) => replayed(file, todays),
    60_000,
  );

  it.each(['silent-agencies', 'nobody-answers-in-a-death-review'])(
    'would be found out of step by workflows that do something else: %s',
    async (tale) => {
      const file = files.find((name) => name.startsWith(tale))!;
      const others = await workflowBundle(join(import.meta.dirname, 'workflows-of-another-mind.ts'));
      await expect(replayed(file, others)).rejects.toThrow(/Nondeterminism|nondeterminism/);
    },
    60_000,
  );

  it('hold no name and no word that anybody wrote', () => {
    const directory = fictionalDirectory();
    const people = directory
      .people()
      .flatMap(({ email, principal }) => [email, directory.byId(principal.person)!.name]);
    const written = [
      'Penrose',
      'Robin',
      'Jamie',
      'shouting',
      'loud',
      'support service',
      'meeting room',
      'Avery',
      'Linden',
      'neighbour',
      'marriage',
    ];
    const names = [...people, ...written];
    for (const file of files) {
      const texts = textsIn(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter((text) => /[\s@]/.test(text))).toEqual([]);
      const words = wordsOf(file);
      expect(names.filter((name) => words.includes(name))).toEqual([]);
    }
  });
});
