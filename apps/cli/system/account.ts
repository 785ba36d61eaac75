import { TENANTS, type Application } from '#libs/application/index.js';

/** Where each review stands and what is due next, in a few lines. */
export async function account({ readModels }: Application): Promise<string> {
  const cases = (await Promise.all(TENANTS.map((tenant) => readModels.cases(tenant)))).flat();
  const reviews = cases.filter((one) => one.reference !== null);
  if (reviews.length === 0) return 'No review yet.';
  return reviews
    .map(({ reference, state, nextDue }) => `  ${(reference ?? '').padEnd(18)} ${state.padEnd(24)} ${nextDue === null ? 'nothing due' : `next due ${nextDue}`}`)
    .join('\n');
}
