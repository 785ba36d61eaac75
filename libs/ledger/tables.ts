import type { Generated } from 'kysely';
import type { Verification } from './ledger.js';

/** What the application's role may see of the ledger's tables. */
export interface LedgerTables {
  'ledger.event': EventTable;
  'ledger.command': CommandTable;
  'ledger.head': { tenant: string; stream: string; version: number; hash: Buffer; pokes: boolean };
  'ledger.tenant': { tenant: string; position: string };
  'ledger.artefact': { hash: Buffer; kind: string; bytes: Buffer; stored_at: Date };
  'ledger.access_log': AccessLogTable;
  'ledger.verification_report': { tenant: string; number: Generated<string>; ended_at: Date; ok: boolean; report: Verification };
}

export interface AccessLogTable {
  tenant: string;
  number: string;
  at: Date;
  body: Buffer;
  hash: Buffer;
}

export interface EventTable {
  tenant: string;
  stream: string;
  version: number;
  position: string;
  id: string;
  type: string;
  recorded_at: Date;
  body: Buffer;
  hash: Buffer;
}

export interface CommandTable {
  tenant: string;
  actor_key: string;
  command_id: string;
  number: Generated<string>;
  stream: string;
  command: string;
  fingerprint: Buffer;
  answer: string;
  clear: Buffer;
  clear_hash: Buffer;
  from_version: number;
  to_version: number;
  recorded_at: Date;
}
