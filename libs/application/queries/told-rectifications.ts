import type { Sealed } from '#libs/domain/kernel/people.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Vault } from '#libs/vault/index.js';
import { wordsOf } from '../words/find-words.js';
import {
  dayInWords,
  isWithheld,
  placesInWords,
  quote,
  upperFirst,
  valueInWords,
  type Saying,
} from '../words/in-words.js';
import { eventLine, nameIn, type EventLine, type Organisations } from './event-lines.js';
import { leavesOf, pathOf, type Leaf } from './leaves.js';
import { readsTheLog } from './log-of-events.js';
import { isSealed, sealedIn, withTexts, type Withheld } from './open-sealed.js';
import { readableTexts } from './reasons.js';
import type { Rectified } from './rectifications.js';
import type { SeenReview } from './seen-review.js';
import { wholeOf } from './whole-case.js';

/** What was put right of a person, for a reader: what was recorded and what is right, by whom, when and why. */
export interface ToldRectification {
  readonly id: string;
  /** Version of the event that says it wrongly, and in which field. */
  readonly event: number;
  readonly field: string;
  /** Where it stands in the case, such as `application/applicantName`; null: nowhere any more, or nowhere by itself. */
  readonly path: string | null;
  /** What the event says there; null: nothing, or it has no such field. */
  readonly recorded: unknown;
  /** What stood until then: what was recorded, or what it had been put right to before. */
  readonly before: unknown;
  readonly correction: unknown;
  /** When it was put right, and when that came to the register. */
  readonly at: string;
  readonly recordedAt: string;
  /** In the order of everything that the area recorded. */
  readonly position: number;
  /** The sentence. */
  readonly what: string;
  readonly because: EventLine & { readonly reason: string | Withheld | null };
}

interface Sources {
  readonly vault: Pick<Vault, 'openAll'>;
  readonly organisations: Organisations;
}

/**
 * That something was put right is told to whoever reads the log, and to whoever may read the text. The texts are for
 * whoever may read the one that they are about, and of themselves for the person.
 */
export async function toldRectifications(
  seen: SeenReview,
  rectified: readonly Rectified[],
  { vault, organisations }: Sources,
  unmasked = false,
): Promise<readonly ToldRectification[]> {
  if (rectified.length === 0) return [];
  const mayRead = readableTexts(seen, unmasked);
  const own = ({ rectification: { subject } }: Rectified) =>
    seen.capacities.some(({ person }) => person === subject);
  const log = readsTheLog(seen);
  const shown = rectified.flatMap((one) => {
    const open = own(one) || mayRead(one.recorded);
    return open || log ? [{ one, open }] : [];
  });
  const texts = await vault.openAll(
    seen.review.tenant,
    shown.flatMap(({ one, open }) => (open ? sealedOf(one) : [])),
  );
  const leaves = [...leavesOf(new Map(Object.entries(wholeOf(seen.today ?? seen.review)))).values()];
  return shown.map(({ one, open }) => told(seen, one, open ? texts : null, { leaves, organisations }));
}

const sealedOf = ({ recorded, before, rectification, by }: Rectified): readonly Sealed[] =>
  sealedIn([recorded, before, rectification.correction, by.reason]);

/** What happened, in words that go on after "because". */
export const RECTIFIED_IN_WORDS = 'what was recorded of a person was put right';

function told(
  seen: SeenReview,
  { rectification, by, recorded, before }: Rectified,
  texts: Parameters<typeof withTexts>[1],
  { leaves, organisations }: { readonly leaves: readonly Leaf[]; readonly organisations: Organisations },
): ToldRectification {
  const { id, event, field, correction, at } = rectification;
  const leaf = isSealed(recorded)
    ? leaves.find(({ value }) => isSealed(value) && value.sealed === recorded.sealed)
    : undefined;
  const [was, first, right, reason] = [recorded ?? null, before, correction, by.reason ?? null].map((one) =>
    withTexts(one, texts),
  );
  const because = {
    ...eventLine(by, undefined, organisations),
    what: RECTIFIED_IN_WORDS,
    stream: by.stream,
    reason: reason as string | Withheld | null,
  };
  const saying: Saying = {
    words: seen.review.entrance.view?.words,
    organisation: (one) => nameIn(organisations, one),
    valueAt: (place) => leaves.find((one) => pathOf(one.at) === pathOf(place))?.value,
    deadline: () => null,
  };
  const say = (value: unknown) => valueInWords(value, null, saying, isSealed(recorded));
  const what = [
    nameOf(leaf, rectification, saying),
    ...(isClosed(was) && isClosed(right)
      ? [' was put right (the texts are not shown to you)']
      : [
          recorded === undefined ? '' : `, recorded as ${say(was)}`,
          before === null ? '' : ` and put right to ${valueInWords(first, null, saying, true)} before`,
          recorded === undefined ? ' was put right to ' : ', was put right to ',
          valueInWords(right, null, saying, true),
        ]),
    ` on ${dayInWords(londonDate(at))} by ${because.who === null ? 'the engine' : `the ${because.who.roleInWords}`} (UK GDPR Art 16).`,
    typeof because.reason === 'string' ? ` The reason given: ${quote(because.reason)}.` : '',
  ].join('');
  const { recordedAt, position } = by;
  const path = leaf === undefined ? null : pathOf(leaf.at);
  return {
    id,
    event,
    field,
    path,
    recorded: was,
    before: before === null ? was : first,
    correction: right,
    at,
    recordedAt,
    position,
    what,
    because,
  };
}

const isClosed = (value: unknown): boolean => isWithheld(value) && value.withheld === 'NOT_FOR_YOUR_ROLE';

/** By what the case calls it, else by the event that says it. */
function nameOf(
  leaf: Leaf | undefined,
  { event, field }: Pick<Rectified['rectification'], 'event' | 'field'>,
  saying: Saying,
): string {
  const found = leaf === undefined ? null : wordsOf(saying.words, leaf.at);
  if (found?.field == null) return `What version ${String(event)} says in “${field}”`;
  const place = found.places.length === 0 ? '' : placesInWords(found.places, saying);
  return place === '' ? upperFirst(found.field.label) : `${place}: ${found.field.label}`;
}
