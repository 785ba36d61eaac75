import { anApplication } from './an-application.js';
import { openEngine, type Engine } from './engine.js';

const COORDINATOR = 'coordinator@ned.example';

describe('The engine that the tests run on', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());

  it('lets time pass and does meanwhile what follows from what people did', async () => {
    const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
    await engine.settle();
    const circulated = (await engine.events(stream)).find(({ type }) => type === 'ApplicationCirculated');
    expect(circulated?.actor).toEqual({ kind: 'process' });
    await engine.as(COORDINATOR).does(stream, 'AcknowledgeApplication');
    await engine.advance('2026-11-24 09:00');
    expect((await engine.letters()).map(({ subject }) => subject)).toEqual([
      'A request for a case review: NED-CT-2026-001',
      'We have received your request: NED-CT-2026-001',
      'A reminder: NED-CT-2026-001',
    ]);
  });

  it('says why the door refused', async () => {
    const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
    await expect(engine.as(COORDINATOR).does(stream, 'AssessRisk')).rejects.toThrow('BAD_INPUT');
  });

  it('goes on after its worker or its server was restarted', async () => {
    await engine.stopWorker();
    const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
    await engine.restartServer();
    expect((await engine.events(stream)).map(({ type }) => type)).toEqual(['ApplicationReceived']);
    await engine.startWorker();
    await engine.settle();
    expect((await engine.events(stream)).map(({ type }) => type)).toContain('ApplicationCirculated');
  });
});
