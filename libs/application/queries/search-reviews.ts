import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { capacitiesIn, QUERY_NEEDS, reachesOf, type Member } from '../authorisation/index.js';
import { isCleanText } from '../door/fields/index.js';
import { badInput, Refused } from '../door/problem.js';
import { lineHeader, reachable } from './list-reviews.js';
import type { QueryParts } from './queries.js';
import type { ReviewHeader } from './show-review.js';

const MOST = 50;

/**
 * Reviews in which somebody of this name is known. The name is never in a URL and never written down; a match is
 * shown only to whoever may read the names of that case.
 */
export async function searchReviews(
  { vault, readModels }: Pick<QueryParts, 'vault' | 'readModels'>,
  tenants: readonly string[],
  who: Principal,
  now: Instant,
  name: unknown,
): Promise<{ readonly reviews: readonly ReviewHeader[] }> {
  if (typeof name !== 'string' || !isCleanText(name) || name.trim().length < 2 || name.length > 200) {
    throw new Refused(
      badInput([{ field: 'name', rule: 'length', detail: 'Give a name of 2 to 200 letters to look for.' }]),
    );
  }
  const reviews: ReviewHeader[] = [];
  for (const tenant of tenants) {
    const streams = [...new Set((await vault.searchNames(tenant, name)).map((match) => match.stream))];
    for (const stream of streams) {
      const [line] = await readModels.cases(tenant, { stream, ...reachable(who, tenant) });
      if (line === undefined || reviews.length === MOST) continue;
      const reaches = reachesOf(
        capacitiesIn(who, tenant, line.members as readonly Member[], now),
        QUERY_NEEDS.search,
      );
      if (reaches.includes('CASE')) reviews.push(lineHeader(line));
    }
  }
  return { reviews };
}
