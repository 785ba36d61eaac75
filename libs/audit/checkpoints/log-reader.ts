import { consistencyPath, consistencyProof, type Hash, hashLeaf, inclusionPath, inclusionProof, provesConsistency, provesInclusion, rootAt } from '../merkle-tree/index.js';
import { AreaTree } from './area-tree.js';
import { checkpointText } from './checkpoint.js';
import { SIGNATURE_TYPE, type VerifierKey, vkey } from './keys.js';
import { logKeyOf } from './log-keys.js';
import { LogContradicted } from './log-contradicted.js';
import { BadNote, claims, cosignedAt, formatSignature, type NoteSignature, parseSignature, signersOf } from './note.js';
import type { Moment, StoredCheckpoint, StoredLog } from './stored-log.js';
import { formatTlogProof } from './tlog-proof.js';

/** What was asked of a log does not fit it. `field`: what must change. The message says how. */
export class NotInLog extends Error {
  constructor(
    readonly kind: 'unknown' | 'bad',
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'NotInLog';
  }
}

export interface Inclusion {
  readonly position: number;
  readonly size: number;
  /** The event's hash, of which the leaf is made. */
  readonly hash: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
  /** The proof with its checkpoint in one file (C2SP tlog-proof). */
  readonly file: string;
}

const unsigned = (): NotInLog => new NotInLog('unknown', 'tenant', 'Nothing was signed of this log yet. The first checkpoint is taken within ten minutes of the first event.');

/** Signed notes, keys and proofs of the logs, for whoever asks. Each proof is checked against what was signed before it is given. */
export class LogReader {
  private readonly trees = new Map<string, AreaTree>();

  constructor(private readonly stored: StoredLog) {}

  /** The newest signed checkpoint, with the newest cosignature of each witness. */
  async latest(tenant: string): Promise<{ readonly size: number; readonly note: string }> {
    return this.at(tenant, async (moment) => {
      const last = await this.last(moment);
      return { size: last.size, note: await withCosignatures(moment, last) };
    });
  }

  /** In order of size, at most 100, from the one after `after` on. */
  async checkpoints(tenant: string, after = 0) {
    return this.at(tenant, async (moment) => {
      const found = await moment.checkpoints({ above: after, atMost: 100 });
      const checkpoints = await Promise.all(
        found.map(async (one) => ({ size: one.size, root: one.root.toString('base64'), signedAt: one.signedAt.toISOString(), note: await withCosignatures(moment, one) })),
      );
      return { checkpoints, next: found.length === 100 ? (found.at(-1)?.size ?? null) : null };
    });
  }

  async keys(tenant: string) {
    return this.at(tenant, async (moment) => {
      const { origin } = await this.last(moment);
      const span = ({ from, until }: { from: Date; until: Date | null }) => ({ from: from.toISOString(), until: until?.toISOString() ?? null });
      return {
        origin,
        keys: (await moment.keys()).map((key) => ({ key: vkey(logKeyOf(origin, key)), ...span(key), handover: key.handover })),
        witnesses: (await moment.witnesses()).map((one) => ({ key: vkey(witnessKey(one)), ...span(one) })),
      };
    });
  }

  /** Where an event stands, for whoever must first be asked whether this person may know. */
  placeOf(tenant: string, event: { readonly id: string } | { readonly position: number }) {
    return this.stored.at(tenant, (moment) => moment.placeOf(event));
  }

  /** `size` left out: under the newest checkpoint. Throws `NotInLog`. */
  async inclusion(tenant: string, position: number, size?: number): Promise<Inclusion> {
    return this.at(tenant, async (moment) => {
      const last = await this.last(moment);
      const [checkpoint] = size === undefined ? [last] : (await moment.checkpoints({ above: size - 1, atMost: 1 })).filter((one) => one.size === size);
      if (size !== undefined && size > last.size) throw beyond('size', size, last.size);
      if (checkpoint === undefined) throw new NotInLog('bad', 'size', `No checkpoint was signed over ${size} events. Ask for a size that is listed among the checkpoints, or leave it out.`);
      if (position > checkpoint.size)
        throw new NotInLog('bad', 'position', `Position ${position} lies beyond the checkpoint over ${checkpoint.size} events${position <= (await moment.size()) ? ': it is signed with the next one, within ten minutes' : ''}.`);
      const tree = await this.tree(moment, last);
      const index = position - 1;
      const node = await tree.source(moment, [...inclusionPath(index, checkpoint.size), { from: index, to: position }]);
      const [place, proof] = [await moment.placeOf({ position }), inclusionProof(node, index, checkpoint.size)];
      const hash = place?.hash ?? Buffer.alloc(0);
      if (!provesInclusion({ leaf: hashLeaf(hash), index, size: checkpoint.size, root: checkpoint.root, proof })) throw contradicted(tenant, checkpoint);
      const note = await withCosignatures(moment, checkpoint);
      return { position, size: checkpoint.size, hash, root: checkpoint.root, proof, file: formatTlogProof({ index, proof, note }) };
    });
  }

