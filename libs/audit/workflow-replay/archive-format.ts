import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { engineStreamOf } from '#libs/domain/partnership/workflow-histories/index.js';
import { encodeHistory, sha256, type WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';
import type { OpenedBytes, Vault } from '#libs/vault/index.js';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Format 1: the canonical bytes of the history, compressed by gzip, sealed by the vault. */
export const ARCHIVE_FORMAT = 1;

/** No history is longer: Temporal ends it before. What claims to unpack to more was not packed here. */
const MOST_BYTES = 100_000_000;

/** Whose history it is: a run that worked on this stream. */
export interface RunOfStream {
  readonly tenant: string;
  /** The stream that the run worked on, e.g. `community-trigger/<id>`. */
  readonly stream: string;
  readonly run: string;
}

export interface PackedHistory {
  readonly sealed: Buffer;
  /** Of the canonical bytes. */
  readonly hash: string;
  readonly bytes: number;
}

/**
 * The key is the engine stream's own. A history holds ids and facts in clear, as the ledger does, and no word that
 * anybody wrote: shredding a person or a case leaves it, as it leaves the events, so that what the engine did can still
 * be replayed.
 */
const keyOf = (stream: string) => ({ case: engineStreamOf(stream) });
const nameOf = (run: string): string => `history/${run}`;

export async function packHistory(
  vault: Pick<Vault, 'sealBytes'>,
  { tenant, stream, run }: RunOfStream,
  history: WorkflowHistory,
): Promise<PackedHistory> {
  const plain = encodeHistory(history);
  const sealed = await vault.sealBytes(tenant, keyOf(stream), nameOf(run), await compress(plain));
  return { sealed, hash: sha256(plain), bytes: plain.length };
}

/** The canonical bytes again. Throws `BrokenSeal` where the sealed ones were changed or are another run's. */
export async function unpackHistory(
  vault: Pick<Vault, 'openBytes'>,
  { tenant, stream, run }: RunOfStream,
  sealed: Buffer,
): Promise<OpenedBytes> {
  const opened = await vault.openBytes(tenant, keyOf(stream), nameOf(run), sealed);
  if (opened.status !== 'open') return opened;
  return { status: 'open', bytes: await decompress(opened.bytes, { maxOutputLength: MOST_BYTES }) };
}
