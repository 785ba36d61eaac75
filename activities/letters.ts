import { londonDate } from '#libs/domain/kernel/london.js';
import type { DeliveryResult, MailTransport } from '#libs/documents/transport/index.js';
import { bytesOfWordDocument } from '#libs/documents/index.js';
import type { Application, LoadedReview, Opened } from '#libs/application/index.js';
import type { Channel, LetterWriter, NoticeInState, WrittenLetter } from './letter-writer.js';
import type { Delivered, OwedLetter, ProcessCommand, Sent, StreamRef } from './process-activities.js';
import { sendAsProcess } from './send.js';

export interface LetterDesk {
  readonly application: Pick<Application, 'door' | 'reviews' | 'ledger' | 'vault' | 'directory'>;
  readonly transport: MailTransport;
  readonly writers: Readonly<Record<string, LetterWriter>>;
}

/** Every letter goes out by e-mail: the only channel that leaves by itself. What is posted, a person posts and records. */
const CHANNEL: Channel = 'EMAIL';

/** Whole, or with a person taken out of it. */
const isReadable = (part: Opened | null | undefined): part is Extract<Opened, { text: string }> => part?.status === 'open' || part?.status === 'redacted';

interface Found {
  readonly writer: LetterWriter;
  readonly review: LoadedReview;
  readonly notice: NoticeInState;
}

async function find({ application, writers }: LetterDesk, ref: StreamRef, id: string): Promise<Found | null> {
  const writer = writers[ref.type];
  const review = await application.reviews.load(ref.tenant, ref.stream);
  const notice = writer === undefined || review === null ? null : writer.notice(review.state, id);
  return writer === undefined || review === null || notice === null ? null : { writer, review, notice };
}

/** Each step of a letter has an id of its own: the same at every retry, another for another attempt. */
const commandAbout = ({ ref, notice, key, cause, correlation }: OwedLetter, command: string, data: object = {}): ProcessCommand => ({
  ref,
  command,
  data: { notice, ...data },
  key: `${key}/${command}`,
  cause,
  correlation,
});

/** Writes what is owed, seals the exact text and records its hash. Whoever repeats this finds it written. */
export const prepareNotice =
  (desk: LetterDesk) =>
  async (letter: OwedLetter): Promise<Sent> => {
    const { ref, notice: id } = letter;
    const found = await find(desk, ref, id);
    if (found === null) return { status: 'refused', code: 'UNKNOWN_NOTICE' };
    if (found.notice.status !== 'OWED') return { status: 'accepted', version: 0, repeated: true };
    const { text, html, sha256, docx } = await write(desk, ref, found);
    return sendAsProcess(desk.application.door, commandAbout(letter, 'PrepareNotice', { text, html, sha256, ...(docx && { docx }) }));
  };

async function write({ application }: LetterDesk, { tenant }: StreamRef, { writer, review, notice }: Found): Promise<WrittenLetter> {
  const { ledger, vault, reviews, directory } = application;
  const [now, around] = await Promise.all([ledger.now(), reviews.around(tenant)]);
  const { procedure } = reviews.within(around, review, now);
  const needs = writer.needs(review.state, notice.id, procedure);
  const opened: Record<string, string> = {};
  for (const [sealed, found] of await vault.openAll(tenant, needs.sealed)) {
    // A shredded part has no text any more; the letter says that something was removed.
    if (isReadable(found)) opened[sealed] = found.text;
  }
  const named = (ids: readonly string[], nameOf: (id: string) => string | undefined): Record<string, string> =>
    Object.fromEntries(ids.flatMap((id) => (nameOf(id) === undefined ? [] : [[id, nameOf(id)!]])));
  return writer.write(review.state, notice.id, {
    procedure,
    today: londonDate(now),
    organisation: directory.organisation(`${tenant}-council`)?.name ?? tenant,
    opened,
    people: named(needs.people, (id) => directory.byId(id)?.name),
    organisations: named(needs.organisations, (id) => directory.organisation(id)?.name),
  });
}

/**
 * 1. Claimed by a command, which checks that the letter is still owed.
 * 2. Delivered under the id of the claim's event. Whoever did not claim it just now looks first whether it went out.
 * 3. Recorded, or recorded as uncertain for a person to resolve. Never a blind second letter.
 */
export const deliverNotice =
  (desk: LetterDesk) =>
  async (letter: OwedLetter): Promise<Delivered> => {
    const { ref, notice: id } = letter;
    const { door } = desk.application;
    const before = await find(desk, ref, id);
    if (before === null) return 'no-longer-owed';
    let ours = false;
    if (before.notice.status !== 'CLAIMED') {
      const claimed = await sendAsProcess(door, commandAbout(letter, 'ClaimNoticeDelivery'));
      if (claimed.status === 'refused') return 'no-longer-owed';
      ours = !claimed.repeated;
    }
    const found = await find(desk, ref, id);
    if (found?.notice.status !== 'CLAIMED') return 'no-longer-owed';
    const reference = claimOf(found.review, id);
    const result = ours ? await handOver(desk, ref, found.notice, reference) : await goOn(desk, ref, found.notice, reference);
    if (result === 'uncertain') {
      await sendAsProcess(door, commandAbout(letter, 'RecordDeliveryUncertain', { reference }));
      return 'uncertain';
    }
    await sendAsProcess(door, commandAbout(letter, 'RecordNoticeDelivered', { channel: CHANNEL, reference }));
    return 'delivered';
  };

/** Somebody began this delivery and did not record its end: what the transport knows decides. */
async function goOn(desk: LetterDesk, ref: StreamRef, notice: NoticeInState, reference: string): Promise<DeliveryResult> {
  const { status } = await desk.transport.lookup(reference);
  if (status === 'UNKNOWN') return 'uncertain';
  return status === 'DELIVERED' ? 'already-delivered' : handOver(desk, ref, notice, reference);
}

async function handOver({ application, transport }: LetterDesk, ref: StreamRef, notice: NoticeInState, reference: string): Promise<DeliveryResult> {
  const { subject, to: recipient } = notice;
  const file = notice.docx?.file ?? null;
  const parts = [notice.text, notice.html, file];
  const opened = await application.vault.openAll(ref.tenant, parts.filter((part) => part !== null));
  const [text, html, word] = parts.map((part) => (part === null ? null : opened.get(part.sealed)));
  // Shredded between writing and sending: there is nothing left that may be sent, and a person must know.
  if (!isReadable(text) || !isReadable(html)) return 'uncertain';
  const docx = word?.status === 'open' ? bytesOfWordDocument(word.text) : null;
  if (file !== null && docx === null) return 'uncertain';
  return transport.deliver({ reference, letter: { subject, text: text.text, html: html.text, ...(docx && { docx }) }, channel: CHANNEL, recipient });
}

/** Id of the event that claimed this delivery: the same at every retry, another for another attempt. */
function claimOf({ events, stream }: LoadedReview, id: string): string {
  const claim = events.findLast((event) => event.type === 'NoticeDeliveryClaimed' && (event.data as { notice?: string }).notice === id);
  if (claim === undefined) throw new Error(`No claim of ${id} in ${stream}`);
  return claim.id;
}
