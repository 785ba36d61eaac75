import { entrances } from '#libs/application/index.js';
import { monitored } from '#libs/domain/community-trigger/testing/review-stories.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { kindOf, openLedger, upcastBy } from '#libs/ledger/index.js';
import { bareRows } from './bare-rows.js';
import type { Benchmark } from './benchmark.js';
import { withLedgerOfItsOwn } from './own-database.js';
import { sideBySide, type Side } from './side-by-side.js';

const PLACE = ['bench', 'community-trigger/bench'] as const;

const types: readonly ReviewType[] = entrances.map((entrance) => entrance.rules);

function typeOf(stream: string): ReviewType {
  const found = types.find(({ type }) => type === kindOf(stream));
  if (found === undefined) throw new Error(`There is no review type for ${stream}`);
  return found;
}

/** A review that has come all the way from the application to monitoring. Returns how many events it has. */
async function record(url: string): Promise<number> {
  const { events } = monitored();
  const ledger = await openLedger({ url });
  try {
    const [tenant, stream] = PLACE;
    await ledger.append({
      tenant,
      stream,
      expectedVersion: 0,
      actor: { kind: 'process' },
      commandId: 'bench',
      command: 'Bench',
      fingerprint: '00'.repeat(32),
      clear: {},
      answer: {},
      events,
      procedureVersion: 'bench',
      calendarVersion: 'bench',
      rulesVersion: 'bench',
    });
  } finally {
    await ledger.close();
  }
  return events.length;
}

/** As the door does it before each decision: events from the ledger, in today's shape, folded. */
const ours =
  (url: string): Side =>
  async () => {
    const ledger = await openLedger({ url, upcast: upcastBy(types) });
    const [tenant, stream] = PLACE;
    const { evolve, initial } = typeOf(stream);
    return {
      client: () => async () => {
        const { events } = await ledger.load(tenant, stream);
        events.reduce(evolve, initial());
      },
      close: () => ledger.close(),
    };
  };

/** How many whole reviews a second are loaded and folded. */
export const loadBenchmark: Benchmark = {
  name: 'load',
  run: (setting) =>
    withLedgerOfItsOwn(setting, async (url) => {
      const events = await record(url);
      return sideBySide({
        name: 'load',
        unit: 'reviews/s',
        ours: ours(url),
        bare: bareRows(url, PLACE),
        against: `a bare query for the same ${events} events, same clients`,
        clients: [1, 16],
        turns: 3,
        msEach: 2_000,
      });
    }),
};
