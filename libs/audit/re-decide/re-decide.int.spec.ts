import { Command } from 'commander';
import type { CliContext } from '#apps/cli/context.js';
import { replayCommand } from '#apps/cli/replay.command.js';
import type { Application } from '#libs/application/index.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { migrate } from '#libs/ledger/index.js';
import { anApplication } from '#test/support/an-application.js';
import { MONDAY, openApplicationOn, publishProcedure } from '#test/support/application.js';
import { freshDatabase, servers, type FreshDatabase } from '#test/support/databases.js';
import { rulesBundle } from '#test/support/rules-bundle.js';

interface Printed {
  readonly exit: number;
  readonly out: Readonly<Record<string, unknown>>;
  readonly said: readonly string[];
}

describe.each(servers())('deciding again on %s', (_name, server) => {
  let database: FreshDatabase;
  let application: Application;
  let stream: string;
  let reference: string;

  beforeAll(async () => {
    database = await freshDatabase(server);
    await migrate(database.url);
    const clock = { mode: 'rehearsal', startAt: MONDAY } as const;
    application = await openApplicationOn(database.url, { clock, rulesBundle: await rulesBundle() });
    await publishProcedure(application, 'ned');
    const send = async (command: string, body: object, to: string | null) => {
      const outcome = await application.door.handle({
        tenant: 'ned',
        type: 'community-trigger',
        stream: to,
        command,
        body,
        actor: fictionalPerson('coordinator@ned.example'),
        commandId: command,
      });
      if (outcome.status === 'refused') throw new Error(outcome.problem.detail);
      return outcome;
    };
    const begun = await send('SubmitApplication', anApplication(), null);
    stream = begun.stream;
    reference = begun.reference ?? '';
    await send('AcknowledgeApplication', {}, stream);
    await send('AssessRisk', { level: 'HIGH', assessment: 'He was seen with a knife.' }, stream);
  });
  afterAll(async () => {
    await application.close();
    await database.drop();
  });

  const replay = async (...words: readonly string[]): Promise<Printed> => {
    const out: string[] = [];
    const said: string[] = [];
    const context: CliContext = {
      open: () =>
        Promise.resolve({
          application,
          mailFolder: null,
          databaseUrl: '',
          log: null as never,
          openCopy: () => Promise.reject(new Error('Nothing is copied here')),
          tokens: () => Promise.reject(new Error('not asked')),
          startWorkflows: () => Promise.reject(new Error('not asked')),
          close: () => Promise.resolve(),
        }),
      out: (text) => void out.push(text),
      say: (text) => void said.push(text),
    };
    const before = process.exitCode;
    process.exitCode = 0;
    await new Command('reviews')
      .addCommand(replayCommand(context))
      .parseAsync(['node', 'reviews', 'replay', ...words]);
    const exit = Number(process.exitCode);
    process.exitCode = before;
    return { exit, out: JSON.parse(out[0] ?? '{}') as Printed['out'], said };
  };

  it('`reviews replay` says how many commands gave what is on record, and ends with 0', async () => {
    const { exit, out, said } = await replay();
    expect([exit, out]).toMatchObject([0, { ok: true, decisions: 6, problems: 0, histories: 0 }]);
    expect(said[0]).toBe(
      '6 commands were decided again by the rules, the procedure and the calendar of its day: each gives the events on record.',
    );
    expect((await replay(reference)).out).toMatchObject({ ok: true, decisions: 3 });
    expect(await replay('NED-CT-1999-001')).toMatchObject({
      exit: 1,
      said: [expect.stringMatching(/no review/u)],
    });
  });

  it('`reviews replay --with-todays-rules` says besides what would be otherwise today', async () => {
    const { exit, out, said } = await replay('--with-todays-rules');
    expect([exit, out['differences']]).toEqual([0, []]);
    expect(said).toContain('Today’s rules would have decided every one of them alike.');
  });

  it('holds when the key of the person is gone: no sealed text is needed to decide again', async () => {
    const review = await application.reviews.load('ned', stream);
    const { applicant } = (review?.state as State).application ?? { applicant: '' };
    await application.vault.shred('ned', { person: applicant });
    await application.vault.shred('ned', { case: stream });
    expect((await replay()).out).toMatchObject({ ok: true, decisions: 6 });
  });

  it('finds what somebody forged who owns the database and has mended every hash, which the chain does not show', async () => {
    await database.query('alter table ledger.event disable trigger all');
    await database.query(
      `update ledger.event set body = convert_to(replace(convert_from(body, 'UTF8'), '"level":"HIGH"', '"level":"STANDARD"'), 'UTF8')
        where stream = $1 and type = 'RiskAssessed'`,
      [stream],
    );
    await database.query(
      `update ledger.event set hash = sha256('\\x00'::bytea || body) where stream = $1 and type = 'RiskAssessed'`,
      [stream],
    );
    const { version } = await application.ledger.load('ned', stream);
    await database.query(
      `update ledger.head h set hash = e.hash from ledger.event e where e.stream = h.stream and e.version = h.version`,
    );
    expect(await application.ledger.verify()).toMatchObject({ ok: true });
    const { exit, out, said } = await replay(reference);
    expect(exit).toBe(1);
    expect(out).toMatchObject({
      ok: false,
      decisions: 3,
      problems: 1,
      histories: 0,
      firstProblem: {
        tenant: 'ned',
        stream,
        version,
        what: expect.stringMatching(
          /"STANDARD" on record, and "HIGH" by the rules that it was decided by\.$/u,
        ),
      },
    });
    expect(said[0]).toContain(`1 thing does not fit. The first is version ${version} of`);
  });
});
