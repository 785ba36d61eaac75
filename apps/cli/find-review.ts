import type { Application, LoadedReview } from '#libs/application/index.js';
import { CliFinding } from './context.js';

/** What a refusal calls the fields of a point in time here. */
export const POINT_OPTIONS = { asOf: '--as-of', trueAt: '--true-at' };

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
