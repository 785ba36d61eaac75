import type { BundleFolder } from './bundle-folder.js';
import type { KnownEvent } from './events.js';
import { CannotGoOn, type Findings } from './findings.js';
import { commitmentOf, sha256Hex } from './hashes.js';

/** One sealed text in `texts.json`: handed over with its salt, or withheld with the reason. */
interface TextLine {
  readonly sealed: string;
  readonly commitment: string;
  readonly version: number;
  readonly path: string;
  readonly salt?: string;
  readonly text?: string;
  /** A file of the bundle that is the text, or holds the bytes that the text spells after `prefix`. */
  readonly document?: string;
  readonly prefix?: string;
  readonly redacted?: true;
  readonly withheld?: string;
}

const linesOf = (folder: BundleFolder): readonly TextLine[] => {
  const { texts } = folder.json('texts.json') as { readonly texts?: readonly TextLine[] };
  if (!Array.isArray(texts))
    throw new CannotGoOn('texts.json has no list of texts: it is cut short or was changed.');
  return texts;
};

/** `sealed id commitment` of every sealed text in a value. */
function vouchedFor(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sealed, commitment } = value as { readonly sealed?: unknown; readonly commitment?: unknown };
  if (typeof sealed === 'string' && typeof commitment === 'string') return [`${sealed} ${commitment}`];
  return Object.values(value).flatMap(vouchedFor);
}

const vouchedForBy = ({ event }: KnownEvent): readonly string[] => [
  ...vouchedFor(event.data),
  ...(event.reasonsealed === undefined ? [] : [`${event.reasonsealed} ${event.reasoncommitment ?? ''}`]),
];

/** Every text is the one that its event vouches for, every document has the hash that it is named after. */
export function checkTexts(folder: BundleFolder, review: readonly KnownEvent[], findings: Findings): void {
  const texts = linesOf(folder);
  const byVersion = new Map(review.map((known) => [known.event.streamversion, new Set(vouchedForBy(known))]));
  const listed = new Set(texts.map(({ sealed, commitment }) => `${sealed} ${commitment}`));
  const counts = { open: 0, withheld: 0, redacted: 0 };
  findings.check('Every text that is handed over is the one that its event vouches for.', () => {
    for (const text of texts) {
      const where = `The text ${text.sealed} (version ${text.version}, ${text.path})`;
      if (byVersion.get(text.version)?.has(`${text.sealed} ${text.commitment}`) !== true)
        findings.fail(`${where} in texts.json is none that the event vouches for.`);
      if (text.withheld !== undefined) counts.withheld += 1;
      else if (text.redacted === true) counts.redacted += 1;
      else {
        counts.open += 1;
        const words = wordsOf(folder, text, findings);
        if (words !== null && (text.salt === undefined || commitmentOf(text.salt, words) !== text.commitment))
          findings.fail(
            `${where} in ${text.document ?? 'texts.json'} is not what was recorded: it was changed.`,
          );
      }
    }
    for (const vouched of [...byVersion.values()].flatMap((one) => [...one]))
      if (!listed.has(vouched))
        findings.fail(`texts.json does not list the text ${vouched.split(' ')[0] ?? ''}: it is cut short.`);
  });
  checkDocuments(folder, texts, review, findings);
  findings.note(
    `${counts.open} texts are handed over and checked, ${counts.withheld} are withheld (texts.json says why of each)` +
      (counts.redacted === 0
        ? '.'
        : `; of ${counts.redacted} a person was taken out after they were recorded, so that they cannot be checked any more.`),
  );
}

function wordsOf(
  folder: BundleFolder,
  { text, document, prefix }: TextLine,
  findings: Findings,
): string | null {
  if (document === undefined) return text ?? '';
  if (!folder.has(document)) {
    findings.fail(`${document} is missing: the bundle is cut short.`);
    return null;
  }
  return prefix === undefined
    ? folder.text(document)
    : `${prefix}${folder.bytes(document).toString('base64')}`;
}

function checkDocuments(
  folder: BundleFolder,
  texts: readonly TextLine[],
  review: readonly KnownEvent[],
  findings: Findings,
): void {
  const documents = folder.names().filter((name) => name.startsWith('documents/'));
  const vouched = new Set(texts.flatMap(({ document }) => (document === undefined ? [] : [document])));
  const hashes = new Set(
    review.flatMap(({ event }) => JSON.stringify(event.data).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []),
  );
  findings.check(
    `The ${documents.length} documents have the hashes that they are named after and that the events name.`,
    () => {
      for (const name of documents) {
        const [, hash, kind] = /^documents\/([0-9a-f]{64})\.(\w+)$/.exec(name) ?? [];
        if (hash === undefined || sha256Hex(folder.bytes(name)) !== hash)
          findings.fail(`${name} does not have the hash that it is named after: it was changed or swapped.`);
        else if (!vouched.has(name) || (kind !== 'html' && !hashes.has(hash)))
          findings.fail(`${name} is none that an event vouches for: it was put in or swapped.`);
      }
    },
  );
}
