import type { Principal } from '#libs/identity/index.js';
import type { Ledger, LoggedAccess } from '#libs/ledger/index.js';
import { capacitiesIn, QUERY_NEEDS, reachesOf } from '../authorisation/index.js';
import { idOf } from '../door/identifiers.js';
import { badInput, notAllowed, Refused } from '../door/problem.js';
import { mustReadTheLog } from './log-of-events.js';
import type { SeenReview } from './seen-review.js';

/** One line of who looked. The chain that it stands in is checked by `reviews verify`. */
export interface AccessLine {
  readonly number: number;
  readonly at: string;
  readonly kind: LoggedAccess['kind'];
  /** Random id of the person; null where nobody had signed in. */
  readonly person: string | null;
  readonly reviewId: string | null;
  /** Question, command, or parts that were read. */
  readonly what: string | null;
  /** Code of a refusal, reason of a reading, keyed hash of what was searched for. */
  readonly code: string | null;
  readonly hash: string;
}

export interface AccessPage {
  readonly tenant: string;
  readonly lines: readonly AccessLine[];
  /** Give it back as `from` for the next page; null on the last. */
  readonly next: number | null;
}

const PAGE = 200;
/** What an administrator needs to keep the system running, and nothing about a case. */
const TECHNICAL: readonly LoggedAccess['kind'][] = ['SIGN_IN', 'SIGN_OUT', 'SIGN_IN_FAILED'];

const lineOf = ({ number, at, kind, actor, stream, what, code, hash }: LoggedAccess): AccessLine => ({
  number,
  at,
  kind,
  person: actor.startsWith('person/') ? actor.slice('person/'.length) : null,
  reviewId: stream === undefined ? null : idOf(stream),
  what: what ?? null,
  code: code ?? null,
  hash,
});

/** The access log of an area, oldest first: for auditors and the data protection officer. */
export async function accessLogOf(
  ledger: Pick<Ledger, 'accessLog' | 'now'>,
  who: Principal,
  tenant: string,
  from: string | undefined,
): Promise<AccessPage> {
  const capacities = capacitiesIn(who, tenant, [], await ledger.now());
  if (reachesOf(capacities, QUERY_NEEDS.accessLog).length === 0)
    throw new Refused(
      notAllowed(
        'Who looked at what is for the auditors and the data protection officer of this area. Who looked at one review is shown with it.',
      ),
    );
  const whole = reachesOf(capacities, QUERY_NEEDS.events).some((reach) => reach !== 'TECHNICAL');
  const lines: AccessLine[] = [];
  for await (const entry of ledger.accessLog(tenant, numberFrom(from))) {
    if (lines.length === PAGE) return { tenant, lines, next: entry.number };
    if (whole || TECHNICAL.includes(entry.kind)) lines.push(lineOf(entry));
  }
  return { tenant, lines, next: null };
}

/** Who looked at one review, or tried to: for whoever reads its log. */
export async function accessesOf(
  ledger: Pick<Ledger, 'accessLog'>,
  seen: SeenReview,
): Promise<{ readonly reviewId: string; readonly lines: readonly AccessLine[] }> {
  mustReadTheLog(seen);
  const { tenant, stream } = seen.review;
  const lines: AccessLine[] = [];
  for await (const entry of ledger.accessLog(tenant)) if (entry.stream === stream) lines.push(lineOf(entry));
  return { reviewId: idOf(stream), lines };
}

function numberFrom(from: string | undefined): number {
  if (from === undefined) return 1;
  if (/^[1-9]\d{0,14}$/.test(from)) return Number(from);
  const detail = 'from must be the number of a line, such as 1, or what the page before gave as next.';
  throw new Refused(badInput([{ field: 'from', rule: 'lineNumber', detail }]));
}
