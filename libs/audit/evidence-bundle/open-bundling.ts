import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoredLog, type LogIdentity } from '../checkpoints/index.js';
import type { Evidence } from './evidence.js';
import { bundleFiles } from './evidence-bundle.js';
import { signedLogFor } from './signed-log.js';
import { engineRecordOf, type EngineSources } from './workflow-histories.js';
import { zipped } from './zip.js';

export interface BundlingOptions {
  readonly url: string;
  readonly ledger: EngineSources['ledger'];
  readonly vault: EngineSources['vault'];
  readonly identity: LogIdentity;
  /** The built verifier; left out, the one that the build made. */
  readonly verifier?: () => Promise<Uint8Array>;
}

/** A bundle as it is handed over. */
export interface Bundle {
  /** `NED-CT-2022-001-version-42.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checkpoint: { readonly origin: string; readonly size: number };
}

export interface Bundling {
  /** Throws `NothingSigned` where nothing here can sign, `LogContradicted` where the log no longer holds what was signed. */
  bundle(evidence: Evidence): Promise<Bundle>;
  close(): Promise<void>;
}

const builtVerifier = (): Promise<Uint8Array> =>
  readFile(join(import.meta.dirname, '../../../verifier/verify.mjs'));

/** Makes evidence bundles of what a reader may take away, signed by the log of the review's area. */
export function openBundling({
  url,
  ledger,
  vault,
  identity,
  verifier = builtVerifier,
}: BundlingOptions): Bundling {
  const stored = StoredLog.open(url);
  return {
    async bundle(evidence) {
      const { header, eventBytes, surroundings } = evidence;
      const positions = [...eventBytes, ...surroundings.flatMap(({ events }) => events)].map(
        ({ position }) => position,
      );
      const log = await signedLogFor(stored, identity, header.tenant, positions);
      const files = await bundleFiles(evidence, {
        log,
        verifier: await verifier(),
        engine: await engineRecordOf({ ledger, vault }, evidence, log.size),
        artefact: async (hash) => (await ledger.loadArtefact(hash))?.bytes ?? null,
      });
      return {
        name: `${header.reference ?? header.reviewId}-version-${header.version}.zip`,
        bytes: zipped(files),
        checkpoint: { origin: log.origin, size: log.size },
      };
    },
    close: () => stored.close(),
  };
}
