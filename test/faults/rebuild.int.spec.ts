import { Command } from 'commander';
import { sweepHistories } from '#activities/workflow-histories/sweep.js';
import { rebuildCommand } from '#apps/cli/rebuild.command.js';
import { startWorkflows } from '#apps/worker/start-workflows.js';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import type { MailTransport } from '#libs/documents/transport/index.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import type { WorkflowHistoriesState } from '#libs/domain/partnership/workflow-histories/index.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { untilAsked } from '#test/engine/domestic-homicide-review/in-a-month.js';
import { anApplication } from '#test/support/an-application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { registered } from '#test/support/temporal-namespace.js';
import { OwnTemporal } from './own-temporal.js';
import { expectWholeAndOnce } from './record.js';
import { switchable, type Switch } from './transports.js';
import { until } from './until.js';

const COORDINATOR = 'coordinator@ned.example';

describe('Rebuilding from the ledger alone', () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  const mail: Switch = { away: false, refused: 0 };
  /** References of letters of which nobody can tell whether they went out; the next so many become such letters. */
  const inDoubt = { next: 0, sent: [] as string[] };
  const transport = (folder: MailTransport): MailTransport => {
    const ordinary = switchable(mail)(folder);
    return {
      ...ordinary,
      deliver: (delivery) => {
        if (inDoubt.next === 0) return ordinary.deliver(delivery);
        inDoubt.next -= 1;
        inDoubt.sent.push(delivery.reference);
        return Promise.reject(new Error('The line broke after the letter was handed over'));
      },
      lookup: (reference) =>
        inDoubt.sent.includes(reference) ? Promise.resolve({ status: 'UNKNOWN' }) : ordinary.lookup(reference),
    };
  };

  beforeAll(async () => {
    temporal = await OwnTemporal.start();
    engine = await openEngine({ temporal: { address: temporal.address }, transport });
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  const rebuild = async (): Promise<unknown> => {
    const printed: string[] = [];
    const program = rebuildCommand({
      open: () =>
        Promise.resolve({
          application: engine.application,
          mailFolder: '',
          databaseUrl: '',
          log: null as never,
          openCopy: () => Promise.reject(new Error('Nothing is copied here')),
          tokens: () => Promise.reject(new Error('Nobody signs in here')),
          startWorkflows: () => startWorkflows({ ...engine, application: engine.application }),
          close: () => Promise.resolve(),
        }),
      out: (text) => void printed.push(text),
      say: (text) => void printed.push(text),
    });
    await new Command('reviews').addCommand(program).parseAsync(['node', 'reviews', 'rebuild']);
    return JSON.parse(printed.join('\n')) as unknown;
  };

  const coordinator = () => engine.as(COORDINATOR);
  const submitted = () => coordinator().opens('SubmitApplication', anApplication());
  /** The engine works on meanwhile: whoever looked too early looks again. */
  const insists = (stream: string, command: string, body: object = {}, because?: string) =>
    until(`${command} was accepted`, async () => {
      const outcome = await coordinator().tries(stream, command, body, because);
      if (outcome.status === 'refused' && outcome.problem.code !== 'STALE_VERSION')
        throw new Error(outcome.problem.detail);
      return outcome.status === 'accepted';
    });
  const asking = async (): Promise<string> => {
    const stream = await submitted();
    await insists(stream, 'AcknowledgeApplication');
    const questions = 'What do you hold?';
    const request = { periodFrom: '2026-05-23', periodTo: '2026-11-23', questions };
    await insists(stream, 'RequestInformation', {
      requests: ['derbyshire-police', 'derbyshire-health'].map((agency) => ({ agency, ...request })),
    });
    return stream;
  };
  const withdrawn = async (): Promise<string> => {
    const stream = await submitted();
    await insists(stream, 'Withdraw', {}, 'The applicant has moved away.');
    return stream;
  };
  /** A review of a death, with scoping asked of the agencies. */
  const notified = async (): Promise<string> => {
    const [first, ...then] = untilAsked();
    const { who, does, with: body } = first!;
    const stream = await engine.as(who).opens(does, body as object, { type: 'domestic-homicide-review' });
    for (const { at, who, does, with: body, because } of then) {
      await engine.advance(at);
      await engine.as(who).does(stream, does, body as object, because);
    }
    await engine.settle();
    return stream;
  };
  /** An application whose first letter may or may not have gone out. */
  const doubtful = async (): Promise<string> => {
    inDoubt.next = 1;
    const stream = await submitted();
    await engine.settle();
    return stream;
  };
  const runs = async (stream: string) =>
    (await engine.state<WorkflowHistoriesState>(`engine/${stream}`)).runs.map(({ standing }) => standing);
  const doubts = async () =>
    (await engine.application.readModels.tasks('ned')).filter(({ key }) => key.endsWith('/in-doubt'));
  const standing = async (stream: string) => {
    const process = await engine.application.reviews.processState('ned', stream);
    const { deadlines } = await engine.state<State>(stream);
    return {
      state: process?.state,
      owed: process?.owed.map(({ key, dueAt }) => ({ key, dueAt })),
      deadlines,
    };
  };
  const running = async (stream: string): Promise<boolean> => {
    const { client, close } = temporalClient(engine.temporal);
    const found = await client.workflow
      .getHandle(workflowIdOf('ned', stream))
      .describe()
      .then(
        ({ status }) => status.name === 'RUNNING',
        () => false,
      );
    await close();
    return found;
  };

  it('with Temporal’s database and all read models lost, every open review runs again as it was, and nothing is sent twice', async () => {
    const open = [await notified(), await doubtful(), await submitted(), await asking()];
    const [death, doubt] = open as [string, string, string, string];
    const over = await withdrawn();
    const streams = [...open, over];
    await engine.settle();
    const before = await Promise.all(streams.map(standing));
    for (const { owed, deadlines } of before.slice(0, -1)) {
      expect(owed).not.toEqual([]);
      expect(deadlines.some(({ status }) => status === 'OPEN')).toBe(true);
    }
    const sent = (await engine.letters()).length;
    const shown = await doubts();
    expect(shown).toMatchObject([{ stream: doubt, command: 'ResolveDelivery' }]);
    await engine.stopWorker();
    await temporal.loseData();
    await engine.database.query(
      'truncate read_models.case_list, read_models.deadline_list, read_models.task_list',
    );
    await temporal.startAgain();
    await registered(temporal.address, engine.temporal.namespace!);

    // Five reviews and two procedures, and the engine's own record of each.
    expect(await rebuild()).toEqual({ streams: 14, workflowsStarted: 4, readModelsRebuilt: 3 });
    await engine.startWorker();
    await engine.settle();
    expect(await Promise.all(streams.map(standing))).toEqual(before);
    expect(await Promise.all(streams.map(running))).toEqual([true, true, true, true, false]);
    expect(await engine.letters()).toHaveLength(sent);
    expect(inDoubt.sent).toHaveLength(1);
    expect(await doubts()).toEqual(shown);
    await expectWholeAndOnce(engine);

    // What Temporal has lost is on record as lost: by the run that came after, or by the sweep where none came.
    expect((await runs(death)).slice(-2)).toEqual(['LOST', 'BEGUN']);
    expect(await runs(over)).not.toContain('LOST');
    const { client, close } = temporalClient(engine.temporal);
    await sweepHistories({ application: engine.application, client });
    await close();
    for (const stream of open) expect((await runs(stream)).slice(-2)).toEqual(['LOST', 'BEGUN']);
    expect(await runs(over)).toContain('LOST');

    const known = (await engine.events(death)).length;
    await engine.advance('2026-12-09 09:00');
    for (const stream of open.slice(1)) {
      const missed = (await engine.events(stream)).filter(({ type }) => type === 'DeadlineMissed');
      expect(missed.length).toBeGreaterThan(0);
    }
    const since = (await engine.events(death)).slice(known);
    expect(since.filter(({ actor }) => actor.kind === 'process').length).toBeGreaterThan(0);
    expect((await engine.letters()).length).toBeGreaterThan(sent);
    expect(inDoubt.sent).toHaveLength(1);
    expect(await doubts()).toEqual(shown);
    await expectWholeAndOnce(engine);
  });

  it('in the middle of the work, with a letter on its way, each run is ended and begun anew, and nothing is sent twice', async () => {
    mail.away = true;
    const refused = mail.refused;
    const streams = [await submitted(), await asking()];
    await until('the mail refused a letter', () => mail.refused > refused);
    await rebuild();
    mail.away = false;
    await Promise.all([rebuild(), rebuild()]);
    await engine.settle();
    for (const stream of streams) {
      const { notices } = await engine.state<State>(stream);
      expect(notices.every(({ status }) => status === 'DELIVERED')).toBe(true);
    }
    await expectWholeAndOnce(engine);
  });

  it('a run that cannot go on is replaced by one that can', async () => {
    const stream = await submitted();
    await engine.settle();
    const { client, close } = temporalClient(engine.temporal);
    const options = { workflowId: workflowIdOf('ned', stream), taskQueue: 'nobody-works-here', args: [] };
    await client.workflow.start('forgotten', { ...options, workflowIdConflictPolicy: 'TERMINATE_EXISTING' });
    await close();
    await coordinator().does(stream, 'AcknowledgeApplication');
    await until('the poke was heard', async () => (await engine.application.ledger.owedPokes()) === 0);
    await rebuild();
    await engine.settle();
    const { notices } = await engine.state<State>(stream);
    expect(notices.map(({ template, status }) => [template, status])).toContainEqual([
      'acknowledgement',
      'DELIVERED',
    ]);
    await expectWholeAndOnce(engine);
  });
});
