import type { RecordedEvent, Stream } from '#libs/ledger/index.js';
import { KeptFolds } from './kept-folds.js';

interface Sum {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
  readonly sum: number;
}

/** One stream a name, whose events carry numbers; it writes down how it was asked. */
class Books {
  readonly asked: string[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();

  record(stream: string, ...numbers: readonly number[]): void {
    const events = this.streams.get(stream) ?? [];
    for (const number of numbers)
      events.push(numbered(events.length + 1, number, `${stream}/${events.length + 1}`));
    this.streams.set(stream, events);
  }

  /** As somebody with the keys of the database could. */
  forge(stream: string, ...numbers: readonly number[]): void {
    this.streams.set(
      stream,
      numbers.map((number, index) => numbered(index + 1, number, `forged ${stream}/${index + 1}`)),
    );
  }

  loadFrom(_tenant: string, stream: string, version: number): Promise<Stream> {
    this.asked.push(`${stream} from ${version}`);
    const events = (this.streams.get(stream) ?? []).slice(version - 1);
    return Promise.resolve({ version: events.at(-1)?.version ?? 0, events });
  }
}

const numbered = (version: number, number: number, hash: string) =>
  ({ version, hash, data: { number } }) as unknown as RecordedEvent;
const total = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, { data }) => sum + (data as { number: number }).number, 0);
const nothing = (tenant: string, stream: string): Sum => ({ tenant, stream, version: 0, events: [], sum: 0 });
const grown = (known: Sum, { version, events }: Stream): Sum => ({
  ...known,
  version,
  events: [...known.events, ...events],
  sum: known.sum + total(events),
});

describe('What is kept of a fold', () => {
  let books: Books;
  let kept: KeptFolds<Sum>;
  beforeEach(() => {
    books = new Books();
    kept = new KeptFolds<Sum>(books, grown, 2);
  });
  const sumOf = async (stream: string) => {
    const { version, sum } = await kept.load(nothing('ned', stream));
    return version === 0 ? null : sum;
  };

  it('goes on from the last event that it knows, and comes to what a fold from the beginning comes to', async () => {
    books.record('a', 1, 2);
    expect(await sumOf('a')).toBe(3);
    books.record('a', 4, 8);
    expect(await sumOf('a')).toBe(15);
    expect(await kept.load(nothing('ned', 'a'))).toEqual(grown(nothing('ned', 'a'), await books.loadFrom('ned', 'a', 1)));
    expect(books.asked.slice(0, 3)).toEqual(['a from 1', 'a from 2', 'a from 4']);
  });

  it('is not believed when the ledger tells another last event, or none: everything is then read again', async () => {
    books.record('a', 1, 2);
    await sumOf('a');
    books.forge('a', 5, 5);
    expect(await sumOf('a')).toBe(10);
    books.forge('a', 7);
    expect(await sumOf('a')).toBe(7);
    books.forge('a');
    expect(await sumOf('a')).toBeNull();
    const told = ['a from 2', 'a from 1'];
    expect(books.asked).toEqual(['a from 1', ...told, ...told, 'a from 1', 'a from 1']);
  });

  it('is not kept of a stream that does not exist, which may begin any moment', async () => {
    expect(await sumOf('a')).toBeNull();
    books.record('a', 3);
    expect(await sumOf('a')).toBe(3);
  });

  it('keeps no more than it may: the stream that was not looked at for longest is read anew', async () => {
    for (const stream of ['a', 'b', 'c']) books.record(stream, 1, 2);
    for (const stream of ['a', 'b', 'a', 'c']) await sumOf(stream);
    books.asked.length = 0;
    for (const stream of ['a', 'c', 'b']) await sumOf(stream);
    expect(books.asked).toEqual(['a from 2', 'c from 2', 'b from 1']);
  });

  it('tells the streams of two areas apart', async () => {
    books.record('a', 1, 2);
    await kept.load(nothing('ned', 'a'));
    await kept.load(nothing('bolsover', 'a'));
    expect(books.asked).toEqual(['a from 1', 'a from 1']);
  });
});
