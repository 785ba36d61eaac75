import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '#libs/ledger/index.js';
import { CheckpointTaking, newSigningKey, signingKey, StoredLog } from '../checkpoints/index.js';
import { verify, type Evidence, type Problem, type Witnessed } from '../verify/index.js';
import { copyOf } from './copy-database.js';
import { FORGERIES, type Forgery } from './forgeries.js';
import { Forger, NothingToForge } from './forger.js';

/** What the drill is held on: a copy is made of it, and of nothing else anything is changed. */
export interface DrillGround {
  /** The database's address, with a login that is a superuser. */
  readonly databaseUrl: string;
  /** Null: letters lie elsewhere, and none is forged. */
  readonly mailFolder: string | null;
  /** Opens the evidence of a copy. */
  open(databaseUrl: string): Promise<Omit<Evidence, 'mailFolder' | 'log'> & { close(): Promise<void> }>;
}

/** How one forgery ended. `found: null`: this record has nothing to forge in this way. */
export interface Drilled {
  readonly forgery: Pick<Forgery, 'name' | 'what'>;
  readonly found: boolean | null;
  /** The place and the sentence by which it was found; or why it could not be tried. */
  readonly problem: Problem | null;
  readonly why: string | null;
}

/**
 * What a witness has of the log of each area: its checkpoints, signed now by a key of the drill's own where nobody has
 * signed that log yet.
 */
async function witness(ledger: Ledger, log: StoredLog): Promise<readonly Witnessed[]> {
  const key = signingKey(newSigningKey());
  const { mode } = await ledger.clock();
  const taking = new CheckpointTaking(log, { name: 'drill', mode, keys: () => Promise.resolve([key]) });
  const seen: Witnessed[] = [];
  for (const tenant of await ledger.tenants()) {
    const last = () => log.at(tenant, (moment) => moment.lastCheckpoint());
    if ((await last()) === null) await taking.take(tenant);
    const checkpoint = await last();
    if (checkpoint !== null) seen.push({ tenant, note: checkpoint.note });
  }
  return seen;
}

/** The record is sound before anything is done to it, or the drill would prove nothing. */
export class AlreadyUnsound extends Error {
  constructor(readonly problem: Problem) {
    super(`The record does not stand as it was recorded, before anything was forged: ${problem.what} Run \`reviews verify\` and find out why before drilling.`);
  }
}

/**
 * Does to a copy of the record what somebody with every right on the database server could do, one thing after the other,
 * verifies it each time, and puts it back. Whoever forges mends what can be mended; what a witness kept is out of reach.
 */
export async function* drill(ground: DrillGround, forgeries: readonly Forgery[] = FORGERIES): AsyncIterable<Drilled> {
  const folder = await mkdtemp(join(tmpdir(), 'drill-'));
  const letters = join(folder, 'letters');
  const copy = await copyOf(ground.databaseUrl).catch(async (error: unknown) => {
    await rm(folder, { recursive: true });
    throw error;
  });
  let opened: Awaited<ReturnType<DrillGround['open']>> | null = null;
  const log = StoredLog.open(copy.url);
  try {
    const kept = join(folder, 'kept');
    await lay(ground.mailFolder, kept);
    opened = await ground.open(copy.url);
    const evidence = { ...opened, log, mailFolder: ground.mailFolder === null ? null : letters };
    await lay(kept, letters);
    const { firstProblem } = await verify(evidence);
    if (firstProblem !== undefined) throw new AlreadyUnsound(firstProblem);
    const witnessed = await witness(evidence.ledger, log);
    await copy.keep();
    for (const forgery of forgeries) {
      const { name, what } = forgery;
      const forged = await forge(copy.url, letters, forgery);
      if (typeof forged === 'string') {
        yield { forgery: { name, what }, found: null, problem: null, why: forged };
      } else {
        const found = await verify(evidence, { witnessed });
        yield { forgery: { name, what }, found: !found.ok, problem: found.firstProblem ?? null, why: null };
        await copy.restore(forged);
        await lay(kept, letters);
      }
    }
  } finally {
    await opened?.close();
    await log.close();
    await copy.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder of letters in the place of whatever was there. */
async function lay(from: string | null, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  if (from !== null && existsSync(from)) await cp(from, to, { recursive: true });
}

/** The tables that were touched; or why it could not be done here. */
async function forge(url: string, letters: string, forgery: Forgery): Promise<readonly string[] | string> {
  try {
    const forger = await Forger.at(url, letters);
    try {
      await forgery.forge(forger);
      return await forger.done();
    } finally {
      await forger.close();
    }
  } catch (error) {
    if (error instanceof NothingToForge) return error.message;
    throw error;
  }
}
