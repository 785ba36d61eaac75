import type { Instant } from '#libs/domain/kernel/time.js';
import { keysOf as memberKeysOf, capacitiesIn, TENANT_WIDE, type Member } from '../authorisation/index.js';
import { isReview, sees } from '../door/entrance.js';
import { isLocalDate } from '../door/fields/index.js';
import { didYouMean } from '../door/near.js';
import { badInput, Refused, type InputError } from '../door/problem.js';
import type { Reviews } from '../door/reviews.js';
import type { Principal } from '#libs/identity/index.js';
import type { CaseFilter, CaseLine, ReadModels } from '#libs/read-models/index.js';
import type { ReviewHeader } from './show-review.js';

export interface ListFilter {
  readonly type?: string;
  /** A lawful state such as ACTION_MONITORING, or the stage that it belongs to, such as action-monitoring. */
  readonly stage?: string;
  /** Something is due on this London date or before. */
  readonly due?: string;
  readonly reference?: string;
  readonly cursor?: string;
}

export interface ReviewPage {
  readonly reviews: readonly ReviewHeader[];
  /** Give it back as `cursor` for the next page; null on the last. */
  readonly next: string | null;
}

const PAGE = 50;

/** The reviews that this person may see, tenant by tenant in order of reference. */
export async function listReviews(
  { readModels, reviews: known }: { readonly readModels: ReadModels; readonly reviews: Reviews },
  tenants: readonly string[],
  who: Principal,
  now: Instant,
  filter: ListFilter,
): Promise<ReviewPage> {
  const asked = caseFilter(filter, known);
  const from = filter.cursor === undefined ? null : cursorFrom(filter.cursor);
  const reviews: ReviewHeader[] = [];
  for (const tenant of [...tenants].sort()) {
    if (from !== null && tenant < from.tenant) continue;
    let after = from !== null && from.tenant === tenant ? from.after : undefined;
    for (;;) {
      const lines = await readModels.cases(tenant, {
        ...asked,
        ...reachable(who, tenant),
        ...(after && { after }),
        limit: PAGE,
      });
      for (const line of lines) {
        after = { reference: line.reference, stream: line.stream };
        const entrance = known.entranceOf(line.type);
        const capacities = capacitiesIn(who, tenant, line.members as readonly Member[], now);
        if (entrance === null || !sees(entrance, capacities)) continue;
        reviews.push(lineHeader(line));
        if (reviews.length === PAGE) return { reviews, next: cursorOf(tenant, after) };
      }
      if (lines.length < PAGE) break;
    }
  }
  return { reviews, next: null };
}

/** Whoever holds no role for the tenant as a whole sees only the cases that they are a member of. */
export function reachable(who: Principal, tenant: string): Pick<CaseFilter, 'memberKeys'> {
  const wide = who.grants.some(
    ({ role, tenants }) => (TENANT_WIDE as readonly string[]).includes(role) && tenants.includes(tenant),
  );
  return wide ? {} : { memberKeys: memberKeysOf(who) };
}

export const lineHeader = (line: CaseLine): ReviewHeader => ({
  reviewId: line.reviewId,
  reference: line.reference,
  tenant: line.tenant,
  type: line.type,
  stage: line.state,
  nextDue: line.nextDue,
  version: line.version,
});

/** A filter that nothing can match is a slip of the pen, and worth telling: an empty list would look like good news. */
function caseFilter({ type, stage, due, reference }: ListFilter, known: Reviews): CaseFilter {
  const kinds = known.all().filter(isReview);
  const types = kinds.map(({ rules }) => rules.type);
  const stages = kinds.flatMap(({ rules: { stageOf } }) => [
    ...Object.keys(stageOf),
    ...Object.values(stageOf),
  ]);
  const errors: InputError[] = [
    ...unknownWord('type', type, types),
    ...unknownWord('stage', stage, [...new Set(stages)]),
    ...(due === undefined || isLocalDate(due)
      ? []
      : [{ field: 'due', rule: 'localDate', detail: 'due must be a date, such as 2026-11-23.' }]),
  ];
  if (errors.length > 0) throw new Refused(badInput(errors));
  return {
    ...(type === undefined ? {} : { type }),
    ...(stage === undefined ? {} : stage === stage.toUpperCase() ? { state: stage } : { stage }),
    ...(due === undefined ? {} : { dueBy: due }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function unknownWord(
  field: string,
  word: string | undefined,
  known: readonly string[],
): readonly InputError[] {
  if (word === undefined || known.includes(word)) return [];
  return [
    {
      field,
      rule: 'known',
      detail: `${field} must be one of ${known.join(', ')}.${didYouMean(word, known)}`,
    },
  ];
}

interface Cursor {
  readonly tenant: string;
  readonly after: { readonly reference: string | null; readonly stream: string };
}

const cursorOf = (tenant: string, after: Cursor['after']): string =>
  Buffer.from(JSON.stringify([tenant, after.reference, after.stream])).toString('base64url');

function cursorFrom(cursor: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed)) {
      const [tenant, reference, stream] = parsed as unknown[];
      if (
        typeof tenant === 'string' &&
        typeof stream === 'string' &&
        (reference === null || typeof reference === 'string')
      ) {
        return { tenant, after: { reference, stream } };
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const detail = 'cursor must be what the page before gave as next.';
  throw new Refused(badInput([{ field: 'cursor', rule: 'cursor', detail }]));
}
