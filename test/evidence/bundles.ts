import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { mailFolder } from '#libs/documents/transport/index.js';
import { letterWriters } from '#activities/index.js';
import { prepareNotice } from '#activities/letters.js';
import type { Application, ReviewEvidence } from '#libs/application/index.js';
import { bundleFiles, zipped, type SignedLog } from '#libs/audit/evidence-bundle/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { migrate } from '#libs/ledger/index.js';
import { NOTIFICATION } from '#test/support/a-notification.js';
import { openApplicationOn, publishProcedure } from '#test/support/application.js';
import { freshDatabase } from '#test/support/databases.js';
import { logOf } from '#test/support/test-log.js';

export const NAME = NOTIFICATION.deceasedName;
export const REVIEW = 'bundle-1';
const STREAM = `domestic-homicide-review/${REVIEW}`;
const REF = { tenant: 'ned', type: 'domestic-homicide-review', stream: STREAM };

/** A death review with names, free texts and a letter in three forms, on a ledger of its own. */
export async function aReviewWithALetter(server: string) {
  const database = await freshDatabase(server);
  await migrate(database.url);
  const application = await openApplicationOn(database.url);
  await publishProcedure(application, 'ned');
  const outcome = await application.door.handle({
    ...REF,
    command: 'ReceiveNotification',
    body: NOTIFICATION,
    actor: fictionalPerson('coordinator@ned.example'),
    commandId: 'notification',
  });
  if (outcome.status !== 'accepted') throw new Error(outcome.problem.detail);
  await publishProcedure(application, 'bolsover');
  const { events } = await application.ledger.load('ned', STREAM);
  const cause = events[0];
  const sent = await prepareNotice({
    application,
    transport: mailFolder(tmpdir()),
    writers: letterWriters,
  })({
    ref: REF,
    notice: 'notice-1',
    key: `${STREAM}/notice-1`,
    cause: cause?.id ?? '',
    correlation: cause?.correlation ?? '',
  });
  if (sent.status !== 'accepted') throw new Error(sent.code);
  return {
    application,
    database,
    close: async () => {
      await application.close();
      await database.drop();
    },
  };
}

export const evidenceFor = (
  { queries }: Pick<Application, 'queries'>,
  email: string,
  asked: object = {},
  review = REVIEW,
): Promise<ReviewEvidence> => queries.evidence(fictionalPerson(email), review, asked);

/** The bundle as it is downloaded. */
export async function bundleOf(
  { ledger }: Pick<Application, 'ledger'>,
  evidence: ReviewEvidence,
  verifier: Uint8Array,
  log?: SignedLog,
): Promise<Uint8Array> {
  const files = await bundleFiles(evidence, {
    log: log ?? (await logOf(ledger, evidence.header.tenant)),
    verifier,
    artefact: async (hash) => (await ledger.loadArtefact(hash))?.bytes ?? null,
  });
  return zipped(files);
}

export interface Unpacked {
  readonly folder: string;
  /** Names of the files in the order of the zip. */
  readonly names: readonly string[];
  bytes(name: string): Buffer;
  put(name: string, content: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Puts every file back as it was. */
  restore(): Promise<void>;
  verify(...words: readonly string[]): Promise<{ readonly exit: number | null; readonly said: string }>;
  close(): Promise<void>;
}

/** Unpacked into a folder, for the verifier that lies in it, run by plain Node. */
export async function unpacked(zip: Uint8Array): Promise<Unpacked> {
  const files = unzipSync(zip);
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  const touched = new Set<string>(Object.keys(files));
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    touched.add(name);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const remove = async (name: string): Promise<void> => {
    touched.add(name);
    await rm(join(folder, name), { force: true });
  };
  const restore = async (): Promise<void> => {
    for (const name of touched) {
      const bytes = files[name];
      await (bytes === undefined ? remove(name) : put(name, bytes));
    }
    touched.clear();
  };
  await restore();
  return {
    folder,
    names: Object.keys(files),
    bytes: (name) => Buffer.from(files[name] ?? new Uint8Array()),
    put,
    remove,
    restore,
    verify: (...words) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['verify.mjs', '.', ...words], { cwd: folder, env: {} });
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        child.on('error', reject);
        child.on('close', (exit) => resolve({ exit, said }));
      }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
