import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { cellOf, QUERY_NEEDS, reachesOf, type Capacity } from '../authorisation/index.js';
import { idOf } from '../door/identifiers.js';
import { notAllowed, Refused } from '../door/problem.js';
import { shownTo } from './case-view.js';
import { sealedIn, withTexts } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';

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
export async function showReview(seen: SeenReview, vault: Vault, ledger: Ledger): Promise<object> {
  const { review, capacities } = seen;
  const { entrance, tenant, state, stream } = review;
  const view = entrance.view;
  const shown = view === null ? [] : shownTo(view, state as Record<string, unknown>, capacities);
  const toOpen = shown.filter((one) => one.open).flatMap((one) => sealedIn(one.value));
  const opened = await vault.openAll(tenant, toOpen);
  await logSensitive(
    seen,
    shown.filter((one) => one.open && sealedIn(one.value).length > 0),
    ledger,
    view?.sensitive ?? [],
  );
  return {
    ...headerOf(seen),
    as: capacities.map((capacity) => capacity.role),
    procedureVersion: entrance.pinnedProcedure(state),
    deadlines: deadlinesFor(seen),
    case: Object.fromEntries(shown.map((one) => [one.part, withTexts(one.value, one.open ? opened : null)])),
    recordedAt: review.events.at(-1)?.recordedAt ?? null,
    stream,
  };
}

/** Every read of a victim's statement is logged (6.1). */
async function logSensitive(
  { review, capacities }: SeenReview,
  shown: readonly { readonly part: string }[],
  ledger: Ledger,
  sensitive: readonly string[],
): Promise<void> {
  const person = capacities[0]?.person;
  const read = shown.find((one) => sensitive.includes(one.part));
  if (read === undefined || person === undefined) return;
  const { tenant, stream } = review;
  await ledger.logAccess({
    tenant,
    kind: 'SENSITIVE_READ',
    actor: `person/${person}`,
    stream,
    what: read.part,
  });
}

/** Agencies and owners of actions see the dates that are theirs; everybody else who sees the case sees all. */
export function deadlinesFor({ review, capacities, now }: SeenReview): readonly object[] {
  const { entrance, state } = review;
  const all = capacities.some((capacity) => seesAllDates(capacity));
  const mine = (deadline: Deadline) =>
    capacities.some((capacity) => {
      const [, about] = deadline.key.split('/');
      const data = { request: about, action: about };
      return (
        about !== undefined &&
        Object.entries(data).some(([field, id]) =>
          entrance.owns({ name: '', data: { [field]: id } }, state, capacity),
        )
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

const seesAllDates = (capacity: Capacity): boolean =>
  capacity.role === 'PUBLIC_APPLICANT' || cellOf(capacity.role, 'application-data').reach !== 'OWN';

/** Who did what, when and why: for those who may read the log of the case. It holds no sealed text. */
export function eventsFor({ review, capacities }: SeenReview): readonly object[] {
  const may = reachesOf(capacities, QUERY_NEEDS.events).some((reach) => reach !== 'TECHNICAL');
  if (!may) {
    throw new Refused(
      notAllowed(
        'The log of a case is for its coordinator and for auditors. Ask the coordinator for an extract.',
      ),
    );
  }
  return review.events;
}
