import { tenantsOf, type Principal } from '#libs/identity/index.js';
import type { ReadModels } from '#libs/read-models/index.js';
import { typeOf } from '../door/identifiers.js';
import { isReview } from '../door/entrance.js';
import { badInput, notFound, Refused } from '../door/problem.js';
import type { Reviews } from '../door/reviews.js';

export interface Place {
  readonly tenant: string;
  readonly type: string;
  readonly stream: string;
}

const ID = /^[A-Za-z0-9-]{1,64}$/;

/** Where a review lies, whoever asks: nothing may be said about it before the asker has been authorised. */
export async function locate(readModels: ReadModels, reviewId: string): Promise<Place | null> {
  if (!ID.test(reviewId)) return null;
  const found = await readModels.findReview(reviewId);
  return found === null ? null : { ...found, type: typeOf(found.stream) };
}

/**
 * The area that a new review or a figure is for: the one asked for, else the asker's own. Whoever has none, as an
 * applicant, means the area that they write about, where that is one of ours.
 */
export function tenantFor(
  who: Principal,
  asked: string | undefined,
  known: readonly string[],
  area?: unknown,
): string {
  if (asked !== undefined) {
    if (/^[a-z][a-z0-9-]{0,39}$/.test(asked) && known.includes(asked)) return asked;
    throw new Refused(
      badInput([{ field: 'tenant', rule: 'known', detail: `tenant must be one of ${known.join(', ')}.` }]),
    );
  }
  const [own, ...others] = tenantsOf(who);
  if (own !== undefined && others.length === 0) return own;
  if (who.homeTenant !== null) return who.homeTenant;
  const named = known.find((one) => one === area);
  if (named !== undefined) return named;
  const [only, ...more] = known;
  if (only !== undefined && more.length === 0) return only;
  const detail = `Say which area it is for, as ?tenant= one of ${known.join(', ')}.`;
  throw new Refused(badInput([{ field: 'tenant', rule: 'required', detail }]));
}

/** Streams of the partnership itself: a procedure, the calendar, a series of meetings. */
export function partnershipStream(reviews: Reviews, kind: string, id: string): string {
  const entrance = reviews.entranceOf(kind);
  if (entrance === null || isReview(entrance) || !ID.test(id))
    throw new Refused(notFound());
  return `${kind}/${id}`;
}
