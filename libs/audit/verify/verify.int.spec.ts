import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servers } from '#test/support/databases.js';
import { recordedEvidence, type RecordedEvidence } from '#test/support/evidence.js';
import { verify, verifyEach } from './index.js';

describe.each(servers())('Verifying the evidence on %s', (_name, server) => {
  let on: RecordedEvidence;
  beforeAll(async () => {
    on = await recordedEvidence(server);
  });
  afterAll(() => on.close());

  const first = async () => (await verify(on.evidence)).firstProblem;

  /** Something is done to the record, is found, and is undone again. */
  async function finds(tampering: string, undo: string, expected: object, scope?: { tenant: string; stream: string }): Promise<void> {
    await on.database.query(tampering);
    try {
      expect((await verify(on.evidence, scope)).firstProblem).toMatchObject(expected);
    } finally {
      await on.database.query(undo);
    }
  }

  it('finds an honest record as it was recorded, and says how much it looked at', async () => {
    const found = await verify(on.evidence);
    expect(found).toMatchObject({ ok: true, streams: 4 });
    expect(found).not.toHaveProperty('firstProblem');
    const { checked } = found;
    expect(checked).toMatchObject({ checkpoints: 2, accessLogLines: 3, lettersInMailFolder: 1, rulesBundles: 1 });
    // The letter’s words and its Word file, when it was written and again when it was delivered.
    expect(checked.documents).toBeGreaterThanOrEqual(4);
    expect(checked.sealedTexts).toBeGreaterThan(8);
    expect(checked.readModelRows).toBeGreaterThan(3);
  });

  it('looks at one review alone where it is asked about one', async () => {
    const { deathReview, trigger, evidence } = on;
    const death = await verify(evidence, { tenant: 'ned', stream: deathReview });
    expect(death).toMatchObject({ ok: true, streams: 1, checked: { checkpoints: 0, accessLogLines: 0, lettersInMailFolder: 1 } });
    const other = await verify(evidence, { tenant: 'ned', stream: trigger });
    expect(other).toMatchObject({ ok: true, streams: 1, checked: { lettersInMailFolder: 0 } });
  });

  it('says of each area how it stands, so that one that was tampered with hides nothing of another', async () => {
    const changed = (way: string) =>
      `update read_models.case_list set state = ${way} where stream = '${on.trigger}'`;
    await on.database.query(changed(`state || '?'`));
    const each = await verifyEach(on.evidence);
    await on.database.query(changed(`rtrim(state, '?')`));
    expect([...each].map(([tenant, { ok }]) => [tenant, ok])).toEqual([
      ['bolsover', true],
      ['ned', false],
    ]);
  });

  describe('and what people see of it', () => {
    it('names a read model with another row than the events give, in whole and for the review alone', async () => {
      const { trigger } = on;
      const change = `update read_models.case_list set closed = not closed where stream = '${trigger}'`;
      const expected = { tenant: 'ned', stream: trigger, what: expect.stringContaining('case_list does not say') };
      await finds(change, change, expected);
      await finds(change, change, expected, { tenant: 'ned', stream: trigger });
    });

    it('names a review of which a read model lost a row, or got one too many', async () => {
      const { trigger } = on;
      const deadlines = `read_models.deadline_list where stream = '${trigger}'`;
      await on.database.query(`create table kept as select * from ${deadlines}`);
      await finds(`delete from ${deadlines}`, 'insert into read_models.deadline_list select * from kept', {
        stream: trigger,
        what: expect.stringContaining('deadline_list'),
      });
      await finds(
        `insert into read_models.case_list (tenant, stream, review_id, type, state, stage, closed, version)
          values ('nowhere', 'community-trigger/ghost', 'ghost', 'community-trigger', 'ASKED', 'asking', false, 1)`,
        `delete from read_models.case_list where tenant = 'nowhere'`,
        { tenant: 'nowhere', stream: 'community-trigger/ghost', what: expect.stringContaining('nothing more') },
      );
    });

    it('names a review whose list says that it stands at another version', async () => {
      const by = (n: number) =>
        `update read_models.case_list set version = version + ${n} where stream = '${on.trigger}'`;
      await finds(by(1), by(-1), { stream: on.trigger, what: expect.stringContaining('stands at version') });
    });
  });

  describe('and the sealed texts', () => {
    const caseText = () => `select id from vault.sealed where subject = 'case/${on.trigger}' order by id limit 1`;

    it('names the event of a text that was changed, moved to another place, or taken away', async () => {
      const { trigger } = on;
      const [row] = (await on.database.query(caseText())).rows;
      const id = String(row!['id']);
      const expected = (saying: string) => ({ stream: trigger, version: 1, what: expect.stringContaining(saying) });
      const flip = `update vault.sealed set ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1) where id = '${id}'`;
      await finds(flip, flip, expected('cannot be opened'));
      await on.database.query('create table kept_texts as table vault.sealed');
      const back = `update vault.sealed s set ciphertext = k.ciphertext from kept_texts k where k.id = s.id and s.id = '${id}'`;
      const swap = `update vault.sealed set ciphertext = (select ciphertext from kept_texts where id <> '${id}' limit 1) where id = '${id}'`;
      await finds(swap, back, expected('moved here'));
      await finds(
        `create table taken as select * from vault.sealed where id = '${id}'; delete from vault.sealed where id = '${id}'`,
        `insert into vault.sealed select * from taken`,
        expected('is missing from the vault'),
      );
      await finds(
        `update vault.sealed set ciphertext = null where id = '${id}'`,
        back,
        expected('no shredding is recorded'),
      );
      await finds(
        `update vault.sealed set redacted = true where id = '${id}'`,
        `update vault.sealed set redacted = false where id = '${id}'`,
        expected('marked as redacted'),
      );
    });

    it('names a text in the vault of which nothing on record tells', () =>
      finds(
        `insert into vault.sealed select gen_random_uuid(), tenant, subject, ciphertext, false, now() from vault.sealed where id in (${caseText()})`,
        `delete from vault.sealed where created_at = (select max(created_at) from vault.sealed)`,
        { what: expect.stringContaining('of which no event and no command tells') },
      ));
  });

  describe('and the letters', () => {
    const letter = async (ending: string): Promise<string> => {
      const name = (await readdir(on.evidence.mailFolder)).find((one) => one.endsWith(ending));
      return join(on.evidence.mailFolder, name!);
    };

    it.each(['.txt', '.html', '.docx', '.json'])('names the event of a delivered letter whose %s is gone', async (ending) => {
      const file = await letter(ending);
      await rename(file, `${file}.away`);
      const found = await first();
      await rename(`${file}.away`, file);
      expect(found).toMatchObject({
        stream: on.deathReview,
        version: 4,
        what: expect.stringContaining(`${ending} is missing from the mail folder`),
      });
    });

    it('names a letter in the folder that nobody sent', async () => {
      const stray = join(on.evidence.mailFolder, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005.txt');
      await writeFile(stray, 'Dear reader');
      const found = await first();
      await rm(stray);
      expect(found).toMatchObject({ what: expect.stringContaining('6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005') });
    });
  });

  it('takes a person who was shredded for what they are: nobody changed anything, and nobody reads them', async () => {
    const { rows } = await on.database.query(
      `select subject from vault.sealed where subject like 'person/%' and tenant = 'ned' order by 1 limit 1`,
    );
    const person = String(rows[0]!['subject']).slice('person/'.length);
    await on.application.vault.shred('ned', { person });
    expect(await verify(on.evidence)).toMatchObject({ ok: true });
    // What a backup would bring back.
    await on.database.query(`update vault.sealed set ciphertext = '\\x01' where subject = 'person/${person}'`);
    expect(await first()).toMatchObject({ what: expect.stringContaining('somebody brought it back') });
  });
});
