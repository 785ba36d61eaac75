import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailFolder } from './mail-folder.js';
import type { Delivery } from './mail-transport.js';

const letter = { subject: 'Your request: NED-CT-1', text: 'Dear reader\n', html: '<p>Dear reader</p>' };
const delivery: Delivery = {
  reference: 'event-1',
  letter,
  channel: 'EMAIL',
  recipient: { kind: 'APPLICANT', person: 'p-1' },
};

describe('the mail folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mail-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps text, HTML and envelope under the reference of the event', async () => {
    expect(await mailFolder(folder).deliver(delivery)).toBe('delivered');
    expect((await readdir(folder)).sort()).toEqual(['event-1.html', 'event-1.json', 'event-1.txt']);
    expect(await readFile(join(folder, 'event-1.txt'), 'utf8')).toBe(letter.text);
    expect(await readFile(join(folder, 'event-1.html'), 'utf8')).toBe(letter.html);
    const envelope: unknown = JSON.parse(await readFile(join(folder, 'event-1.json'), 'utf8'));
    expect(envelope).toMatchObject({ reference: 'event-1', channel: 'EMAIL', subject: letter.subject });
  });

  it('lays a document’s Word form beside them, byte for byte', async () => {
    const docx = Uint8Array.from([0x50, 0x4b, 0x00, 0xff, 0xfe]);
    const document = { ...delivery, letter: { ...letter, docx } };
    expect(await mailFolder(folder).deliver(document)).toBe('delivered');
    expect([...(await readFile(join(folder, 'event-1.docx')))]).toEqual([...docx]);
    const envelope: unknown = JSON.parse(await readFile(join(folder, 'event-1.json'), 'utf8'));
    expect(envelope).toMatchObject({ docxSha256: createHash('sha256').update(docx).digest('hex') });
  });

  it('refuses another document under a reference that is taken', async () => {
    await writeFile(join(folder, 'event-1.docx'), 'another');
    const document = { ...delivery, letter: { ...letter, docx: Uint8Array.from([1]) } };
    await expect(mailFolder(folder).deliver(document)).rejects.toThrow('already has the reference');
  });

  it('a retry after the delivery delivers nothing twice', async () => {
    await mailFolder(folder).deliver(delivery);
    const before = await readFile(join(folder, 'event-1.json'), 'utf8');
    expect(await mailFolder(folder).lookup('event-1')).toMatchObject({ status: 'DELIVERED' });
    expect(await mailFolder(folder).deliver(delivery)).toBe('already-delivered');
    expect(await readFile(join(folder, 'event-1.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('a retry after a crash in the middle finishes the one letter', async () => {
    await writeFile(join(folder, 'event-1.txt'), letter.text);
    expect(await mailFolder(folder).lookup('event-1')).toEqual({ status: 'NOT_DELIVERED' });
    expect(await mailFolder(folder).deliver(delivery)).toBe('delivered');
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('of twenty deliveries at once exactly one is made', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => mailFolder(folder).deliver(delivery)));
    expect(results.filter((result) => result === 'delivered')).toHaveLength(1);
    expect(results.filter((result) => result === 'already-delivered')).toHaveLength(19);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('says of an unknown reference that nothing was delivered', async () => {
    expect(await mailFolder(folder).lookup('event-2')).toEqual({ status: 'NOT_DELIVERED' });
  });

  it('never lets two different letters share a reference', async () => {
    await writeFile(join(folder, 'event-1.txt'), 'another letter');
    await expect(mailFolder(folder).deliver(delivery)).rejects.toThrow('already has the reference');
    expect(await mailFolder(folder).lookup('event-1')).toEqual({ status: 'NOT_DELIVERED' });
  });

  it.each(['../escape', 'a/b', '', '.hidden', 'x'.repeat(200)])(
    'refuses the reference %j, which is no file name',
    async (reference) => {
      await expect(mailFolder(folder).deliver({ ...delivery, reference })).rejects.toThrow('reference');
    },
  );

  it('shows no name or address of anybody in a file name or envelope', async () => {
    await mailFolder(folder).deliver(delivery);
    expect(await readFile(join(folder, 'event-1.json'), 'utf8')).not.toMatch(/Dear|@/u);
  });
});
