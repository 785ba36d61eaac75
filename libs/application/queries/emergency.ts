import type { Instant } from '#libs/domain/kernel/time.js';
import {
  breakGlassStream,
  isOpen,
  type BreakGlassState,
} from '#libs/domain/partnership/break-glass/index.js';
import type { Principal } from '#libs/identity/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import type { Capacity, QueryName } from '../authorisation/index.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import type { SeenReview } from './seen-review.js';

export interface OpenedInEmergency {
  /** Id of the access in the area's register. */
  readonly access: string;
  readonly capacities: readonly Capacity[];
}

/**
 * A record that two people agreed to open to somebody for some hours: read as its coordinator reads it, and never
 * written to, for the door asks for a role of one's own.
 */
export async function openedInEmergency(
  reviews: Reviews,
  { person, organisation }: Principal,
  { tenant, stream }: LoadedReview,
  now: Instant,
): Promise<OpenedInEmergency | null> {
  const register = await reviews.load(tenant, breakGlassStream(tenant));
  const accesses = (register?.state as BreakGlassState | undefined)?.accesses ?? [];
  const open = accesses.find((one) => one.person === person && one.review === stream && isOpen(one, now));
  return open === undefined
    ? null
    : { access: open.id, capacities: [{ role: 'CASE_COORDINATOR', person, organisation }] };
}

/** Every reading of a record that was opened in an emergency is logged, before it is read. */
export async function logEmergency(
  ledger: Pick<Ledger, 'logAccess'>,
  { person }: Principal,
  what: QueryName,
  { review: { tenant, stream }, emergency }: SeenReview,
): Promise<void> {
  if (emergency === undefined) return;
  const actor = `person/${person}`;
  await ledger.logAccess({ tenant, kind: 'BREAK_GLASS', actor, stream, what, code: emergency });
}
