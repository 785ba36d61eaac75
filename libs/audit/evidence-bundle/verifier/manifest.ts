import type { BundleFolder } from './bundle-folder.js';
import { CannotGoOn, type Findings } from './findings.js';
import { sha256Hex } from './hashes.js';
import { signedText, type LogKey } from './signed-note.js';

export const FORMAT = 'safer-reviews/evidence-bundle';
/** The newest form of a bundle that this verifier knows. */
export const FORMAT_VERSION = 1;

export interface Manifest {
  readonly format: string;
  readonly formatVersion: number;
  readonly review: {
    readonly reviewId: string;
    readonly reference: string | null;
    readonly tenant: string;
    readonly stream: string;
    readonly version: number;
    readonly recordedAt: string;
    readonly headHash: string;
  };
  readonly exportedBy: { readonly person: string; readonly roles: readonly string[] };
  readonly files: readonly { readonly name: string; readonly length: number; readonly sha256: string }[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What the bundle says of itself. Throws where nothing further can be looked at. */
export function readManifest(folder: BundleFolder): Manifest {
  const manifest = folder.json('manifest.json');
  if (!isObject(manifest) || manifest['format'] !== FORMAT)
    throw new CannotGoOn('manifest.json is not that of an evidence bundle of Safer Reviews.');
  const version = manifest['formatVersion'];
  if (typeof version !== 'number' || version > FORMAT_VERSION)
    throw new CannotGoOn(
      `This bundle has the newer format ${String(version)}; this verifier knows formats up to ${FORMAT_VERSION}. ` +
        'Use the verify.mjs that lies in the bundle, or a newer one.',
    );
  if (!isObject(manifest['review']) || !isObject(manifest['exportedBy']) || !Array.isArray(manifest['files']))
    throw new CannotGoOn('manifest.json lacks what every bundle has: it is cut short or was changed.');
  return manifest as unknown as Manifest;
}

/** The text that the log's key signs, so that a bundle's list of files cannot pass for a checkpoint. */
export const manifestStatement = (manifest: Uint8Array): string =>
  `Safer Reviews evidence bundle\nmanifest.json sha256 ${sha256Hex(manifest)}\n`;

export function checkManifest(
  folder: BundleFolder,
  manifest: Manifest,
  keys: readonly LogKey[],
  findings: Findings,
): void {
  findings.check('manifest.json was signed by the log.', () => {
    const signed = signedText(folder.text('manifest.sig'), keys);
    if (signed === null)
      findings.fail(
        'manifest.sig: none of the keys of the log signed this manifest: it was changed, or another key signed it.',
      );
    else if (signed.text !== manifestStatement(folder.bytes('manifest.json')))
      findings.fail('manifest.json is not the one that was signed: the list of files was changed.');
  });
  findings.check(`All ${manifest.files.length} files are there, whole and unchanged.`, () => {
    for (const file of manifest.files) checkFile(folder, file, findings);
  });
  lookForOthers(folder, manifest, findings);
}

function checkFile(
  folder: BundleFolder,
  { name, length, sha256 }: Manifest['files'][number],
  findings: Findings,
): void {
  if (!folder.has(name)) return findings.fail(`${name} is missing: the bundle is cut short.`);
  const bytes = folder.bytes(name);
  if (bytes.length < length)
    findings.fail(`${name} is cut short: it has ${bytes.length} bytes and should have ${length}.`);
  else if (sha256Hex(bytes) !== sha256)
    findings.fail(`${name} was changed: it is not the file that was exported.`);
}

/** Somebody may have unpacked into a folder of their own; what lies in the bundle's own folders must belong to it. */
function lookForOthers(folder: BundleFolder, manifest: Manifest, findings: Findings): void {
  const listed = new Set([...manifest.files.map(({ name }) => name), 'manifest.json', 'manifest.sig']);
  const ours = new Set(
    manifest.files.flatMap(({ name }) => (name.includes('/') ? [name.split('/')[0]] : [])),
  );
  const others = folder.names().filter((name) => !listed.has(name));
  for (const name of others.filter((one) => one.includes('/') && ours.has(one.split('/')[0])))
    findings.fail(`${name} is not in the manifest: somebody put it in.`);
  const beside = others.filter((one) => !one.includes('/')).length;
  if (beside > 0)
    findings.note(
      `${beside} other file${beside === 1 ? ' lies' : 's lie'} in this folder and no part of the bundle.`,
    );
}
