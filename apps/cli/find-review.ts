import { isLocalDate, toInstant } from '#libs/application/door/fields/index.js';
import type { Application, LoadedReview } from '#libs/application/index.js';
import { BadCliInput, CliFinding } from './context.js';

/** A review by its id or its reference, whole: whoever can read the data folder may read it. */
export async function findReview(
  { readModels, reviews, ledger }: Application,
  name: string,
): Promise<LoadedReview> {
  const byId = /^[A-Za-z0-9-]{1,64}$/.test(name) ? await readModels.findReview(name) : null;
  if (byId !== null) {
    const review = await reviews.load(byId.tenant, byId.stream);
    if (review !== null) return review;
  }
  for (const tenant of await ledger.tenants()) {
    const [line] = await readModels.cases(tenant, { reference: name });
    const review = line === undefined ? null : await reviews.load(tenant, line.stream);
    if (review !== null) return review;
  }
  throw new CliFinding(`There is no review ${name}. See them all with: reviews list`);
}

/** As it was known at a version or a moment. */
export async function asOf(
  { reviews }: Application,
  review: LoadedReview,
  when: string,
): Promise<LoadedReview> {
  if (/^[1-9]\d*$/.test(when)) {
    const version = Number(when);
    const found = version > review.version ? null : await reviews.load(review.tenant, review.stream, version);
    if (found !== null) return found;
    throw new BadCliInput(`The review has ${review.version} versions; ask for one of them.`);
  }
  const moment = isLocalDate(when) ? `${when}T23:59:59.999Z` : toInstant(when);
  if (moment === null)
    throw new BadCliInput('--as-of takes a version such as 7, or a moment such as 2022-11-23T09:30:00Z.');
  const found = await reviews.asKnownAt(review.tenant, review.stream, moment);
  if (found !== null) return found;
  throw new BadCliInput('Nothing was known of this review then. Ask for a later moment.');
}
