import { Command } from 'commander';
import { rebuildCommand } from '#apps/cli/rebuild.command.js';
import { startWorkflows } from '#apps/worker/start-workflows.js';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
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

  beforeAll(async () => {
    temporal = await OwnTemporal.start();
    engine = await openEngine({ temporal: { address: temporal.address }, transport: switchable(mail) });
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
    const [early, late, over] = [await submitted(), await asking(), await withdrawn()];
    await engine.settle();
    const before = [await standing(early), await standing(late), await standing(over)];
    const sent = (await engine.letters()).length;
    await engine.stopWorker();
    await temporal.loseData();
    await engine.database.query(
      'truncate read_models.case_list, read_models.deadline_list, read_models.task_list',
    );
    await temporal.startAgain();
    await registered(temporal.address, engine.temporal.namespace!);

    expect(await rebuild()).toEqual({ streams: 5, workflowsStarted: 2, readModelsRebuilt: 3 });
    await engine.startWorker();
    await engine.settle();
    expect([await standing(early), await standing(late), await standing(over)]).toEqual(before);
    expect([await running(early), await running(late), await running(over)]).toEqual([true, true, false]);
    expect(await engine.letters()).toHaveLength(sent);
    await expectWholeAndOnce(engine);

    await engine.advance('2026-12-09 09:00');
    for (const stream of [early, late]) {
      const missed = (await engine.events(stream)).filter(({ type }) => type === 'DeadlineMissed');
      expect(missed.length).toBeGreaterThan(0);
    }
    expect((await engine.letters()).length).toBeGreaterThan(sent);
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
