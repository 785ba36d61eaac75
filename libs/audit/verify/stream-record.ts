import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Ledger, RecordedEvent } from '#libs/ledger/index.js';
import { sealedIn } from '#libs/vault/index.js';

/** A sealed part and the version of the event, or of the command's first event, that vouches for it. */
export interface SealedAt {
  readonly sealed: Sealed;
  readonly version: number;
}

/** What one stream has on record, loaded once for all checks of it. */
export interface StreamRecord {
  readonly tenant: string;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  /** Of events and commands, each once: what an accepted command sealed is there even if no event took it up. */
  readonly sealed: readonly SealedAt[];
}

export async function recordOf(ledger: Ledger, tenant: string, stream: string): Promise<StreamRecord> {
  const [{ events }, commands] = await Promise.all([
    ledger.load(tenant, stream),
    ledger.commands(tenant, stream),
  ]);
  const sealed = new Map<string, SealedAt>();
  const note = (value: unknown, version: number): void => {
    for (const one of sealedIn(value))
      if (!sealed.has(one.sealed)) sealed.set(one.sealed, { sealed: one, version });
  };
  for (const event of events) note([event.data, event.reason], event.version);
  for (const command of commands)
    note(command.clear, Math.min(command.fromVersion + 1, command.toVersion));
  return { tenant, stream, events, sealed: [...sealed.values()] };
}
