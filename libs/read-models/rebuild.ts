import { canonical, type Ledger, type ReadModelRows } from '#libs/ledger/index.js';
import type { Projecting } from './projecting.js';
import type { ReadModels } from './queries.js';

export interface Difference {
  readonly tenant: string;
  readonly stream: string;
  readonly model: string;
  /** A sentence for whoever checks the read models. */
  readonly what: string;
}

interface Sources {
  readonly ledger: Ledger;
  readonly projecting: Projecting;
  readonly readModels: ReadModels;
}

/** What the read models must say of a stream. A stream that is gone, or belongs to no type, must have no rows. */
async function fresh({ ledger, projecting }: Sources, tenant: string, stream: string) {
  const { version, events } = await ledger.load(tenant, stream);
  const type = version === 0 ? undefined : projecting.typeOf(stream);
  const models: readonly ReadModelRows[] = type
    ? projecting.rowsFor(type, { tenant, stream, version }, projecting.fold(type, events))
    : projecting.models.map(({ name }) => ({ model: name, rows: [] }));
  return { version, models };
}

/** Streams of the ledger, and those that only the read models know. */
async function streamsOf({ ledger, readModels }: Sources, tenant: string): Promise<readonly string[]> {
  const heads = await ledger.heads(tenant);
  return [...new Set([...heads.map(({ stream }) => stream), ...(await readModels.streams(tenant))])].sort();
}

/** Makes every read model again from the events alone, while people go on working. */
export async function rebuildReadModels(
  sources: Sources,
): Promise<{ readonly streams: number; readonly rows: number }> {
  let streams = 0;
  let rows = 0;
  for (const tenant of await sources.ledger.tenants()) {
    for (const stream of await streamsOf(sources, tenant)) {
      for (;;) {
        const { version, models } = await fresh(sources, tenant, stream);
        if (!(await sources.ledger.replaceReadModels(tenant, stream, version, models))) continue;
        streams += 1;
        rows += models.reduce((sum, model) => sum + model.rows.length, 0);
        break;
      }
    }
  }
  return { streams, rows };
}

/** Rows in one order, each as its canonical text, so that only what they say is compared. */
const texts = (rows: readonly object[]): readonly string[] => rows.map(canonical).sort();

/** Compares what is stored with a fresh fold of the events, stream by stream. An empty answer: they agree. */
export async function compareReadModels(sources: Sources): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const tenant of await sources.ledger.tenants()) {
    for (const stream of await streamsOf(sources, tenant)) {
      const { models } = await fresh(sources, tenant, stream);
      for (const { model, rows } of models) {
        const expected = texts(rows);
        const stored = texts(await sources.readModels.rows(model, tenant, stream));
        const missing = expected.find((text) => !stored.includes(text));
        const surplus = stored.find((text) => !expected.includes(text));
        if (missing === undefined && surplus === undefined) continue;
        const what = `The events say ${missing ?? 'nothing more'}, the read model says ${surplus ?? 'nothing of it'}.`;
        differences.push({ tenant, stream, model, what });
      }
    }
  }
  return differences;
}
