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

export interface Sources {
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
export async function streamsOf({ ledger, readModels }: Pick<Sources, 'ledger' | 'readModels'>, tenant: string): Promise<readonly string[]> {
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

/** Rows of one stream by model, as they are stored. */
async function stored({ projecting, readModels }: Sources, tenant: string, stream: string) {
  return Promise.all(
    projecting.models.map(async ({ name }) => ({ model: name, rows: await readModels.rows(name, tenant, stream) })),
  );
}

const difference = (model: string, rows: readonly object[], found: readonly object[]): string | null => {
  const [expected, there] = [texts(rows), texts(found)];
  const missing = expected.find((text) => !there.includes(text));
  const surplus = there.find((text) => !expected.includes(text));
  if (missing === undefined && surplus === undefined) return null;
  const [events, rowsSay] = missing === undefined || surplus === undefined ? [missing, surplus] : apart(missing, surplus);
  return `The read model ${model} does not say what the events say. The events say ${events ?? 'nothing more'}, the read model says ${rowsSay ?? 'nothing of it'}.`;
};

/** Of two rows what is not the same in both: a row may be long. */
function apart(one: string, other: string): readonly [string, string] {
  const entriesOf = (text: string): Entries => Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
  const [a, b] = [entriesOf(one), entriesOf(other)];
  const without = (mine: Entries, theirs: Entries): string => {
    const known = new Map(theirs.map(([name, value]) => [name, canonical({ value })]));
    return canonical(Object.fromEntries(mine.filter(([name, value]) => known.get(name) !== canonical({ value }))));
  };
  return [without(a, b), without(b, a)];
}

type Entries = readonly (readonly [string, unknown])[];

interface Compared {
  readonly version: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
}

async function comparedOnce(sources: Sources, tenant: string, stream: string): Promise<Compared> {
  const { version, models } = await fresh(sources, tenant, stream);
  const found = await stored(sources, tenant, stream);
  const line = await sources.readModels.case(tenant, stream);
  const differences = models.flatMap(({ model, rows }) => {
    const what = difference(model, rows, found.find((one) => one.model === model)?.rows ?? []);
    return what === null ? [] : [{ tenant, stream, model, what }];
  });
  if (line !== null && line.version !== version && differences.length === 0) {
    const what = `The read model case_list says that the review stands at version ${line.version}; its events end at ${version}.`;
    differences.push({ tenant, stream, model: 'case_list', what });
  }
  return { version, rows: found.reduce((sum, { rows }) => sum + rows.length, 0), differences };
}

/**
 * Where the read models of one stream differ from a fresh fold of its events. People go on working meanwhile: a
 * difference is one only where the stream has not moved on when it is looked at again.
 */
export async function compareReadModelsOf(sources: Sources, tenant: string, stream: string): Promise<Compared> {
  let seen = await comparedOnce(sources, tenant, stream);
  while (seen.differences.length > 0) {
    const again = await comparedOnce(sources, tenant, stream);
    if (again.version === seen.version) return again;
    seen = again;
  }
  return seen;
}

/** Compares what is stored with a fresh fold of the events, stream by stream. An empty answer: they agree. */
export async function compareReadModels(sources: Sources): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const tenant of await sources.ledger.tenants()) {
    for (const stream of await streamsOf(sources, tenant))
      differences.push(...(await compareReadModelsOf(sources, tenant, stream)).differences);
  }
  return differences;
}
