import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { inWords } from '../authorisation/index.js';
import { DEADLINE_KIND_IN_WORDS } from '#libs/documents/render/words.js';
import { inOrderOf, wordsOf, type WordsOfPath } from '../words/find-words.js';
import {
  dayInWords,
  momentInWords,
  placesInWords,
  upperFirst,
  valueInWords,
  type Saying,
} from '../words/in-words.js';
import { deadlineName, LATE_REASON_IN_WORDS, namesOfDeadlines, statusInWords } from './deadline-lines.js';
import { nameIn, type Organisations } from './event-lines.js';
import { leavesOf, pathOf, type Leaf } from './leaves.js';
import { readsTheLog } from './log-of-events.js';
import { sealedIn, withTexts } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import {
  deadlinesFor,
  headerOf,
  logSensitive,
  type ReviewHeader,
  type ShownDeadline,
} from './show-review.js';
import { partsOf } from './shown-parts.js';
import type { ToldRectification } from './told-rectifications.js';
import { standingAndRight, type ToldStanding } from './told-standing.js';

/** A review for people to read, now or as of an earlier time: everything in words, in London's time, nothing to look up. */
export interface ReviewInWords extends ReviewHeader {
  readonly title: string;
  /** `As it stands`, or as it was known or true at a moment. */
  readonly point: string;
  /** What must be known to read it rightly; null: it is shown as it stands. */
  readonly standing: ToldStanding | null;
  readonly stageInWords: string;
  readonly nextDueInWords: string | null;
  readonly deadlines: readonly PageDeadline[];
  /** Who had a place in the case then; null for whoever does not read its log. */
  readonly members: readonly PageMember[] | null;
  readonly sections: readonly PageSection[];
  /** What was put right of people in it (UK GDPR Art 16): each a sentence, with who, when it was recorded, and why. */
  readonly rectifications: readonly ToldRectification[];
}

export interface PageDeadline {
  readonly key: string;
  readonly name: string;
  readonly due: string;
  readonly dueInWords: string;
  readonly state: string;
  readonly late: boolean;
  /** `Statutory guidance: G16 section 5`. */
  readonly source: string;
}

export interface PageMember {
  readonly role: string;
  readonly roleInWords: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly until: string | null;
}

export interface PageSection {
  readonly heading: string;
  readonly entries: readonly PageEntry[];
}

