import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { capacitiesIn, QUERY_NEEDS, reachesOf, type Member } from '../authorisation/index.js';
import { validated } from '../door/validate.js';
import { lineHeader, reachable } from './list-reviews.js';
import type { QueryParts } from './queries.js';
import { SearchInput } from './search.dto.js';
import type { ReviewHeader } from './show-review.js';

const MOST = 50;

export interface Found {
  readonly reviews: readonly ReviewHeader[];
  /** There are more: look for the whole name. */
  readonly more: boolean;
}

/**
 * Reviews in which somebody of this name is known. The name is never in a URL and never written down; a match is
 * shown only to whoever may read the names of that case.
 */
export async function searchReviews(
  {
    vault,
    readModels,
    ledger,
    reviews: known,
  }: Pick<QueryParts, 'vault' | 'readModels' | 'ledger' | 'reviews'>,
  tenants: readonly string[],
  who: Principal,
  now: Instant,
  body: unknown,
): Promise<Found> {
  const { name } = validated(SearchInput, body) as unknown as SearchInput;
  const reviews: ReviewHeader[] = [];
  let more = false;
  for (const tenant of tenants) {
    await logSearch(ledger, vault, tenant, who, name);
    const streams = [...new Set((await vault.searchNames(tenant, name)).map((match) => match.stream))];
    for (const stream of streams) {
      const [line] = await readModels.cases(tenant, { stream, ...reachable(who, tenant) });
      if (line === undefined) continue;
      const record = known.entranceOf(line.type)?.view?.record;
      const needed = QUERY_NEEDS.search.filter(({ column }) => column === record);
      const reaches = reachesOf(capacitiesIn(who, tenant, line.members as readonly Member[], now), needed);
      if (!reaches.includes('CASE')) continue;
      if (reviews.length === MOST) {
        more = true;
        break;
      }
      reviews.push(lineHeader(line));
    }
  }
  return { reviews, more };
}

/**
 * Before anything is found: what is not logged is not looked for. The name stands there as a keyed hash, by which an
 * auditor who knows it finds every search for it, and nobody else learns it.
 */
const logSearch = (
  ledger: Pick<QueryParts['ledger'], 'logAccess'>,
  vault: Pick<QueryParts['vault'], 'fingerprint'>,
  tenant: string,
  who: Principal,
  name: string,
) =>
  ledger.logAccess({
    tenant,
    kind: 'SEARCH',
    actor: `person/${who.person}`,
    what: 'search',
    code: vault.fingerprint(tenant, { search: name.trim().toLowerCase() }).slice(0, 32),
  });
