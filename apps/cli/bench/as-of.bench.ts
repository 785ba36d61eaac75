import { entrances, Reviews } from '#libs/application/index.js';
import { standingAt } from '#libs/application/queries/points.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { openLedger, upcastBy } from '#libs/ledger/index.js';
import { bareRows } from './bare-rows.js';
import type { Benchmark } from './benchmark.js';
import { LONG, recordLongReview } from './long-review.js';
import { withLedgerOfItsOwn } from './own-database.js';
import { sideBySide, type Side } from './side-by-side.js';

const PLACE = ['bench', 'community-trigger/bench'] as const;
const VERSION = String(LONG - 500);

/** As the API does it: the record read once, folded as it stands, which says who may look, and as it was known then. */
const ours =
  (url: string): Side =>
  async () => {
    const ledger = await openLedger({ url, upcast: upcastBy(entrances.map(({ rules }) => rules)) });
    const reviews = new Reviews(ledger, entrances, ENGLAND_AND_WALES);
    const [tenant, stream] = PLACE;
    const now = await ledger.now();
    return {
      client: () => async () => {
        const current = await reviews.load(tenant, stream);
        const standing = current === null ? null : standingAt(current, { asOf: VERSION }, now);
        if (standing?.review.version !== LONG - 500) throw new Error('It was not shown as of that version');
      },
      close: () => ledger.close(),
    };
  };

/** How many times a second a review of 2,000 events is shown as of an earlier version. */
export const asOfBenchmark: Benchmark = {
  name: 'as-of',
  run: (setting) =>
    withLedgerOfItsOwn(setting, async (url) => {
      const ledger = await openLedger({ url });
      await recordLongReview(ledger, ...PLACE).finally(() => ledger.close());
      return sideBySide({
        name: 'as-of',
        unit: 'reviews/s',
        ours: ours(url),
        bare: bareRows(url, PLACE),
        against: `a bare query for the same ${LONG} events, same clients`,
        clients: [1, 8],
        turns: 3,
        msEach: 3_000,
      });
    }),
};
