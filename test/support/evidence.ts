import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letterWriters } from '#activities/index.js';
import { deliverNotice, prepareNotice } from '#activities/letters.js';
import type { Application } from '#libs/application/index.js';
import { CheckpointTaking, newSigningKey, signingKey, StoredLog } from '#libs/audit/checkpoints/index.js';
import type { Evidence } from '#libs/audit/verify/index.js';
import { mailFolder } from '#libs/documents/transport/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { migrate } from '#libs/ledger/index.js';
import { NOTIFICATION } from './a-notification.js';
import { anApplication } from './an-application.js';
import { openApplicationOn, publishProcedure } from './application.js';
import { freshDatabase, type FreshDatabase } from './databases.js';

/** A record of every kind: two reviews with sealed texts, a delivered letter and document, and lines in the access log. */
export interface RecordedEvidence {
  readonly application: Application;
  readonly database: FreshDatabase;
  readonly evidence: Evidence & { readonly mailFolder: string };
  /** Signs the logs of the areas. */
  readonly taking: CheckpointTaking;
  readonly trigger: string;
  readonly deathReview: string;
  close(): Promise<void>;
}

/** On a database of its own on this server. Nothing follows by itself here: what is written down was told to. */
export async function recordedEvidence(server: string): Promise<RecordedEvidence> {
  const database = await freshDatabase(server);
  await migrate(database.url);
  const folder = await mkdtemp(join(tmpdir(), 'mail-'));
  const application = await openApplicationOn(database.url);
  const log = StoredLog.open(database.url);
  const key = signingKey(newSigningKey());
  const taking = new CheckpointTaking(log, { name: 'council.example', mode: 'rehearsal', keys: () => Promise.resolve([key]) });
  for (const tenant of ['ned', 'bolsover']) await publishProcedure(application, tenant);
  const desk = { application, transport: mailFolder(folder), writers: letterWriters };

  const open = async (type: string, command: string, body: object): Promise<string> => {
    const actor = fictionalPerson('coordinator@ned.example');
    const outcome = await application.door.handle({ tenant: 'ned', type, stream: null, command, body, actor, commandId: command });
    if (outcome.status !== 'accepted') throw new Error(outcome.problem.detail);
    return outcome.stream;
  };
  const send = async (stream: string, notice: string): Promise<void> => {
    const [first] = (await application.ledger.load('ned', stream)).events;
    const ref = { tenant: 'ned', type: stream.slice(0, stream.indexOf('/')), stream };
    const letter = { ref, notice, key: `${stream}/${notice}`, cause: first!.id, correlation: first!.correlation };
    await prepareNotice(desk)(letter);
    if ((await deliverNotice(desk)(letter)) !== 'delivered') throw new Error(`${notice} was not delivered`);
  };

  const trigger = await open('community-trigger', 'SubmitApplication', anApplication());
  const deathReview = await open('domestic-homicide-review', 'ReceiveNotification', NOTIFICATION);
  await send(deathReview, 'notice-1');
  for (const kind of ['SIGN_IN', 'SENSITIVE_READ', 'SIGN_OUT'] as const)
    await application.ledger.logAccess({ tenant: 'ned', kind, actor: 'person/1', stream: trigger });
  for (const tenant of ['ned', 'bolsover']) await taking.take(tenant);
  return {
    application,
    database,
    evidence: { ...application, log, mailFolder: folder },
    taking,
    trigger,
    deathReview,
    close: async () => {
      await log.close();
      await application.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
