import type { ClockMode } from '#libs/ledger/index.js';
import { consistencyProof, consistencyPath, provesConsistency } from '../merkle-tree/index.js';
import { AreaTree } from './area-tree.js';
import { checkpointText } from './checkpoint.js';
import type { SigningKey, VerifierKey } from './keys.js';
import { believable, handoverNote, logKeyOf, logOrigin, type SigningKeys } from './log-keys.js';
import { LogContradicted } from './log-contradicted.js';
import { formatNote, parseNote, signersOf, signNote } from './note.js';
import type { Moment, StoredCheckpoint, StoredLog, StoredLogKey } from './stored-log.js';

export interface LogIdentity {
  /** What the names of new logs begin with: a schema-less URL, such as `reviews.council.example`. */
  readonly name: string;
  readonly mode: ClockMode;
  readonly keys: SigningKeys;
}

export type Taken = 'taken' | 'unchanged' | 'no-key';

/**
 * Signs the logs of the areas, each checkpoint only after it was shown to contain the one before. It reads what was
 * appended, after it was appended: no append waits for it.
 */
export class CheckpointTaking {
  private readonly trees = new Map<string, AreaTree>();
  /** In one process one area is signed once at a time; between processes the database sees to it. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly stored: StoredLog,
    private readonly identity: LogIdentity,
  ) {}

  /**
   * Signs a checkpoint over all that is recorded of this area, if anything is new. Throws `LogContradicted` where that
   * would contradict what was signed before; then nothing is signed.
   */
  take(tenant: string): Promise<Taken> {
    const taken = this.queue.then(() => this.takeNow(tenant));
    this.queue = taken.catch(() => undefined);
    return taken;
  }

  private async takeNow(tenant: string): Promise<Taken> {
    const keys = await this.identity.keys();
    if (keys.length === 0) return 'no-key';
    try {
      for (;;) {
        const next = await this.stored.at(tenant, (moment) => this.next(moment, keys));
        if (next === null) return 'unchanged';
        await this.publish(tenant, next.origin, next.turn);
        if (next.checkpoint === null) return 'unchanged';
        // Somebody else signed meanwhile: what is new since is looked at again.
        if (await this.stored.addCheckpoint(tenant, next.after, next.checkpoint)) return 'taken';
      }
    } catch (error) {
      // What was read and not signed is read again next time.
      this.trees.delete(tenant);
      throw error;
    }
  }

  private async next(moment: Moment, keys: readonly SigningKey[]) {
    const { tenant } = moment;
    const [last, size, standing] = [await moment.lastCheckpoint(), await moment.size(), await moment.keys()];
    const after = last?.size ?? 0;
    if (size < after)
      throw new LogContradicted(tenant, `A checkpoint over ${after} events was signed, but the ledger holds ${size}: the rest was removed. ${STOPPED}`);
    const tree = this.trees.get(tenant) ?? new AreaTree(tenant);
    this.trees.set(tenant, tree);
    const origin = last?.origin ?? logOrigin(this.identity.name, this.identity.mode, tenant);
    const turn = keyTurn(tenant, standing, keys);
    if (last !== null) await hold(moment, tree, last, believable(origin, standing, turn.signing.map((key) => logKeyOf(origin, key))));
    // A change of keys is published though nothing is new: the old key may be gone before anything is.
    if (size === after) return last !== null && turn.added.length + turn.retired.length > 0 ? { after, turn, origin, checkpoint: null } : null;
    await tree.grow(moment, size);
    const root = tree.root();
    if (last !== null) await prove(moment, tree, last, size);
    const text = checkpointText({ origin, size, root });
    const note = formatNote({ text, signatures: turn.signing.map((key) => signNote(text, origin, key)) });
    return { after, turn, origin, checkpoint: { size, origin, root, note } };
  }

  /** Publishes what changes among the keys, before anything is signed by them. */
  private async publish(tenant: string, origin: string, { voucher, added, retired }: KeyTurn): Promise<void> {
    for (const key of added) await this.stored.putLogKey(tenant, key.publicKey, 'IN_USE', voucher === null ? null : handoverNote(origin, voucher, key));
    for (const publicKey of retired) await this.stored.putLogKey(tenant, publicKey, 'RETIRED');
  }
}

const STOPPED = 'Nothing more is signed of this log.';

/** Holds what is there against the last checkpoint: it must be ours, and the events must still be those it was signed over. */
async function hold(moment: Moment, tree: AreaTree, last: StoredCheckpoint, known: readonly VerifierKey[]): Promise<void> {
  const { tenant } = moment;
  const refuse = (what: string): never => {
    throw new LogContradicted(tenant, `${what} ${STOPPED}`);
  };
  if ((signersOf(parseNote(last.note), known) ?? []).length === 0)
    refuse(`The last checkpoint, over ${last.size} events, is not signed by a key of this log: it was put there by somebody else.`);
  await tree.grow(moment, last.size);
  await tree.readSomeAgain(moment);
  if (!(await tree.rootAt(moment, last.size)).equals(last.root))
    refuse(`The first ${last.size} events are not those over which a checkpoint was signed on ${last.signedAt.toISOString()}: something among them was changed, removed or put in.`);
}

/** The tree as it would be signed contains the tree that was signed, by the proof that everybody else would ask for. */
async function prove(moment: Moment, tree: AreaTree, last: StoredCheckpoint, size: number): Promise<void> {
  const node = await tree.source(moment, consistencyPath(last.size, size));
  const proof = consistencyProof(node, last.size, size);
  if (!provesConsistency({ first: last.size, firstRoot: last.root, second: size, secondRoot: tree.root(), proof }))
    throw new LogContradicted(moment.tenant, `A checkpoint over ${size} events would contradict the one over ${last.size}. ${STOPPED}`);
}

interface KeyTurn {
  readonly signing: readonly SigningKey[];
  /** New ones, for which `voucher` gives its word; the very first has nobody. */
  readonly added: readonly SigningKey[];
  readonly voucher: SigningKey | null;
  readonly retired: readonly Buffer[];
}

/**
 * Which keys sign now. One that is new is published with the word of one that is known; one that is here no more is
 * retired, and a retired key never signs again.
 */
function keyTurn(tenant: string, standing: readonly StoredLogKey[], keys: readonly SigningKey[]): KeyTurn {
  const of = ({ publicKey }: SigningKey) => standing.find((key) => key.publicKey.equals(publicKey));
  const usable = keys.filter((key) => of(key)?.until == null);
  const [present] = usable;
  if (present === undefined)
    throw new LogContradicted(tenant, 'Every signing key that is here was retired before, and a retired key does not sign again. Put the present key in its place.');
  if (standing.length === 0) return { signing: [present], added: [present], voucher: null, retired: [] };
  const voucher = usable.find((key) => of(key) !== undefined);
  if (voucher === undefined)
    throw new LogContradicted(tenant, 'The signing key is not one of this log, and no key of the log is here to vouch for it. Put the key before it beside it, or the right key in its place.');
  return {
    signing: usable,
    added: usable.filter((key) => of(key) === undefined),
    voucher,
    retired: standing.filter(({ until, publicKey }) => until === null && !usable.some((key) => key.publicKey.equals(publicKey))).map(({ publicKey }) => publicKey),
  };
}
