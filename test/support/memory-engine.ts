import { letterWriters } from '#activities/index.js';
import type { LetterWriter } from '#activities/letter-writer.js';
import {
  Door,
  entrances,
  Reviews,
  type CommandOutcome,
  type CommandRequest,
  type Entrance,
} from '#libs/application/index.js';
import { foreignFacts } from '#libs/application/door/foreign.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { createProjecting } from '#libs/read-models/index.js';
import { fictionalDirectory } from '#libs/identity/index.js';
import { MemoryLedger } from './memory-ledger.js';
import { MemoryVault } from './memory-vault.js';

export interface Letter {
  readonly tenant: string;
  readonly stream: string;
  readonly template: string;
  readonly at: Instant;
  readonly text: string;
}

const typeOf = (stream: string): string => stream.slice(0, stream.indexOf('/'));

const templateOf = (state: unknown, notice: string): string =>
  (state as { readonly notices: readonly { readonly id: string; readonly template: string }[] }).notices.find(
    ({ id }) => id === notice,
  )?.template ?? '';

const earlier = (one: Instant | null, other: Instant): Instant => (one === null || other < one ? other : one);

export interface MemoryEngineOptions {
  /** What its decisions name as the rules that they were made by. */
  readonly rulesVersion?: string;
  readonly letIn?: readonly Entrance[];
  /** Goes on where another one stopped, as a newer release does. */
  readonly continues?: MemoryEngine;
}

/**
 * Door, rules and letters as they are, on a ledger in memory, with the simplest engine there can be: at every moment it
 * does what is owed and due, then looks when the next thing falls due. It tells whether a story is lawful in
 * milliseconds; that the real engine does the same is for the tests with Temporal.
 */
export class MemoryEngine {
  readonly ledger: MemoryLedger;
  readonly vault: MemoryVault;
  readonly reviews: Reviews;
  readonly door: Pick<Door, 'handle'>;
  readonly letters: Letter[] = [];
  /** What the process sent and was refused: for a look when a story does not go as told. */
  readonly refused: string[] = [];
  private readonly directory = fictionalDirectory();

  constructor(
    startAt: Instant,
    private readonly writers: Readonly<Record<string, LetterWriter>> = letterWriters,
    { rulesVersion = 'memory', letIn = entrances, continues }: MemoryEngineOptions = {},
  ) {
    this.ledger = continues?.ledger ?? new MemoryLedger(startAt);
    this.vault = continues?.vault ?? new MemoryVault();
    const { ledger, vault } = this;
    this.reviews = new Reviews(ledger, letIn, ENGLAND_AND_WALES);
    const foreign = foreignFacts({ directory: this.directory, ledger, reviews: this.reviews, vault });
    const projecting = createProjecting({ types: letIn.map((one) => one.rules) });
    this.door = new Door({
      ledger,
      vault,
      reviews: this.reviews,
      foreign,
      projecting,
      rulesVersion,
    });
  }

  versionOf = async (tenant: string, stream: string): Promise<number> =>
    (await this.ledger.load(tenant, stream)).version;

  /** `S`: the state of the kind of review that the stream is. */
  async stateOf<S>(tenant: string, stream: string): Promise<S> {
    const review = await this.reviews.load(tenant, stream);
    return review?.state as S;
  }

  pass = async (to: Instant): Promise<void> => {
    for (;;) {
      const next = await this.untilQuiet();
      const now = await this.ledger.now();
      if (next === null || next > to) {
        if (to > now) this.ledger.setClock(to);
        await this.untilQuiet();
        return;
      }
      this.ledger.setClock(next);
    }
  };

  /** Does all that is due now; returns when the next thing falls due. */
  private async untilQuiet(): Promise<Instant | null> {
    for (let round = 0; round < 200; round += 1) {
      let next: Instant | null = null;
      let acted = false;
      for (const [tenant, stream] of this.ledger.keys()) {
        const process = await this.reviews.processState(tenant, stream);
        for (const owed of process?.owed ?? []) {
          if (process !== null && owed.dueAt > process.now) next = earlier(next, owed.dueAt);
          else if (await this.fulfil(tenant, stream, owed)) acted = true;
        }
      }
      if (!acted) return next;
    }
    throw new Error(`The engine does not come to rest: ${this.refused.slice(-5).join('; ')}`);
  }

  private async fulfil(tenant: string, stream: string, owed: Obligation): Promise<boolean> {
    if (owed.kind === 'notice') return this.writeAndSend(tenant, stream, owed);
    return this.send(tenant, stream, owed.command, owed.data, owed.key);
  }

  private async send(
    tenant: string,
    stream: string,
    command: string,
    body: object,
    key: string,
  ): Promise<boolean> {
    const request: CommandRequest = {
      tenant,
      type: typeOf(stream),
      stream,
      command,
      body,
      actor: { kind: 'process' },
      commandId: key,
    };
    const outcome: CommandOutcome = await this.door.handle(request);
    if (outcome.status === 'accepted') return !outcome.repeated;
    this.refused.push(`${stream} ${command} ${key}: ${outcome.problem.code} ${outcome.problem.detail}`);
    return false;
  }

  private async writeAndSend(tenant: string, stream: string, owed: Obligation): Promise<boolean> {
    const { notice: id } = owed.data as { readonly notice: string };
    const review = await this.reviews.load(tenant, stream);
    const writer = this.writers[typeOf(stream)];
    const notice = writer?.notice(review?.state, id) ?? null;
    if (review === null || writer === undefined || notice === null) return false;
    const now = await this.ledger.now();
    const { procedure } = await this.reviews.surroundingsOf(review, now);
    const { state } = review;
    const needs = writer.needs(state, id, procedure);
    const names = (ids: readonly string[], of: (id: string) => string | undefined) =>
      Object.fromEntries(ids.map((one) => [one, of(one) ?? one]));
    const { text, html, sha256, docx } = await writer.write(state, id, {
      procedure,
      today: londonDate(now),
      organisation: this.directory.organisation(`${tenant}-council`)?.name ?? tenant,
      opened: Object.fromEntries(needs.sealed.map((part) => [part.sealed, this.vault.text(part)])),
      people: names(needs.people, (one) => this.directory.byId(one)?.name),
      organisations: names(needs.organisations, (one) => this.directory.organisation(one)?.name),
    });
    const written = { notice: id, text, html, sha256, ...(docx && { docx }) };
    const prepared =
      notice.status !== 'OWED' ||
      (await this.send(tenant, stream, 'PrepareNotice', written, `${owed.key}/1`));
    const claimed =
      prepared && (await this.send(tenant, stream, 'ClaimNoticeDelivery', { notice: id }, `${owed.key}/2`));
    if (!claimed) return false;
    const reference = `${stream}-${id}`.replaceAll('/', '-');
    this.letters.push({ tenant, stream, template: templateOf(state, id), at: now, text });
    return this.send(
      tenant,
      stream,
      'RecordNoticeDelivered',
      { notice: id, channel: 'EMAIL', reference },
      `${owed.key}/3`,
    );
  }
}
