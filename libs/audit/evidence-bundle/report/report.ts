import { dateInWords } from '#libs/documents/render/dates.js';
import { renderTemplate } from '#libs/documents/render/environment.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { documentName, wordFileName, type DocumentInBundle } from '../documents.js';
import {
  byWhom,
  file,
  type BundleFile,
  type Evidence,
  type SignedLog,
  type TextInEvidence,
} from '../evidence.js';
import { inWords, printed, whenInWords, type Printed } from './words.js';

interface Line {
  readonly version: number;
  readonly what: string;
  readonly type: string;
  readonly occurred: string;
  readonly recorded: string;
  readonly by: string;
  readonly under: string;
  readonly reason: string | null;
  /** There is one, and this reader may not have it. */
  readonly reasonWithheld: boolean;
}

const actorInWords = ({ actor }: RecordedEvent): string =>
  actor.kind === 'process'
    ? 'the process, by itself'
    : `${inWords(actor.role)}${actor.organisation === null ? '' : ` of ${actor.organisation}`} (${byWhom(actor)})`;

function lineOf(
  event: RecordedEvent,
  spec: CommandSpec | undefined,
  reasons: ReadonlyMap<number, TextInEvidence>,
): Line {
  const { version, type, occurredAt, recordedAt } = event;
  return {
    version,
    what: inWords(type),
    type,
    occurred: whenInWords(occurredAt),
    recorded: whenInWords(recordedAt),
    by: actorInWords(event),
    under: event.authority ?? spec?.source ?? '',
    reason: reasons.get(version)?.text ?? null,
    reasonWithheld: reasons.has(version) && reasons.get(version)?.text === undefined,
  };
}

/** The value with each sealed text in it as it is handed over. */
function opened(value: unknown, texts: ReadonlyMap<string, TextInEvidence>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => opened(one, texts));
  if (typeof value !== 'object' || value === null) return value;
  const { sealed } = value as { readonly sealed?: unknown };
  const text = typeof sealed === 'string' ? texts.get(sealed) : undefined;
  if (text !== undefined) return text.path.endsWith('/html') ? null : (text.text ?? { withheld: text.why });
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opened(inner, texts)]));
}

/** What the engine keeps for itself in an event: deadlines and letters have chapters of their own. */
const BOOKKEEPING = ['opens', 'owes', 'meets'];
/** What a reader looks for first. The record has its facts in the order of the alphabet. */
const FIRST = ['result', 'outcome', 'route'];

function factsOfDecision(data: unknown): object {
  const facts = Object.entries(data as object).filter(([name]) => !BOOKKEEPING.includes(name));
  const rank = ([name]: readonly [string, unknown]) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return Object.fromEntries(facts.sort((a, b) => rank(a) - rank(b)));
}

/** A case with the files of its letters instead of all their words, which lie in the bundle as they were sent. */
function lettersAsFiles(value: unknown, files: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return wordFileName(value) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => lettersAsFiles(one, files));
  if (typeof value !== 'object' || value === null) return value;
  const facts = value as Readonly<Record<string, unknown>>;
  const name = documentName(String(facts['sha256']), 'txt');
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, inner]) => {
      if (key === 'html') return [];
      if (key === 'text' && 'html' in facts && files.has(name)) return [['letter', name]];
      return [[key, lettersAsFiles(inner, files)]];
    }),
  );
}

interface Withheld {
  readonly why: string;
  readonly count: number;
  readonly where: readonly { readonly what: string; readonly versions: string }[];
}

const WHY: Readonly<Record<string, string>> = {
  NOT_FOR_YOUR_ROLE: 'Not for this reader: the roles above may not read it',
  ERASED: 'Erased: the key was destroyed, nobody can read it any more',
};

function withheldOf({ texts, events }: Evidence): readonly Withheld[] {
  const typeOf = new Map(events.map(({ version, type }) => [version, inWords(type)]));
  const closed = texts.filter(({ text }) => text === undefined);
  return [...new Set(closed.map(({ why }) => why ?? ''))].map((why) => {
    const mine = closed.filter((one) => (one.why ?? '') === why);
    const what = ({ version, path }: TextInEvidence) =>
      `${typeOf.get(version) ?? ''}: ${inWords(
        path
          .split('/')
          .filter((word) => !/^\d+$/.test(word))
          .slice(-1)[0] ?? '',
      ).toLowerCase()}`;
    const groups = [...new Set(mine.map(what))].sort();
    return {
      why: WHY[why] ?? why,
      count: mine.length,
      where: groups.map((group) => ({
        what: group,
        versions: [...new Set(mine.filter((one) => what(one) === group).map(({ version }) => version))].join(
          ', ',
        ),
      })),
    };
  });
}

/** The report that a person reads first: what was decided, on what, by whom and under which rule, and how to check it. */
export function reportFile(
  evidence: Evidence,
  documents: readonly DocumentInBundle[],
  log: SignedLog,
): BundleFile {
  const { header, events, texts, catalogue, deadlines, reader } = evidence;
  const specs = new Map(catalogue.map((spec) => [spec.name, spec]));
  const bySealed = new Map(texts.map((text) => [text.sealed, text]));
  const reasons = new Map(texts.filter(({ path }) => path === 'reason').map((text) => [text.version, text]));
  const line = (event: RecordedEvent) => lineOf(event, specs.get(event.command), reasons);
  const typeOf = new Map(events.map(({ version, type }) => [version, inWords(type)]));
  const files = new Set(documents.map(({ name }) => name));
  const html = renderTemplate(
    'report.njk',
    {
      title: `${evidence.label} ${header.reference ?? header.reviewId}`,
      tenant: header.tenant,
      stage: inWords(header.stage),
      version: header.version,
      recorded: whenInWords(evidence.recordedAt),
      reader: { person: reader.person, roles: reader.roles.map(inWords).join(', ') },
      unmasked:
        evidence.unmaskedFor === null
          ? null
          : `${inWords(evidence.unmaskedFor.reason)}${evidence.unmaskedFor.file === null ? '' : `, file ${evidence.unmaskedFor.file}`}`,
      procedureVersion: evidence.procedureVersion,
      rehearsal: events.some(({ clock }) => clock === 'rehearsal'),
      decisions: events
        .filter(({ command, actor }) => actor.kind === 'person' && specs.get(command)?.decision === true)
        .map((event) => ({
          ...line(event),
          rules: event.rulesVersion,
          facts: printed(factsOfDecision(opened(event.data, bySealed))),
        })),
      deadlines: (deadlines as readonly Deadline[]).map(({ what, due, status, source, startedOn }) => ({
        what,
        due: dateInWords(due),
        status: inWords(status),
        source,
        started: dateInWords(startedOn),
      })),
      documents: documents.map(({ name, version, path }) => ({
        name,
        version,
        what: typeOf.get(version) ?? '',
        form: path.endsWith('/html')
          ? 'for a browser'
          : name.endsWith('.docx')
            ? 'as a Word file'
            : 'as plain text',
      })),
      parts: Object.entries(evidence.case).flatMap(([name, value]) => {
        const one = printed(lettersAsFiles(value, files));
        return one === null
          ? []
          : [{ name: inWords(name), value: one } satisfies { name: string; value: Printed }];
      }),
      events: events.map(line),
      withheld: withheldOf(evidence),
      texts: texts.filter(({ text }) => text !== undefined).length,
      log: { origin: log.origin, size: log.size, root: log.root.toString('hex'), key: log.keys.at(-1) ?? '' },
    },
    import.meta.dirname,
  );
  return file('README.html', html);
}
