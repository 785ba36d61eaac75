import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { cellOf, type Capacity } from '../authorisation/index.js';
import type { Entrance } from '../door/entrance.js';
import { idOf } from '../door/identifiers.js';
import type { Shown } from './case-view.js';
import type { Organisations } from './event-lines.js';
import { sealedIn, withTexts } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import { partsOf } from './shown-parts.js';
import { standingAndRight } from './told-standing.js';

export interface ReviewHeader {
  readonly reviewId: string;
  readonly reference: string | null;
  readonly tenant: string;
  readonly type: string;
  readonly stage: string;
  readonly nextDue: string | null;
  readonly version: number;
}

export function headerOf({ review }: Pick<SeenReview, 'review'>): ReviewHeader {
  const { entrance, tenant, stream, state, version } = review;
  const summary = entrance.rules.summary(state);
  return {
    reviewId: idOf(stream),
    reference: summary.reference ?? null,
    tenant,
    type: entrance.rules.type,
    stage: summary.state,
    nextDue: summary.nextDue,
    version,
  };
}

/** The case as its reader may see it. Sealed texts are opened only for this one page, and only where allowed. */
export async function showReview(
  seen: SeenReview,
  vault: Pick<Vault, 'openAll'>,
  ledger: Pick<Ledger, 'logAccess'>,
  organisations: Organisations,
  unmasked = false,
): Promise<object> {
  const { review, capacities } = seen;
  const shown = partsOf(seen, unmasked);
  await logSensitive(seen, shown, ledger);
  const { standing, rectifications } = await standingAndRight(seen, { vault, organisations }, unmasked);
  const toOpen = shown.filter((one) => one.open).flatMap((one) => sealedIn(one.value));
  const opened = await vault.openAll(review.tenant, toOpen);
  return {
    ...headerOf(seen),
    as: capacities.map((capacity) => capacity.role),
    procedureVersion: review.entrance.pinnedProcedure(review.state),
    deadlines: deadlinesFor(seen),
    case: Object.fromEntries(shown.map((one) => [one.part, withTexts(one.value, one.open ? opened : null)])),
    recordedAt: review.events.at(-1)?.recordedAt ?? null,
    stream: review.stream,
    ...(standing === null ? {} : { standing }),
    ...(rectifications.length === 0 ? {} : { rectifications }),
  };
}

/** Every reading of a victim's statement is logged (6.1), and before it is shown: what is not logged is not read. */
export async function logSensitive(
  { review, capacities }: SeenReview,
  shown: readonly Shown[],
  ledger: Pick<Ledger, 'logAccess'>,
): Promise<void> {
  const person = capacities[0]?.person;
  const sensitive = review.entrance.view?.sensitive ?? [];
  const read = shown.filter(
    (one) => one.open && sensitive.includes(one.part) && sealedIn(one.value).length > 0,
  );
  if (read.length === 0 || person === undefined) return;
  const { tenant, stream } = review;
  const what = [...new Set(read.map((one) => one.part))].sort().join(' ');
  await ledger.logAccess({ tenant, kind: 'SENSITIVE_READ', actor: `person/${person}`, stream, what });
}

export interface ShownDeadline extends Deadline {
  /** By the moment as of which it is shown. */
  readonly late: boolean;
}

/** Whoever reads the record as a whole sees every date; others those that are theirs to keep, or promised to them. */
export const seesAllDates = ({ view }: Pick<Entrance, 'view'>, capacities: readonly Capacity[]): boolean =>
  capacities.some(
    ({ role }) => view !== null && !['OWN', 'SHARED'].includes(cellOf(role, view.record).reach),
  );

/** Of the others, those that were theirs then and still are. */
export function deadlinesFor({
  review,
  capacities,
  now,
  today = review,
  everything,
}: SeenReview): readonly ShownDeadline[] {
  const { entrance, state } = review;
  const all = everything === true || seesAllDates(entrance, capacities);
  const mine = ({ id, key }: Deadline) =>
    capacities.some((capacity) => {
      if (capacity.role === 'PUBLIC_APPLICANT') return entrance.view?.promised?.includes(id) === true;
      return [state, today.state].every((one) =>
        entrance.owns({ name: '', data: { deadline: key } }, one, capacity),
      );
    });
  return entrance.rules
    .deadlines(state)
    .filter((deadline) => all || mine(deadline))
    .map((deadline) => ({
      ...deadline,
      late: (deadline.status === 'OPEN' || deadline.status === 'MISSED') && deadline.lateFrom <= now,
    }));
}
