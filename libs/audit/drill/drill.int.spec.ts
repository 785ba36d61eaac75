import pg from 'pg';
import { openApplicationOn } from '#test/support/application.js';
import { servers } from '#test/support/databases.js';
import { recordedEvidence, type RecordedEvidence } from '#test/support/evidence.js';
import { verify } from '../verify/index.js';
import { AlreadyUnsound, drill, FORGERIES, type Drilled } from './index.js';

/** What the sentence must speak of, by forgery: found by chance, for another reason, is not found. */
const SENTENCES: Readonly<Record<string, RegExp>> = {
  'change a byte': /somebody has changed it/,
  'change an event, with its hash': /does not continue the event before it/,
  'rewrite history': /signed on .*, the log had another root/,
  'rewrite history and its checkpoints': /that the witness kept, the log had another root/,
  'forge a checkpoint': /is not good: it was forged/,
  'forge a checkpoint with another key': /that the witness kept is not signed by any key that this log has now/,
  'delete an event': /is missing/,
  'insert an event': /row of the command/,
  reorder: /The row says position/,
  'swap two events': /version|Version|streamversion/,
  'cut the tail': /that the witness kept, the log held \d+ events; now it holds \d+/,
  'change a command': /not the one that was recorded with it/,
  'change the procedure': /the log had another root/,
  'change the rules': /their text was changed/,
  'swap a document': /\.txt is not the letter whose hash the event records/,
  'take a document away': /is missing from the mail folder/,
  'change a read model': /case_list does not say what the events say/,
  'change a sealed text': /cannot be opened/,
  'move a sealed text': /moved here from another place/,
  'hide a sealed text': /no shredding is recorded/,
  'change the access log': /does not continue the line before it/,
};

describe.each(servers())('The tamper drill on %s', (_name, server) => {
  let on: RecordedEvidence;
  beforeAll(async () => {
    on = await recordedEvidence(server);
  });
  afterAll(() => on.close());

  const ground = () => ({
    databaseUrl: on.database.url,
    mailFolder: on.evidence.mailFolder,
    open: (url: string) => openApplicationOn(url),
  });
  const databases = async (): Promise<number> => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    const { rows } = await admin.query(`select 1 from pg_database where datname like 'drill\\_%'`);
    await admin.end();
    return rows.length;
  };

  it('forges a copy in every known way, finds each for its own reason, and leaves the record as it was', async () => {
    const done: Drilled[] = [];
    for await (const one of drill(ground())) done.push(one);
    expect(done.map(({ forgery, found }) => [forgery.name, found])).toEqual(
      Object.keys(SENTENCES).map((name) => [name, true]),
    );
    for (const { forgery, problem } of done)
      expect(`${forgery.name}: ${problem?.what ?? ''}`).toMatch(SENTENCES[forgery.name] ?? /a sentence/);
    expect(await verify(on.evidence)).toMatchObject({ ok: true });
    expect(await databases()).toBe(0);
  });

  it('tries every forgery that there is', () => {
    expect(FORGERIES.map(({ name }) => name)).toEqual(Object.keys(SENTENCES));
  });

  it('says so where a forgery goes unfound, and where there is nothing to forge', async () => {
    const nothing = { name: 'nothing', what: 'nothing is done', forge: () => Promise.resolve() };
    const missed = drill(ground(), [nothing])[Symbol.asyncIterator]();
    expect((await missed.next()).value).toMatchObject({ found: false, problem: null });
    expect((await missed.next()).done).toBe(true);
    const noLetters = { ...ground(), mailFolder: '/nowhere' };
    await expect(drill(noLetters)[Symbol.asyncIterator]().next()).rejects.toThrow(AlreadyUnsound);
    expect(await databases()).toBe(0);
  });
});
