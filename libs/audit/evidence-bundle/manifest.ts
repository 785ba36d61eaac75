import { sha256Hex } from '#libs/platform/sha256.js';
import { file, jsonFile, type BundleFile, type Evidence, type SignedLog } from './evidence.js';
import { FORMAT, FORMAT_VERSION, manifestStatement } from './verifier/manifest.js';

/** What is in the bundle, for whom it was made and as of when, signed by the log. Nothing in it tells when it was made. */
export function manifestFiles(
  { header, stream, label, recordedAt, reader, unmaskedFor, eventBytes }: Evidence,
  log: SignedLog,
  files: readonly BundleFile[],
): readonly BundleFile[] {
  const { reviewId, reference, tenant, type, stage, version } = header;
  const manifest = jsonFile('manifest.json', {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    review: {
      reviewId,
      reference,
      tenant,
      type,
      label,
      stage,
      stream,
      version,
      recordedAt,
      headHash: eventBytes.at(-1)?.hash ?? '',
    },
    exportedBy: reader,
    redactionLiftedFor: unmaskedFor,
    checkpoint: { origin: log.origin, size: log.size, root: log.root.toString('base64') },
    files: files.map(([name, bytes]) => ({
      name,
      length: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  });
  return [manifest, file('manifest.sig', log.signed(manifestStatement(manifest[1])))];
}
