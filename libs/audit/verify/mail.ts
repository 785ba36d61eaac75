import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { sha256Of } from './documents.js';
import type { Problem } from './finding.js';
import type { Standing } from './sealed-texts.js';
import type { StreamRecord } from './stream-record.js';

/** What an event records of a letter that went out through the mail folder. */
interface Proof {
  readonly reference: string | null;
  readonly sha256: string;
  readonly text: Sealed;
  readonly html: Sealed | null;
  readonly docx?: { readonly file: Sealed; readonly sha256: string };
}

interface Envelope {
  readonly reference: string;
  readonly textSha256: string;
  readonly htmlSha256: string;
  readonly docxSha256?: string;
}

const REFERENCE = /^[0-9a-f-]{36}$/u;

/** Letters are named by the event that claimed their delivery: a reference in a delivery's record, or a claim's own id. */
export const claimsOf = (events: readonly RecordedEvent[]): readonly string[] =>
  events.filter(({ type }) => type === 'NoticeDeliveryClaimed').map(({ id }) => id);

/** The folder into which letters are delivered, as it stood when it was opened. */
export class MailFolder {
  private constructor(
    private readonly folder: string,
    private readonly names: ReadonlySet<string>,
  ) {}

  static async open(folder: string): Promise<MailFolder> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Nothing was ever delivered here, or everything was taken away: the events say which.
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return new MailFolder(folder, new Set(names));
  }

  /** References of all letters that lay there; drafts of a delivery under way do not count. */
  get references(): readonly string[] {
    return [
      ...new Set([...this.names].flatMap((name) => /^(.+)\.(?:json|txt|html|docx)$/u.exec(name)?.[1] ?? [])),
    ].sort();
  }

  holds(reference: string, ending: string): boolean {
    return this.names.has(`${reference}.${ending}`);
  }

  async read(reference: string, ending: string): Promise<Buffer | null> {
    return readFile(join(this.folder, `${reference}.${ending}`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }
}

/** What is wrong with a delivered letter as it lies in the folder; null where all of it is what was recorded. */
async function whyNot(folder: MailFolder, proof: Proof, standing: Standing): Promise<string | null> {
  const reference = proof.reference ?? '';
  if (!REFERENCE.test(reference)) return `names a letter, ${reference.slice(0, 40)}, that cannot be in the mail folder.`;
  const [text, html, docx, envelope] = await Promise.all(
    ['txt', 'html', 'docx', 'json'].map((ending) => folder.read(reference, ending)),
  );
  if (folder.holds(reference, 'erased')) return whyNotErased({ text, html, docx, envelope }, proof, standing);
  const missing = Object.entries({ txt: text, html, json: envelope, ...(proof.docx && { docx }) }).find(
    ([, content]) => content == null,
  );
  if (missing !== undefined) return `was delivered as ${reference}, but ${reference}.${missing[0]} is missing from the mail folder.`;
  const altered = (ending: string): string => `was delivered as ${reference}, but ${reference}.${ending} is not the letter whose hash the event records: it was changed or swapped.`;
  if (sha256Of(text!) !== proof.sha256) return altered('txt');
  const told = envelopeOf(envelope!);
  if (told?.reference !== reference || told.textSha256 !== proof.sha256) return altered('json');
  // The event has no hash of the HTML; the vault has the HTML itself, unless it was erased or redacted since.
  const sealed = proof.html === null ? undefined : standing.get(proof.html.sealed);
  if (sha256Of(html!) !== (sealed?.status === 'open' ? sha256Of(sealed.text) : told.htmlSha256)) return altered('html');
  if (proof.docx && sha256Of(docx!) !== proof.docx.sha256) return altered('docx');
  return null;
}

type Files = Readonly<Record<'text' | 'html' | 'docx' | 'envelope', Buffer | null | undefined>>;

/**
 * A letter whose text was taken away because somebody was erased (UK GDPR Art 17): nothing of it is left but the envelope,
 * which still fits, and the vault knows of an erasure in this review. Otherwise the note that says so is a pretext.
 */
function whyNotErased({ envelope, ...files }: Files, proof: Proof, standing: Standing): string | null {
  const reference = proof.reference ?? '';
  const erasure = [...standing.values()].some(({ status }) => status === 'erased' || status === 'redacted');
  if (!erasure) return `was delivered as ${reference} and is said to be erased, but nobody in this review was erased.`;
  if (Object.values(files).some((content) => content != null))
    return `was delivered as ${reference} and is said to be erased, but its text still lies in the mail folder.`;
  const told = envelope == null ? null : envelopeOf(envelope);
  return told?.reference === reference && told.textSha256 === proof.sha256
    ? null
    : `was delivered as ${reference}, and the envelope that must stay when its text is erased is missing or was changed.`;
}

function envelopeOf(content: Buffer): Envelope | null {
  try {
    return JSON.parse(content.toString('utf8')) as Envelope;
  } catch {
    return null;
  }
}

const isProof = (value: unknown): value is Proof =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'reference' in value && value.reference !== null;

/** The first letter of a stream that is not in the mail folder as its event records it. */
export async function mailProblem(
  folder: MailFolder,
  { tenant, stream, events }: StreamRecord,
  standing: Standing,
): Promise<{ readonly letters: number; readonly problem: Problem | null }> {
  let letters = 0;
  for (const { version, type, data } of events) {
    if (type !== 'NoticeDelivered') continue;
    const { proof, notice } = data as { proof?: unknown; notice?: string };
    if (!isProof(proof)) continue;
    letters += 1;
    const why = await whyNot(folder, proof, standing);
    if (why !== null) return { letters, problem: { tenant, stream, version, what: `The letter ${notice ?? ''} ${why}` } };
  }
  return { letters, problem: null };
}

/** A letter in the folder that no event claimed. Of whole verifications only: another tenant's letters lie there too. */
export function strayProblem(folder: MailFolder, claims: ReadonlySet<string>): Problem | null {
  const stray = folder.references.find((reference) => !claims.has(reference));
  if (stray === undefined) return null;
  const what = `The mail folder holds a letter, ${stray}, of which no event tells: it was put there, or what tells of it was taken away.`;
  return { tenant: '', stream: '', version: 0, what };
}

