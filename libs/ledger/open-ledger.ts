import type { Instant } from '#libs/domain/kernel/time.js';
import { AccessLog } from './access-log.js';
import { verifyAccessLog } from './access-log-check.js';
import { Appending } from './appending.js';
import { connect, guarded } from './connection.js';
import type { Clock, Ledger, Upcast } from './ledger.js';
import { Outbox } from './outbox.js';
import { Reading } from './reading.js';
import { VerificationReports } from './verification-reports.js';
import { everyTenant, verifyChains } from './verifying.js';

export type ClockChoice =
  { readonly mode: 'wall' } | { readonly mode: 'rehearsal'; readonly startAt: Instant };

export interface LedgerOptions {
  /** A database that `migrate` has prepared. */
  readonly url: string;
  /** Chooses the clock of a new ledger; one that has a clock keeps it, and refuses to be opened for the other. */
  readonly clock?: ClockChoice;
  readonly upcast?: Upcast;
  readonly maxConnections?: number;
  /** After this a silent line counts as dead, and the command is sent again on another. */
  readonly answerWithinMs?: number;
}

export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const connection = connect(options.url, options.maxConnections ?? 8, options.answerWithinMs);
  const { pool, db } = connection;
  const appending = new Appending(pool);
  const reading = new Reading(connection, options.upcast);
  const outbox = new Outbox(pool, options.url);
  const accessLog = new AccessLog(connection);
  const reports = new VerificationReports(connection);

  const clock = async (): Promise<Clock> => {
    const { rows } = await guarded(() =>
      pool.query<Clock>({ name: 'clock', text: 'select mode, now from ledger.read_clock()' }),
    );
    if (!rows[0]) throw new Error('The ledger has no clock yet');
    return rows[0];
  };

  const startClock = async (): Promise<void> => {
    const { rows } = await guarded(() =>
      pool.query<{ standing: string }>('select ledger.start_clock($1, $2) as standing', [
        options.clock?.mode ?? 'wall',
        options.clock?.mode === 'rehearsal' ? options.clock.startAt : null,
      ]),
    );
    const standing = rows[0]?.standing;
    if (options.clock && options.clock.mode !== standing) {
      throw new Error(
        `This ledger runs on the ${standing} clock and cannot be opened on the ${options.clock.mode} clock.`,
      );
    }
  };

  try {
    await startClock();
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    now: async () => (await clock()).now,
    clock,
    setRehearsalClock: async (to) => {
      await guarded(() => pool.query('select ledger.set_rehearsal_clock($1)', [to]));
    },
    load: (tenant, stream, upTo) => reading.load(tenant, stream, upTo),
    loadFrom: (tenant, stream, version) => reading.loadFrom(tenant, stream, version),
    loadAsRecorded: (tenant, stream) => reading.loadAsRecorded(tenant, stream),
    loadAll: (tenant, fromPosition) => reading.loadAll(tenant, fromPosition),
    eventBytes: (tenant, stream, upTo) => reading.eventBytes(tenant, stream, upTo),
    commandBytes: (tenant, stream, upTo) => reading.commandBytes(tenant, stream, upTo),
    tenants: () => reading.tenants(),
    moved: (known) => reading.moved(known),
    heads: (tenant) => reading.heads(tenant),
    streams: (tenant) => reading.streams(tenant),
    findCommand: (tenant, actor, commandId) => reading.findCommand(tenant, actor, commandId),
    commands: (tenant, stream) => reading.commands(tenant, stream),
    append: (request) => appending.append(request),
    replaceReadModels: async (tenant, stream, version, models) => {
      const { rows } = await guarded(() =>
        pool.query<{ done: boolean }>('select ledger.replace_read_models($1, $2, $3, $4) as done', [
          tenant,
          stream,
          version,
          JSON.stringify(models),
        ]),
      );
      return rows[0]?.done === true;
    },
    claimPokes: (limit, leaseSeconds) => outbox.claim(limit, leaseSeconds),
    confirmPoke: (poke) => outbox.confirm(poke),
    owedPokes: () => outbox.owed(),
    pokeStreams: (types) => outbox.pokeStreams(types),
    onPoke: (listener) => outbox.listen(listener),
    storeArtefact: async (kind, bytes) => {
      const { rows } = await guarded(() =>
        pool.query<{ hash: string }>('select ledger.store_artefact($1, $2) as hash', [kind, bytes]),
      );
      return rows[0]?.hash ?? '';
    },
    loadArtefact: async (hash) => {
      const row = await guarded(() =>
        db
          .selectFrom('ledger.artefact')
          .select(['kind', 'bytes'])
          .where('hash', '=', Buffer.from(hash, 'hex'))
          .executeTakeFirst(),
      );
      return row ? { hash, kind: row.kind, bytes: row.bytes } : null;
    },
    logAccess: (entry) => accessLog.write(entry),
    accessLog: (tenant, fromNumber) => accessLog.entries(tenant, fromNumber),
    verify: (scope = {}) => verifyChains(connection, scope),
    verifyAccessLog: (tenant) => verifyAccessLog(db, tenant),
    accessLogs: () => accessLog.all(),
    everyTenant: () => everyTenant(db),
    recordVerification: (tenant, report) => reports.record(tenant, report),
    verificationReports: (tenant, atMost) => reports.newest(tenant, atMost),
    close: async () => {
      await appending.drain();
      await outbox.close();
      await pool.end();
    },
  };
}
