import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { PersonActor } from '#libs/domain/kernel/people.js';
import {
  migrate,
  openLedger,
  type AppendRequest,
  type AppendResult,
  type Ledger,
  type LedgerOptions,
} from '#libs/ledger/index.js';
import { freshDatabase, type FreshDatabase } from './databases.js';

export const coordinator: PersonActor = {
  kind: 'person',
  person: '0b6a9a52-4f3c-4c55-8f0e-0c7d5d3f7a11',
  role: 'CASE_COORDINATOR',
  organisation: 'ned-council',
  homeTenant: 'ned',
};

export const event = (type = 'NoteTaken', data: object = { count: 1 }): DomainEvent => ({
  type,
  schema: 1,
  occurredAt: '2023-01-09T10:00:00.000Z',
  data,
});

/** A command that records one event on a stream of its own, but for what the test says otherwise. */
export const request = (over: Partial<AppendRequest> = {}): AppendRequest => ({
  tenant: 'ned',
  stream: `community-trigger/${randomUUID()}`,
  expectedVersion: 0,
  actor: coordinator,
  commandId: randomUUID(),
  command: 'TakeNote',
  fingerprint: 'aa'.repeat(32),
  clear: { type: 'TakeNote' },
  answer: { version: (over.expectedVersion ?? 0) + (over.events?.length ?? 1) },
  events: [event()],
  procedureVersion: 'ned-2022',
  calendarVersion: 'gov.uk-2026',
  rulesVersion: 'rules-1',
  ...over,
});

/** How a crowd of commands fared, whoever came first. */
export const statuses = (results: readonly AppendResult[]): readonly string[] =>
  results.map(({ status }) => status).sort();

export interface LedgerUnderTest extends FreshDatabase {
  readonly ledger: Ledger;
  /** Another server process on the same database: a pool and a queue of its own. */
  another(options?: Partial<LedgerOptions>): Promise<Ledger>;
}

export async function ledgerUnderTest(
  server: string,
  options: Partial<LedgerOptions> = {},
): Promise<LedgerUnderTest> {
  const database = await freshDatabase(server);
  await migrate(database.url);
  const opened: Ledger[] = [];
  const another = async (other: Partial<LedgerOptions> = {}): Promise<Ledger> => {
    const ledger = await openLedger({ url: database.url, ...options, ...other });
    opened.push(ledger);
    return ledger;
  };
  return {
    ...database,
    another,
    ledger: await another(),
    drop: async () => {
      await Promise.all(opened.map((ledger) => ledger.close()));
      await database.drop();
    },
  };
}