  /** That the log of `to` events begins with the log of `from` events. Throws `NotInLog`. */
  async consistency(tenant: string, from: number, to?: number) {
    return this.at(tenant, async (moment) => {
      const last = await this.last(moment);
      const second = to ?? last.size;
      if (second > last.size) throw beyond('to', second, last.size);
      if (from > second) throw new NotInLog('bad', 'from', `from is the earlier size: ${from} is larger than ${second}.`);
      const tree = await this.tree(moment, last);
      const node = await tree.source(moment, [...consistencyPath(from, second), { from: 0, to: from }, { from: 0, to: second }, ...consistencyPath(second, last.size)]);
      const [firstRoot, secondRoot, proof] = [rootAt(node, from), rootAt(node, second), consistencyProof(node, from, second)];
      const onwards = { first: second, firstRoot: secondRoot, second: last.size, secondRoot: last.root, proof: consistencyProof(node, second, last.size) };
      if (!provesConsistency({ first: from, firstRoot, second, secondRoot, proof }) || !provesConsistency(onwards)) throw contradicted(tenant, last);
      return { from, to: second, proof: proof.map((hash) => hash.toString('base64')) };
    });
  }

  /** Keeps the cosignature of a witness that this area knows, after checking it. Throws `NotInLog`. */
  async cosign(tenant: string, size: number, line: string): Promise<{ readonly witness: string; readonly cosignedAt: string }> {
    const signature = readLine(line);
    const at = cosignedAt(signature);
    const stored = await this.at(tenant, async (moment) => {
      const [checkpoint] = (await moment.checkpoints({ above: size - 1, atMost: 1 })).filter((one) => one.size === size);
      if (checkpoint === undefined) throw new NotInLog('bad', 'size', `No checkpoint was signed over ${size} events, so there is nothing to cosign.`);
      const known = (await moment.witnesses()).filter(({ until }) => until === null).map(witnessKey);
      if (!known.some((key) => claims(signature, key)))
        throw new NotInLog('bad', 'cosignature', `The witness ${signature.name} is not known here under this key. The area lets it in with \`reviews log trust-witness\`.`);
      if (at === null || signersOf({ text: checkpointText(checkpoint), signatures: [signature] }, known) === null)
        throw new NotInLog('bad', 'cosignature', `The cosignature does not sign the checkpoint over ${size} events.`);
      return at;
    });
    await this.stored.addCosignature(tenant, { size, witness: signature.name, keyId: signature.keyId, cosignedAt: stored, signature: signature.bytes });
    return { witness: signature.name, cosignedAt: stored.toISOString() };
  }

  private at<T>(tenant: string, read: (moment: Moment) => Promise<T>): Promise<T> {
    return this.stored.at(tenant, read);
  }

  private async last(moment: Moment): Promise<StoredCheckpoint> {
    const last = await moment.lastCheckpoint();
    if (last === null) throw unsigned();
    return last;
  }

  /** The tree up to the last checkpoint; read anew where it does not lead to what was signed. */
  private async tree(moment: Moment, last: StoredCheckpoint): Promise<AreaTree> {
    const tree = this.trees.get(moment.tenant) ?? new AreaTree(moment.tenant);
    this.trees.set(moment.tenant, tree);
    try {
      await tree.grow(moment, last.size);
      if (tree.size === last.size && !tree.root().equals(last.root)) throw contradicted(moment.tenant, last);
    } catch (error) {
      this.trees.delete(moment.tenant);
      throw error;
    }
    return tree;
  }
}

const beyond = (field: string, size: number, last: number): NotInLog =>
  new NotInLog('bad', field, `${field} ${size} lies beyond the log: the newest checkpoint is over ${last} events.`);

const contradicted = (tenant: string, { size }: StoredCheckpoint): LogContradicted =>
  new LogContradicted(tenant, `The events are not those over which the checkpoint of ${size} was signed. Run \`reviews verify\`: it names the place.`);

const witnessKey = ({ name, publicKey }: { readonly name: string; readonly publicKey: Buffer }): VerifierKey => ({ name, type: SIGNATURE_TYPE.cosignature, publicKey });

function readLine(line: string): NoteSignature {
  try {
    return parseSignature(line.replace(/\n$/, ''));
  } catch (error) {
    if (error instanceof BadNote) throw new NotInLog('bad', 'cosignature', error.message);
    throw error;
  }
}

/** The note, and behind the log's own signatures the newest line of each witness. */
async function withCosignatures(moment: Moment, { size, note }: StoredCheckpoint): Promise<string> {
  const newest = new Map<string, string>();
  for (const { witness, keyId, signature } of await moment.cosignatures(size))
    newest.set(`${witness} ${keyId.toString('hex')}`, formatSignature({ name: witness, keyId, bytes: signature }));
  return note + [...newest.values()].join('');
}
