import { AreaTree } from '../checkpoints/area-tree.js';
import {
  believable,
  CheckpointTaking,
  formatNote,
  logKeyOf,
  SIGNATURE_TYPE,
  vkey,
  type LogIdentity,
  type Moment,
  type SigningKey,
  type StoredCheckpoint,
  type StoredCosignature,
  type StoredLog,
} from '../checkpoints/index.js';
import { formatSignature, signNote } from '../checkpoints/note.js';
import { inclusionPath, inclusionProof } from '../merkle-tree/index.js';
import type { SignedLog } from './evidence.js';

/** There is no key here that could sign, or no checkpoint yet that holds what is to be exported. */
export class NothingSigned extends Error {
  constructor(why: string) {
    super(`The evidence cannot be signed: ${why}`);
    this.name = 'NothingSigned';
  }
}

/**
 * The log of an area under the first checkpoint that holds these positions, taken now where there is none yet: the same
 * events always stand under the same checkpoint, however the log has grown since.
 */
export async function signedLogFor(
  stored: StoredLog,
  identity: LogIdentity,
  tenant: string,
  positions: readonly number[],
): Promise<SignedLog> {
  const last = Math.max(1, ...positions);
  const find = () => stored.at(tenant, (moment) => signedAt(moment, identity, last, positions));
  const found = await find();
  if (found !== null) return found;
  if ((await new CheckpointTaking(stored, identity).take(tenant)) === 'no-key')
    throw new NothingSigned(NO_KEY);
  const taken = await find();
  if (taken === null) throw new NothingSigned(`no checkpoint holds the event at position ${last}.`);
  return taken;
}

const NO_KEY = 'there is no signing key here. Make one with `reviews secrets` and give it to this process.';

async function signedAt(
  moment: Moment,
  { keys }: LogIdentity,
  last: number,
  positions: readonly number[],
): Promise<SignedLog | null> {
  const checkpoint = await moment.checkpointCovering(last);
  if (checkpoint === null) return null;
  const { origin, size, root } = checkpoint;
  const standing = await moment.keys();
  const signing = (await keys()).find(({ publicKey }) =>
    standing.some((key) => key.until === null && key.publicKey.equals(publicKey)),
  );
  if (signing === undefined) throw new NothingSigned(NO_KEY);
  const tree = new AreaTree(moment.tenant);
  await tree.grow(moment, size);
  const node = await tree.source(
    moment,
    positions.flatMap((position) => inclusionPath(position - 1, size)),
  );
  const cosignatures = await moment.cosignatures(size);
  const witnesses = (await moment.witnesses()).filter(({ name }) =>
    cosignatures.some(({ witness }) => witness === name),
  );
  return {
    origin,
    size,
    root,
    note: cosigned(checkpoint, cosignatures),
    keys: believable(origin, standing, [logKeyOf(origin, signing)]).map(vkey),
    handovers: standing.flatMap(({ handover }) => (handover === null ? [] : [handover])),
    witnesses: witnesses.map(({ name, publicKey }) =>
      vkey({ name, publicKey, type: SIGNATURE_TYPE.cosignature }),
    ),
    proof: (index) => inclusionProof(node, index, size),
    signed: (text) => signedBy(text, origin, signing),
  };
}

const signedBy = (text: string, origin: string, key: SigningKey): string =>
  formatNote({ text, signatures: [signNote(text, origin, key)] });

/** The note with the lines of the witnesses that have seen it. */
const cosigned = ({ note }: StoredCheckpoint, cosignatures: readonly StoredCosignature[]): string =>
  `${note}${cosignatures.map(({ witness, keyId, signature }) => formatSignature({ name: witness, keyId, bytes: signature })).join('')}`;