export interface PageEntry {
  readonly heading: string | null;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

interface Sources {
  readonly vault: Pick<Vault, 'openAll'>;
  readonly ledger: Pick<Ledger, 'logAccess'>;
  readonly organisations: Organisations;
}

export async function reviewInWords(
  seen: SeenReview,
  { vault, ledger, organisations }: Sources,
  missing?: Saying['missing'],
): Promise<ReviewInWords> {
  const { review } = seen;
  const { entrance, state, tenant } = review;
  const shown = partsOf(seen);
  await logSensitive(seen, shown, ledger);
  const open = new Set(shown.filter((one) => one.open).map(({ part }) => part));
  const opened = await vault.openAll(
    tenant,
    shown.filter((one) => one.open).flatMap(({ value }) => sealedIn(value)),
  );
  const leaves = leavesOf(new Map(shown.map(({ part, value }) => [part, value])));
  const told = ({ at, value }: Leaf): unknown => withTexts(value, open.has(at[0] ?? '') ? opened : null);
  const saying: Saying = {
    words: entrance.view?.words,
    organisation: (id) => nameIn(organisations, id),
    valueAt: (at) => {
      const leaf = leaves.get(pathOf(at));
      return leaf === undefined ? undefined : told(leaf);
    },
    deadline: namesOfDeadlines(entrance.rules.deadlines(state)),
    ...(missing && { missing }),
  };
  const { standing, rectifications } = await standingAndRight(seen, { vault, organisations });
  const header = headerOf(seen);
  return {
    ...header,
    title: `${entrance.rules.label} ${header.reference ?? header.reviewId}`,
    point: upperFirst(
      standing?.inWords ?? `as it stands on ${momentInWords(seen.now)} (version ${review.version})`,
    ),
    standing,
    stageInWords: entrance.view?.words?.stages[header.stage] ?? header.stage,
    nextDueInWords: header.nextDue === null ? null : dayInWords(header.nextDue),
    deadlines: deadlinesFor(seen).map(pageDeadline),
    members: readsTheLog(seen) ? membersOf(seen, organisations) : null,
    sections: sectionsOf([...leaves.values()], told, saying),
    rectifications,
  };
}

const pageDeadline = (deadline: ShownDeadline): PageDeadline => {
  const { key, due, late, kind, source, lateReason } = deadline;
  const reason = lateReason === 'NOT_ASKED' ? '' : `; ${LATE_REASON_IN_WORDS[lateReason]}`;
  return {
    key,
    name: deadlineName(deadline),
    due,
    dueInWords: dayInWords(due),
    state: `${statusInWords(deadline)}${late && deadline.status === 'OPEN' ? ', late' : ''}${reason}`,
    late,
    source: `${DEADLINE_KIND_IN_WORDS[kind]}: ${source}`,
  };
};

const membersOf = ({ review, now }: SeenReview, organisations: Organisations): readonly PageMember[] =>
  review.entrance
    .members(review.state, review.tenant)
    .filter(({ until }) => until === undefined || now < until)
    .map(({ role, person, organisation, ofTenant, until }) => ({
      role,
      roleInWords: ofTenant === undefined ? inWords(role) : `every ${inWords(role)} of ${ofTenant}`,
      person: person ?? null,
      organisation: organisation ?? null,
      organisationName: organisation === undefined ? null : nameIn(organisations, organisation),
      until: until ?? null,
    }));

const OF_THE_CASE = 'The case';

/** Parts in the order in which they stand; single values that are part of nothing else in a section of their own, first. */
function sectionsOf(
  leaves: readonly Leaf[],
  told: (leaf: Leaf) => unknown,
  saying: Saying,
): readonly PageSection[] {
  interface Entry {
    readonly heading: string | null;
    readonly lines: { label: string; value: string }[];
  }
  const sections = new Map<string, Map<string, Entry>>([[OF_THE_CASE, new Map()]]);
  for (const leaf of [...leaves].sort(inOrderOf(saying.words))) {
    const found = wordsOf(saying.words, leaf.at);
    if (found.field?.kind === 'REFERENCE' || found.field?.usual?.includes(leaf.value) === true) continue;
    if (found.field === null) saying.missing?.(pathOf(leaf.at));
    const outer = found.places[0];
    const section = outer?.thing.heading ?? (found.field === null ? (leaf.at[0] ?? '') : OF_THE_CASE);
    const inner = found.places.findLast(({ thing }) => thing.many);
    const entry = inner === undefined ? '' : pathOf(inner.at);
    const entries = sections.get(section) ?? new Map<string, Entry>();
    sections.set(section, entries);
    const own = entries.get(entry) ?? {
      heading:
        inner === undefined
          ? null
          : placesInWords(found.places.slice(0, found.places.indexOf(inner) + 1), saying),
      lines: [],
    };
    entries.set(entry, own);
    own.lines.push({ label: labelIn(found, leaf), value: said(leaf, told(leaf), found, saying) });
  }
  return [...sections]
    .filter(([, entries]) => entries.size > 0)
    .map(([heading, entries]) => ({ heading, entries: [...entries.values()] }));
}

/** With the name of the thing inside a thing that it belongs to. */
function labelIn({ places, field, rest }: WordsOfPath, { at }: Leaf): string {
  if (field === null) return at.slice(1).join(' ');
  const last = places.at(-1);
  const own = rest.length === 0 ? field.label : `${field.label} ${Number(rest[0]) + 1}`;
  const inside = places.length > 1 && last !== undefined && !last.thing.many && last.thing.name !== '';
  return inside ? `${last.thing.name}: ${own}` : upperFirst(own);
}

/** Texts of the case whole; letters and documents by their length, as they are opened by themselves. */
function said({ value: raw }: Leaf, value: unknown, { field }: WordsOfPath, saying: Saying): string {
  return typeof value === 'string' && sealedIn(raw).length > 0 && field?.kind !== 'DOCUMENT'
    ? value
    : valueInWords(value, field, saying);
}
