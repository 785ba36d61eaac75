import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { UNMET, type ReadModels } from '#libs/read-models/index.js';
import { capacitiesIn, type Member } from '../authorisation/index.js';
import { sees } from '../door/entrance.js';
import type { Reviews } from '../door/reviews.js';
import { lineHeader, reachable } from './list-reviews.js';
import { deadlinesFor, seesAllDates, type ReviewHeader } from './show-review.js';
import { tasksOf, type WorkTask } from './tasks.js';

interface WorkItem extends ReviewHeader {
  readonly deadline: string;
  readonly what: string;
  readonly due: string;
  readonly status: string;
}

export interface Work {
  readonly now: Instant;
  readonly overdue: readonly WorkItem[];
  readonly due: readonly WorkItem[];
  readonly waiting: readonly WorkItem[];
  /** What has no date: a letter in doubt, the reason for a missed date. */
  readonly tasks: readonly WorkTask[];
}

interface Dated {
  readonly key: string;
  readonly what: string;
  readonly due: string;
  readonly lateFrom: Instant;
  readonly status: string;
}

const SOON_DAYS = 7;
const DAY = 86_400_000;

/** What this person has to look at: late, due within a week, waiting for its day, and what has no date. */
export async function workOf(
  readModels: ReadModels,
  reviews: Reviews,
  tenants: readonly string[],
  who: Principal,
  now: Instant,
): Promise<Work> {
  const items: (WorkItem & { readonly lateFrom: Instant })[] = [];
  const tasks: WorkTask[] = [];
  for (const tenant of [...tenants].sort()) {
    tasks.push(...(await tasksOf(readModels, reviews, tenant, who, now)));
    const cases = await readModels.cases(tenant, { closed: false, ...reachable(who, tenant) });
    const dates = cases.length === 0 ? [] : await readModels.deadlines(tenant, { unmet: true });
    for (const line of cases) {
      const capacities = capacitiesIn(who, tenant, line.members as readonly Member[], now);
      const entrance = reviews.entranceOf(line.type);
      if (entrance === null || !sees(entrance, capacities)) continue;
      const own: readonly Dated[] = seesAllDates(entrance, capacities)
        ? dates.filter((date) => date.stream === line.stream)
        : await ownDates(reviews, tenant, line.stream, capacities, now);
      for (const { key, what, due, status, lateFrom } of own) {
        items.push({ ...lineHeader(line), deadline: key, what, due, status, lateFrom });
      }
    }
  }
  items.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const soon = new Date(Date.parse(now) + SOON_DAYS * DAY).toISOString();
  const running = items.filter((item) => item.status === 'OPEN' || item.status === 'MISSED');
  return {
    now,
    overdue: running.filter((item) => item.lateFrom <= now),
    due: running.filter((item) => item.lateFrom > now && item.lateFrom <= soon),
    waiting: items.filter((item) => !running.includes(item) || item.lateFrom > soon),
    tasks,
  };
}

async function ownDates(
  reviews: Reviews,
  tenant: string,
  stream: string,
  capacities: Parameters<typeof deadlinesFor>[0]['capacities'],
  now: Instant,
): Promise<readonly Dated[]> {
  const review = await reviews.load(tenant, stream);
  if (review === null) return [];
  return (deadlinesFor({ review, capacities, now }) as readonly Dated[]).filter(({ status }) =>
    (UNMET as readonly string[]).includes(status),
  );
}
