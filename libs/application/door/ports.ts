import type { Sealed } from '#libs/domain/kernel/people.js';
import type { ReadModelRows, VaultRow } from '#libs/ledger/index.js';
import type { Entrance } from './entrance.js';
import type { SealSubject } from './seal.js';

/** What the door needs of the vault. */
export interface DoorVault {
  seal(
    tenant: string,
    subject: SealSubject,
    text: string,
  ): Promise<{ readonly sealed: Sealed; readonly rows: readonly VaultRow[] }>;
  fingerprint(tenant: string, value: object): string;
}

/** The read models of a stream after a command, as whole rows, for the append's transaction. */
export type RowsFor = (
  entrance: Entrance,
  at: { readonly tenant: string; readonly stream: string; readonly version: number },
  state: unknown,
) => readonly ReadModelRows[];
