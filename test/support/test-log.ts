import { checkpointText } from '#libs/audit/checkpoints/checkpoint.js';
import {
  newSigningKey,
  SIGNATURE_TYPE,
  signingKey,
  vkey,
  type SigningKey,
} from '#libs/audit/checkpoints/keys.js';
import { formatNote, signNote } from '#libs/audit/checkpoints/note.js';
import { bundleFiles, zipped, type Bundling, type SignedLog } from '#libs/audit/evidence-bundle/index.js';
import { GrowingTree, hashLeaf, inclusionProof } from '#libs/audit/merkle-tree/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import { bundledVerifier } from '../../scripts/bundle-verifier.mjs';

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
    handovers: [],
    witnesses: [],
    proof: (index) => inclusionProof(tree.node, index, size),
    signed,
  };
}

/** Makes bundles as the server does, signed by the test's own log. */
export const testBundling = (ledger: Pick<Ledger, 'loadAll' | 'loadArtefact'>): Pick<Bundling, 'bundle'> => ({
  async bundle(evidence) {
    const { tenant, reviewId, version } = evidence.header;
    const log = await logOf(ledger, tenant);
    const verifier = await bundledVerifier();
    const artefact = async (hash: string) => (await ledger.loadArtefact(hash))?.bytes ?? null;
    const bytes = zipped(await bundleFiles(evidence, { log, verifier, artefact }));
    const { origin, size } = log;
    return { name: `${reviewId}-version-${version}.zip`, bytes, checkpoint: { origin, size } };
  },
});
