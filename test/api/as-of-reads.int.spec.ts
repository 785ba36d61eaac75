import pg from 'pg';
import { recordLongReview } from '#apps/cli/bench/long-review.js';
import { rebuildReadModels } from '#libs/read-models/index.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

/** Every statement that leaves this process for a database, by its text. */
function counting(): { readonly sent: string[]; stop(): void } {
  const sent: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [asked, given] = args as [string | { text?: string; values?: unknown[] }, unknown[] | undefined];
    const [text, values] = typeof asked === 'string' ? [asked, given] : [asked.text ?? '', asked.values ?? given];
    sent.push(text.includes('ledger.read_stream') ? `${text} ${JSON.stringify(values)}` : text);
    return query.apply(this, args);
  };
  return {
    sent,
    stop: () => {
      prototype.query = query;
    },
  };
}

describe('A review of 2,000 events as of an earlier time', () => {
  let server: TestServer;
  let coordinator: Asking;
  const id = '5b0c1f57-62e4-4d38-8a7d-c3105be2946f';

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
    await recordLongReview(server.application.ledger, 'ned', `community-trigger/${id}`);
    await rebuildReadModels(server.application);
  });
  afterAll(() => server.close());

  it.each(['?asOf=1500', '?asOf=2026-11-23T09:00:00Z', '?trueAt=2022-06-20'])(
    'costs fewer than 20 reads, of which one is of the record, by its key: %s',
    async (asked) => {
      const { sent, stop } = counting();
      const { body } = await coordinator.get(`/api/v1/reviews/${id}${asked}`).expect(200);
      stop();
      expect((body as { version: number }).version).toBeGreaterThan(100);
      const streams = sent.filter((text) => text.includes('ledger.read_stream'));
      expect(streams.filter((text) => text.includes(id))).toHaveLength(1);
      // Besides, the area's register of who is not to be shown, and of what was set right.
      expect(streams.filter((text) => !text.includes(id) && !text.includes('data-protection/ned'))).toEqual([]);
      expect(sent.filter((text) => /ledger\.event/.test(text))).toEqual([]);
      expect([sent.length < 20, sent.length < 20 ? [] : sent]).toEqual([true, []]);
      expect(sent.length).toBeGreaterThan(2);
    },
  );
});
