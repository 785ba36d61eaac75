import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Engine } from '#test/support/engine.js';
import type { Act, Tale } from './telling.js';

const LETTERS = ['NoticePrepared', 'NoticeDeliveryClaimed', 'NoticeDelivered'];

export const ofTheProcess = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ actor }) => actor.kind === 'process');

/** Letters travel beside everything else, so they are in an order of their own. */
export const deeds = (events: readonly RecordedEvent[]): readonly string[] =>
  ofTheProcess(events)
    .map(({ type }) => type)
    .filter((type) => !LETTERS.includes(type));

export const sent = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) =>
    type === 'NoticeDelivered' ? [(data as { template: string }).template] : [],
  );

/** Tells what people do on one day, and lets the engine come to rest between, or not. Returns the stream. */
export async function tellOneDay(
  engine: Engine,
  { type, acts: [first, ...rest] }: Pick<Tale, 'type' | 'acts'>,
  between: () => Promise<void>,
): Promise<string> {
  const given = (act: Act) => (act.with ?? {}) as object;
  const where = type === undefined ? {} : { type };
  const stream = await engine.as(first!.who).opens(first!.does, given(first!), where);
  await between();
  for (const act of rest) {
    await engine.as(act.who).does(stream, act.does, given(act), act.because);
    await between();
  }
  return stream;
}

/** Ids of everything that the process ever did, in any stream of any partnership. */
export async function everythingByItself({ application: { ledger } }: Engine): Promise<readonly string[]> {
  const found: RecordedEvent[] = [];
  for (const tenant of await ledger.tenants())
    for await (const event of ledger.loadAll(tenant)) found.push(event);
  return ofTheProcess(found).map(({ id }) => id);
}

/** Each thing that the process did goes back, cause by cause, to what a person did. */
export function expectCausedByPeople(events: readonly RecordedEvent[]): void {
  const ids = new Map(events.map((event) => [event.id, event]));
  for (const event of ofTheProcess(events)) {
    let first: RecordedEvent | undefined = event;
    while (first?.actor.kind === 'process') {
      const cause = ids.get(first.cause ?? '');
      expect(cause?.version).toBeLessThan(first.version);
      first = cause;
    }
    expect(first?.commandId).toBe(event.correlation);
  }
}
