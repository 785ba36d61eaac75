import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { mailFolder } from '#libs/documents/transport/index.js';
import { plainTextOf } from '#libs/documents/render/plain-text.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { openTestApplication, type TestApplication } from '#test/support/application.js';
import { wordsOfDocx } from '#test/support/docx.js';
import { domesticHomicideReviewLetters } from './domestic-homicide-review/letters.js';
import { letterWriters } from './index.js';
import type { LetterWriter } from './letter-writer.js';
import { deliverNotice, prepareNotice } from './letters.js';
import { NOTIFICATION } from '#test/support/a-notification.js';
import type { OwedLetter } from './process-activities.js';

describe('A document of a Domestic Homicide Review, through the door and into the mail', () => {
  let test: TestApplication;
  let folder: string;
  let activities: { prepareNotice: ReturnType<typeof prepareNotice>; deliverNotice: ReturnType<typeof deliverNotice> };
  let cases = 0;

  beforeAll(async () => {
    test = await openTestApplication();
    folder = await mkdtemp(join(tmpdir(), 'mail-'));
    const desk = { application: test.application, transport: mailFolder(folder), writers: letterWriters };
    activities = { prepareNotice: prepareNotice(desk), deliverNotice: deliverNotice(desk) };
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await test.close();
  });

  const stateOf = async (stream: string): Promise<State> => {
    const review = await test.application.reviews.load('ned', stream);
    return review!.state as State;
  };
  const noticeOf = async (stream: string): Promise<Notice> => (await stateOf(stream)).notices[0]!;

  /** The police have given notice: what confirms it is owed. */
  async function owed(): Promise<OwedLetter> {
    cases += 1;
    const stream = `domestic-homicide-review/letters-${cases}`;
    const outcome = await test.application.door.handle({
      tenant: 'ned',
      type: 'domestic-homicide-review',
      stream,
      command: 'ReceiveNotification',
      body: NOTIFICATION,
      actor: fictionalPerson('coordinator@ned.example'),
      commandId: `notification-${cases}`,
    });
    if (outcome.status !== 'accepted') throw new Error(outcome.problem.detail);
    const { events } = await test.application.ledger.load('ned', stream);
    const cause = events[0]!;
    return {
      ref: { tenant: 'ned', type: 'domestic-homicide-review', stream },
      notice: 'notice-1',
      key: `${stream}/notice-1`,
      cause: cause.id,
      correlation: cause.correlation,
    };
  }

  it('is sealed with its hash beside the letter’s text, and lies in the mail byte for byte', async () => {
    const letter = await owed();
    expect(await activities.prepareNotice(letter)).toMatchObject({ status: 'accepted' });
    const { docx } = await noticeOf(letter.ref.stream);
    expect(docx).toMatchObject({ file: { commitment: expect.any(String) as string } });
    expect(await activities.deliverNotice(letter)).toBe('delivered');
    const files = await readdir(folder);
    const word = await readFile(join(folder, files.find((file) => file.endsWith('.docx')) ?? ''));
    expect(createHash('sha256').update(word).digest('hex')).toBe(docx?.sha256);
    const html = await readFile(join(folder, files.find((file) => file.endsWith('.html')) ?? ''), 'utf8');
    expect(wordsOfDocx(word).join(' ')).toContain('Avery Linden');
    expect(plainTextOf(html)).toContain('Person who died | Avery Linden');
  });

  it('says nothing of anybody in the ledger', async () => {
    const letter = await owed();
    await activities.prepareNotice(letter);
    const { events } = await test.application.ledger.load('ned', letter.ref.stream);
    expect(JSON.stringify(events)).not.toMatch(/Linden|Wren|UEsDB/u);
  });

  it('is asked what it needs with the local procedure that its review keeps to', async () => {
    const letter = await owed();
    const { type } = letter.ref;
    const asked: unknown[] = [];
    const curious: LetterWriter = {
      ...domesticHomicideReviewLetters,
      needs(state, id, procedure) {
        asked.push(procedure);
        return domesticHomicideReviewLetters.needs(state, id, procedure);
      },
    };
    const desk = {
      application: test.application,
      transport: mailFolder(folder),
      writers: { [type]: curious },
    };
    expect(await prepareNotice(desk)(letter)).toMatchObject({ status: 'accepted' });
    const { reviews, ledger } = test.application;
    const review = await reviews.load('ned', letter.ref.stream);
    const { procedure } = await reviews.surroundingsOf(review!, await ledger.now());
    expect(asked).toEqual([procedure]);
    expect(procedure).toMatchObject({ version: '1' });
  });

  it('is not sent once a person was taken out of the case, and a person is asked instead', async () => {
    const letter = await owed();
    await activities.prepareNotice(letter);
    const { notification } = await stateOf(letter.ref.stream);
    await test.application.vault.shred('ned', { person: notification!.otherPerson!.person });
    expect(await activities.deliverNotice(letter)).toBe('uncertain');
    const { status, docx, html } = await noticeOf(letter.ref.stream);
    expect(status).toBe('UNCERTAIN');
    expect(await test.application.vault.open('ned', docx!.file)).toMatchObject({
      status: 'redacted',
      text: '[removed]',
    });
    expect(await test.application.vault.open('ned', html!)).toMatchObject({
      status: 'redacted',
      text: expect.not.stringContaining('Wren') as string,
    });
  });
});
