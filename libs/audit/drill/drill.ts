import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '#libs/ledger/index.js';
import { GrowingTree, hashLeaf } from '../merkle-tree/index.js';
import { verify, type Evidence, type Problem, type Witnessed } from '../verify/index.js';
import { copyOf, type Copy } from './copy-database.js';
import { FORGERIES, type Forgery } from './forgeries.js';
import { Forger, NothingToForge } from './forger.js';

/** What the drill is held on: a copy is made of it, and of nothing else anything is changed. */
export interface DrillGround {
  /** The database's address, with a login that is a superuser. */
  readonly databaseUrl: string;
  readonly mailFolder: string;
  /** Opens the evidence of a copy. */
  open(databaseUrl: string): Promise<Omit<Evidence, 'mailFolder'> & { close(): Promise<void> }>;
}

/** How one forgery ended. `found: null`: this record has nothing to forge in this way. */
export interface Drilled {
  readonly forgery: Pick<Forgery, 'name' | 'what'>;
  readonly found: boolean | null;
  /** The place and the sentence by which it was found; or why it could not be tried. */
  readonly problem: Problem | null;
  readonly why: string | null;
}

/** What a witness would have kept of the log of each area at this moment. */
async function witness(ledger: Ledger): Promise<readonly Witnessed[]> {
  const seen: Witnessed[] = [];
  for (const tenant of await ledger.tenants()) {
    const tree = new GrowingTree();
    for await (const { hash } of ledger.loadAll(tenant)) tree.append(hashLeaf(Buffer.from(hash, 'hex')));
    seen.push({ tenant, origin: `drill/${tenant}`, size: tree.size, root: tree.root() });
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
 * Does to copies of the record what somebody with every right on the database server could do, one thing after the
 * other, and verifies each copy. Whoever forges mends what can be mended; what a witness kept is out of their reach.
 */
export async function* drill(ground: DrillGround, forgeries: readonly Forgery[] = FORGERIES): AsyncIterable<Drilled> {
  const folder = await mkdtemp(join(tmpdir(), 'drill-'));
  const letters = join(folder, 'letters');
  const kept = join(folder, 'kept');
  let base: Copy | null = null;
  try {
    base = await copyOf(ground.databaseUrl);
    if (existsSync(ground.mailFolder)) await cp(ground.mailFolder, kept, { recursive: true });
    const witnessed = await looking(ground, base.url, kept, async (evidence) => {
      const { firstProblem } = await verify(evidence);
      if (firstProblem !== undefined) throw new AlreadyUnsound(firstProblem);
      return witness(evidence.ledger);
    });
    for (const forgery of forgeries) {
      await rm(letters, { recursive: true, force: true });
      if (existsSync(kept)) await cp(kept, letters, { recursive: true });
      const copy = await base.again();
      try {
        yield await one(ground, copy.url, letters, forgery, witnessed);
      } finally {
        await copy.drop();
      }
    }
  } finally {
    await base?.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function one(
  ground: DrillGround,
  url: string,
  mailFolder: string,
  forgery: Forgery,
  witnessed: readonly Witnessed[],
): Promise<Drilled> {
  const { name, what } = forgery;
  try {
    const forger = await Forger.at(url, mailFolder);
    try {
      await forgery.forge(forger);
    } finally {
      await forger.close();
    }
  } catch (error) {
    if (!(error instanceof NothingToForge)) throw error;
    return { forgery: { name, what }, found: null, problem: null, why: error.message };
  }
  const { ok, firstProblem } = await looking(ground, url, mailFolder, (evidence) => verify(evidence, { witnessed }));
  return { forgery: { name, what }, found: !ok, problem: firstProblem ?? null, why: null };
}

async function looking<T>(
  { open }: DrillGround,
  url: string,
  mailFolder: string,
  look: (evidence: Evidence) => Promise<T>,
): Promise<T> {
  const opened = await open(url);
  try {
    return await look({ ...opened, mailFolder });
  } finally {
    await opened.close();
  }
}
