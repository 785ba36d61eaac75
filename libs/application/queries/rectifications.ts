import {
  dataProtectionStream,
  type DataProtectionState,
  type Rectification,
} from '#libs/domain/partnership/data-protection/index.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import { recordedIn } from './recorded-field.js';
import type { SeenReview } from './seen-review.js';
import { isSealed } from './open-sealed.js';
import type { Standing } from './standing.js';

/** What was put right of a person in a review (UK GDPR Art 16). It changes no event: it stands beside what was recorded. */
export interface Rectified {
  readonly rectification: Rectification;
  /** The event of the area's register that records it: who, when, why. */
  readonly by: RecordedEvent;
  /** The event of the review that says it wrongly; undefined: it has none of that version. */
  readonly event: RecordedEvent | undefined;
  /** What it says in that field; undefined: it has no such field. */
  readonly recorded: unknown;
  /** What was put right of the same before, and took the place of what was recorded. */
  readonly before: Sealed | null;
}

/** What was put right of a review until today, in order. Read once, with the area's register. */
export async function rectifiedIn(
  reviews: Pick<Reviews, 'load'>,
  { tenant, stream, events }: Pick<LoadedReview, 'tenant' | 'stream' | 'events'>,
): Promise<readonly Rectified[]> {
  const register = await reviews.load(tenant, dataProtectionStream(tenant));
  if (register === null) return [];
  const records = new Map(
    register.events
      .filter(({ type }) => type === 'DataRectified')
      .map((event) => [(event.data as { readonly id: string }).id, event]),
  );
  const mine = (register.state as DataProtectionState).rectifications.filter(
    ({ review }) => review === stream,
  );
  return mine.flatMap((rectification, index): Rectified[] => {
    const by = records.get(rectification.id);
    const event = events.find(({ version }) => version === rectification.event);
    const before = mine
      .slice(0, index)
      .findLast((one) => one.event === rectification.event && one.field === rectification.field);
    const recorded = recordedIn(event?.data, rectification.field, rectification.subject);
    return by === undefined
      ? []
      : [{ rectification, by, event, recorded, before: before?.correction ?? null }];
  });
}

/** The same reader, who is told as well what was put right. */
export const withRectified = async (
  reviews: Pick<Reviews, 'load'>,
  seen: SeenReview,
): Promise<SeenReview> => ({
  ...seen,
  rectified: await rectifiedIn(reviews, seen.today ?? seen.review),
});

/** Was it on record at this point? */
export const wasKnown = ({ at, position }: Standing, { by }: Rectified): boolean =>
  position === null ? by.recordedAt <= at : by.position < position;

/** Does it put right something of this point, rather than something that came later? */
const concerns = ({ review }: Standing, { rectification }: Rectified): boolean =>
  review.events.some(({ version }) => version === rectification.event);

/**
 * What stands beside the review at this point: what was known then; of what was true, everything that is known today.
 * `later`: what nobody knew then of that which was on record.
 */
export function rectifiedAt({ rectified = [], standing }: SeenReview): {
  readonly beside: readonly Rectified[];
  readonly later: readonly Rectified[];
} {
  if (standing === undefined) return { beside: rectified, later: [] };
  const ofThen = rectified.filter((one) => concerns(standing, one));
  if (standing.basis === 'TRUE') return { beside: ofThen, later: [] };
  return {
    beside: ofThen.filter((one) => wasKnown(standing, one)),
    later: ofThen.filter((one) => !wasKnown(standing, one)),
  };
}

/** What leads from one point to another: what came to the register in between, of what the later one shows. */
export const rectifiedBetween = (
  { rectified = [] }: SeenReview,
  first: Standing,
  last: Standing,
): readonly Rectified[] =>
  rectified.filter(
    (one) => concerns(last, one) && !wasKnown(first, one) && (last.basis === 'TRUE' || wasKnown(last, one)),
  );

/**
 * What was true shows what is right in the place of what was recorded (ADR 22). A text takes the place of a text; a fact
 * in clear stays, and what is right is told beside it.
 */
export function asPutRight(seen: SeenReview, value: unknown): unknown {
  if (seen.standing?.basis !== 'TRUE') return value;
  const right = new Map<string, Sealed>();
  for (const { recorded, rectification } of rectifiedAt(seen).beside)
    if (isSealed(recorded)) right.set(recorded.sealed, rectification.correction);
  return right.size === 0 ? value : replaced(value, right);
}

function replaced(value: unknown, right: ReadonlyMap<string, Sealed>): unknown {
  if (isSealed(value)) return right.get(value.sealed) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, right));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, right)]));
}
