import { sql } from 'kysely';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Task } from '#libs/domain/kernel/task.js';
import { asTenant, connect, guarded } from '#libs/ledger/index.js';
import type { ReadModelTables } from './tables.js';

export interface CaseLine {
  readonly tenant: string;
  readonly stream: string;
  readonly reviewId: string;
  readonly reference: string | null;
  readonly type: string;
  readonly state: string;
  readonly stage: string;
  readonly nextDue: string | null;
  readonly closed: boolean;
  readonly version: number;
  readonly members: readonly object[];
  readonly memberKeys: readonly string[];
}

export interface CaseFilter {
  readonly type?: string;
  readonly stage?: string;
  readonly state?: string;
  readonly closed?: boolean;
  /** Something is due on this date or before. */
  readonly dueBy?: string;
  readonly reference?: string;
  readonly stream?: string;
  readonly streams?: readonly string[];
  /** Only cases to which one of these belongs. */
  readonly memberKeys?: readonly string[];
  /** Goes on behind this line, as given by the last one of the page before. */
  readonly after?: { readonly reference: string | null; readonly stream: string };
  readonly limit?: number;
}

export type DeadlineLine = Omit<Deadline, 'length' | 'startedBy' | 'calendarVersion' | 'remindersSent'> & {
  readonly tenant: string;
  readonly stream: string;
};

export interface TaskLine extends Task {
  readonly tenant: string;
  readonly stream: string;
}

export interface ReadModels {
  /** In order of reference; what has none comes first, in order of stream. */
  cases(tenant: string, filter?: CaseFilter): Promise<readonly CaseLine[]>;
  case(tenant: string, stream: string): Promise<CaseLine | null>;
  /** Tenant and stream of a review, whoever asks: authorise before saying anything about it. */
  findReview(reviewId: string): Promise<{ readonly tenant: string; readonly stream: string } | null>;
  deadlines(
    tenant: string,
    /** `unmet`: still to be done, and so also what was missed. */
    filter?: { readonly stream?: string; readonly unmet?: boolean; readonly dueBy?: string },
  ): Promise<readonly DeadlineLine[]>;
  /** What waits for a person, the longest first. */
  tasks(tenant: string): Promise<readonly TaskLine[]>;
  /** Streams that have rows at all, for rebuilding. */
  streams(tenant: string): Promise<readonly string[]>;
  /** Tenants that have rows, whether or not the ledger knows them. */
  tenants(): Promise<readonly string[]>;
  /** The rows of one stream in the shape in which they were put, for comparing. */
  rows(model: string, tenant: string, stream: string): Promise<readonly object[]>;
  close(): Promise<void>;
}

/** Dates come as the text that the law counts in, never as a moment in the server's time zone. */
const CASE = [
  'tenant', 'stream', 'review_id as reviewId', 'reference', 'type', 'state', 'stage', sql<string | null>`next_due::text`.as('nextDue'),
  'closed', 'version', 'members', 'member_keys as memberKeys',
] as const; // prettier-ignore

const DEADLINE = [
  'tenant', 'stream', 'key', 'id', 'what', 'kind', 'source', sql<string>`started_on::text`.as('startedOn'), sql<string>`due::text`.as('due'),
  'late_from', sql<string>`last_working_day_before::text`.as('lastWorkingDayBefore'), 'status', sql<string | null>`paused_on::text`.as('pausedOn'),
  'met_at', 'late_reason as lateReason',
] as const; // prettier-ignore

/** What is late is not over: a deadline that was missed stays on somebody's list until it is met. */
export const UNMET = ['OPEN', 'PAUSED', 'MISSED'] as const;

