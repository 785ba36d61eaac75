import { checkpointText } from '#libs/audit/checkpoints/checkpoint.js';
import {
  newSigningKey,
  SIGNATURE_TYPE,
  signingKey,
  vkey,
  type SigningKey,
} from '#libs/audit/checkpoints/keys.js';
import { formatNote, signNote } from '#libs/audit/checkpoints/note.js';
import type { SignedLog } from '#libs/audit/evidence-bundle/index.js';
import { GrowingTree, hashLeaf, inclusionProof } from '#libs/audit/merkle-tree/index.js';
import type { Ledger } from '#libs/ledger/index.js';

/** The log of an area as it stands, signed under a checkpoint by a key of the test's own. */
export async function logOf(
  ledger: Pick<Ledger, 'loadAll'>,
  tenant: string,
  key: SigningKey = signingKey(newSigningKey()),
): Promise<SignedLog> {
  const tree = new GrowingTree(0);
  for await (const { hash } of ledger.loadAll(tenant)) tree.append(hashLeaf(Buffer.from(hash, 'hex')));
  const origin = `log.example/${tenant}`;
  const { size } = tree;
  const root = tree.root();
  const signed = (text: string) => formatNote({ text, signatures: [signNote(text, origin, key)] });
  return {
    origin,
    size,
    root,
    note: signed(checkpointText({ origin, size, root })),
    keys: [vkey({ name: origin, type: SIGNATURE_TYPE.note, publicKey: key.publicKey })],
    proof: (index) => inclusionProof(tree.node, index, size),
    signed,
  };
}
