import type { Ledger } from '#libs/ledger/index.js';
import type { Opened, Vault } from '#libs/vault/index.js';
import { cellOf, type Capacity, type Column } from '../../authorisation/index.js';
import { specOf, type Entrance } from '../../door/entrance.js';
import { notAllowed, Refused } from '../../door/problem.js';
import type { Organisations } from '../event-lines.js';
import { readsTheLog } from '../log-of-events.js';
import { sealedIn, withTexts } from '../open-sealed.js';
import type { SeenReview } from '../seen-review.js';
import { headerOf } from '../show-review.js';
import { standingAndRight } from '../told-standing.js';
import { explainDecisions, type ExplainedDecision } from './explain-decisions.js';

/** What a decision tells of: the columns by which it may be made, and where those are about publishing, the record. */
function columnsOf({ needs, view }: Entrance, decision: string): readonly Column[] {
  const columns = (needs[decision] ?? []).map(({ column }) => column);
  return view === null || columns.length === 0
    ? []
    : [...new Set(columns.map((column) => (column === 'publication' ? view.record : column)))];
}

/** Whole, and not an own part, a summary or a redaction of it. */
const readsWhole = (capacities: readonly Capacity[], columns: readonly Column[]): boolean =>
  columns.length > 0 &&
  columns.every((column) =>
    capacities.some(({ role }) => {
      const { rights, reach } = cellOf(role, column);
      return rights.includes('R') && reach === 'CASE';
    }),
  );

interface Part {
  readonly decision: ExplainedDecision;
  /** May its sealed texts be opened, and may those of its letters? */
  readonly open: boolean;
  readonly openLetters: boolean;
}

/** About the threshold, for whoever reads decisions about it; any other, for those who might have made it. */
const concerns = (
  { capacities, review }: SeenReview,
  decision: string,
  columns: readonly Column[],
): boolean =>
  columns.every((column) => column === 'threshold-decision') ||
  capacities.some(({ role }) => specOf(review.entrance, decision)?.roles.includes(role) === true);

/** Whoever reads the log is told of every decision; others of those that concern them and that they read whole. */
function partsFor(seen: SeenReview, decisions: readonly ExplainedDecision[]): readonly Part[] {
  const { entrance } = seen.review;
  const log = readsTheLog(seen);
  const lettersColumn = entrance.view?.parts['notices'];
  const openLetters = lettersColumn !== undefined && readsWhole(seen.capacities, [lettersColumn]);
  return decisions.flatMap((decision): Part[] => {
    const columns = columnsOf(entrance, decision.decision);
    const open = readsWhole(seen.capacities, columns);
    return log || (open && concerns(seen, decision.decision, columns))
      ? [{ decision, open, openLetters }]
      : [];
  });
}

const toOpen = ({ decision: { told, ...rest }, open, openLetters }: Part) => [
  ...(open ? sealedIn(rest) : []),
  ...(openLetters ? sealedIn(told) : []),
];

const opened = ({ decision, open, openLetters }: Part, texts: ReadonlyMap<string, Opened>): object => {
  const { told, ...rest } = decision;
  return {
    ...(withTexts(rest, open ? texts : null) as object),
    told: withTexts(told, openLetters ? texts : null),
  };
};

/** Of a column with a part of which every reading is logged, a text that is opened is such a reading. */
function isSensitive(entrance: Entrance, decision: string): boolean {
  const { view } = entrance;
  const logged = (view?.sensitive ?? []).map((part) => view?.parts[part]);
  return columnsOf(entrance, decision).some((column) => logged.includes(column));
}

/** Why each decision of a review came out as it did, of those on record at its point, as far as its reader may see. */
export async function decisionsFor(
  seen: SeenReview,
  {
    ledger,
    vault,
    organisations,
  }: {
    readonly ledger: Pick<Ledger, 'commands' | 'logAccess'>;
    readonly vault: Pick<Vault, 'openAll'>;
    readonly organisations: Organisations;
  },
): Promise<object> {
  const { review, capacities } = seen;
  const { tenant, stream } = review;
  const parts = partsFor(seen, explainDecisions(review, await ledger.commands(tenant, stream)));
  if (parts.length === 0 && !readsTheLog(seen))
    throw new Refused(
      notAllowed(
        'Your role in this review reads no decision but the one that it was told of. Ask the coordinator for an extract.',
      ),
    );
  const sealed = parts.flatMap(toOpen);
  const person = capacities[0]?.person;
  const read = parts.filter(
    (part) => toOpen(part).length > 0 && isSensitive(review.entrance, part.decision.decision),
  );
  if (read.length > 0 && person !== undefined)
    await ledger.logAccess({
      tenant,
      kind: 'SENSITIVE_READ',
      actor: `person/${person}`,
      stream,
      what: 'decisions',
    });
  const texts = await vault.openAll(tenant, sealed);
  const { reviewId, reference, version } = headerOf(seen);
  const { standing } = await standingAndRight(seen, { vault, organisations });
  return {
    reviewId,
    reference,
    version,
    decisions: parts.map((part) => opened(part, texts)),
    ...(standing === null ? {} : { standing }),
  };
}