export function openReadModels({
  url,
  maxConnections = 4,
}: {
  readonly url: string;
  readonly maxConnections?: number;
}): ReadModels {
  const { pool, db } = connect<ReadModelTables>(url, maxConnections);
  const cases: ReadModels['cases'] = (tenant, filter = {}) =>
    asTenant(db, tenant, (reader) => {
      let query = reader.selectFrom('read_models.case_list').select(CASE).where('tenant', '=', tenant);
      if (filter.type !== undefined) query = query.where('type', '=', filter.type);
      if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
      if (filter.state !== undefined) query = query.where('state', '=', filter.state);
      if (filter.closed !== undefined) query = query.where('closed', '=', filter.closed);
      if (filter.dueBy !== undefined) query = query.where('next_due', '<=', filter.dueBy);
      if (filter.reference !== undefined) query = query.where('reference', '=', filter.reference);
      if (filter.stream !== undefined) query = query.where('stream', '=', filter.stream);
      if (filter.streams !== undefined) query = query.where('stream', 'in', filter.streams);
      if (filter.memberKeys !== undefined)
        query = query.where(sql<boolean>`member_keys && ${[...filter.memberKeys]}::text[]`);
      if (filter.after !== undefined) {
        query = query.where(
          sql<boolean>`(coalesce(reference, ''), stream) > (${filter.after.reference ?? ''}, ${filter.after.stream})`,
        );
      }
      if (filter.limit !== undefined) query = query.limit(filter.limit);
      return query
        .orderBy(sql`coalesce(reference, '')`)
        .orderBy('stream')
        .execute();
    });

  return {
    cases,
    case: async (tenant, stream) => (await cases(tenant, { stream }))[0] ?? null,
    findReview: async (reviewId) => {
      const { rows } = await guarded(() =>
        pool.query<{ tenant: string; stream: string }>(
          'select tenant, stream from read_models.find_review($1)',
          [reviewId],
        ),
      );
      return rows[0] ?? null;
    },
    deadlines: async (tenant, filter = {}) => {
      const rows = await asTenant(db, tenant, (reader) => {
        let query = reader
          .selectFrom('read_models.deadline_list')
          .select(DEADLINE)
          .where('tenant', '=', tenant);
        if (filter.stream !== undefined) query = query.where('stream', '=', filter.stream);
        if (filter.unmet) query = query.where('status', 'in', UNMET);
        if (filter.dueBy !== undefined) query = query.where('due', '<=', filter.dueBy);
        return query.orderBy('due').orderBy('stream').orderBy('key').execute();
      });
      return rows.map(({ late_from, met_at, ...row }) => ({
        ...row,
        lateFrom: late_from.toISOString(),
        metAt: met_at?.toISOString() ?? null,
      }));
    },
    tasks: async (tenant) => {
      const rows = await asTenant(db, tenant, (reader) =>
        reader
          .selectFrom('read_models.task_list')
          .selectAll()
          .where('tenant', '=', tenant)
          .orderBy('since')
          .orderBy('stream')
          .orderBy('key')
          .execute(),
      );
      return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
    },
    streams: async (tenant) => {
      const rows = await asTenant(db, tenant, (reader) =>
        reader
          .selectFrom('read_models.case_list')
          .select('stream')
          .where('tenant', '=', tenant)
          .union(reader.selectFrom('read_models.deadline_list').select('stream').where('tenant', '=', tenant))
          .union(reader.selectFrom('read_models.task_list').select('stream').where('tenant', '=', tenant))
          .execute(),
      );
      return rows.map(({ stream }) => stream);
    },
    tenants: async () => {
      const { rows } = await guarded(() =>
        pool.query<{ tenant: string }>('select tenant from read_models.every_tenant() tenant'),
      );
      return rows.map(({ tenant }) => tenant);
    },
    rows: (model, tenant, stream) =>
      asTenant(db, tenant, async (reader) => {
        const rowsOf = sql.id('read_models', `rows_${model}`);
        const { rows } = await sql<{
          rows: readonly object[];
        }>`select ${rowsOf}(${tenant}, ${stream}) as rows`.execute(reader);
        return rows[0]?.rows ?? [];
      }),
    close: () => pool.end(),
  };
}
