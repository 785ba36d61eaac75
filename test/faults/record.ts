import type { RecordedEvent } from '#libs/ledger/index.js';
import { compareReadModels } from '#libs/read-models/index.js';
import type { Engine } from '#test/support/engine.js';

/** Everything that was recorded in the area, in the order in which it was. */
export async function recordOf(engine: Engine): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const event of engine.application.ledger.loadAll('ned')) found.push(event);
  return found;
}

/** What happened by itself so far. */
export const byItself = async (engine: Engine): Promise<number> =>
  (await recordOf(engine)).filter(({ actor }) => actor.kind === 'process').length;

export const typesOf = async (engine: Engine, stream: string): Promise<readonly string[]> =>
  (await engine.events(stream)).map(({ type }) => type);

/** Each letter was delivered once and recorded once, the chains hold, and the read models say what the events say. */
export async function expectWholeAndOnce(engine: Engine): Promise<void> {
  const delivered = (await recordOf(engine))
    .filter(({ type }) => type === 'NoticeDelivered')
    .map(({ data }) => (data as { readonly proof: { readonly reference: string } }).proof.reference);
  expect(new Set(delivered).size).toBe(delivered.length);
  expect((await engine.letters()).map(({ reference }) => reference).sort()).toEqual([...delivered].sort());
  expect(await engine.application.ledger.verify()).toMatchObject({ ok: true });
  expect(await compareReadModels(engine.application)).toEqual([]);
}
