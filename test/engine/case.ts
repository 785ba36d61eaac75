import { londonDate } from '#libs/domain/kernel/london.js';
import type { State as CommunityTrigger } from '#libs/domain/community-trigger/state.js';
import type { StateCore } from '#libs/domain/kernel/review/kind.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Engine } from '#test/support/engine.js';
import type { DeliveredLetter } from '#test/support/letters.js';

/** A letter that went out: what it was, and what lies in the mail folder. */
export interface CaseLetter extends DeliveredLetter {
  readonly template: string;
  readonly deliveredOn: string;
}

/** How each step of a letter is recorded. The statutory events that a delivery proves are none of them. */
const STEPS_OF_LETTERS = ['NoticePrepared', 'NoticeDeliveryClaimed', 'NoticeDelivered'];

/** What an event is about, for a reader of its line. */
const ABOUT = [
  'deadline',
  'request',
  'action',
  'meeting',
  'recommendation',
  'result',
  'outcome',
  'because',
  'imr',
  'question',
  'restriction',
  'viewing',
  'submission',
] as const;

/** One case as the ledger tells of it. */
export class Case<S extends Pick<StateCore, 'notices'> = CommunityTrigger> {
  private constructor(
    readonly stream: string,
    readonly events: readonly RecordedEvent[],
    readonly state: S,
    /** In the order in which they became due. */
    readonly letters: readonly CaseLetter[],
  ) {}

  static async read<S extends Pick<StateCore, 'notices'>>(engine: Engine, stream: string): Promise<Case<S>> {
    const [events, state, delivered] = await Promise.all([
      engine.events(stream),
      engine.state<S>(stream),
      engine.letters(),
    ]);
    const letters = (state.notices ?? []).flatMap(({ id, template, deliveredAt }): CaseLetter[] => {
      const claim = events.findLast(
        ({ type, data }) => type === 'NoticeDeliveryClaimed' && (data as { notice: string }).notice === id,
      );
      const letter = delivered.find(({ reference }) => reference === claim?.id);
      return letter === undefined || deliveredAt === null
        ? []
        : [{ ...letter, template, deliveredOn: londonDate(deliveredAt) }];
    });
    return new Case(stream, events, state, letters);
  }

  /**
   * Line by line what happened, with the London day: `11-23 ApplicationReceived` is a person's act, and
   * `11-26 → DeadlineMissed AD3` the engine's. Letters are told apart, since they travel beside everything else.
   */
  record(since = ''): readonly string[] {
    return this.events
      .filter(({ type, recordedAt }) => !STEPS_OF_LETTERS.includes(type) && londonDate(recordedAt) >= since)
      .map(line);
  }

  /** `11-24 acknowledgement`, in the order in which the letters became due. */
  sent(since = ''): readonly string[] {
    return this.letters
      .filter(({ deliveredOn }) => deliveredOn >= since)
      .map(({ template, deliveredOn }) => `${deliveredOn.slice(5)} ${template}`);
  }

  letter(template: string): CaseLetter {
    const found = this.letters.findLast((one) => one.template === template);
    if (found === undefined)
      throw new Error(`No letter ${template} went out; there were: ${this.sent().join(', ')}`);
    return found;
  }
}

export const line = ({ type, actor, data, recordedAt }: RecordedEvent): string => {
  const facts = data as Readonly<Record<string, unknown>>;
  const { next } = facts as { readonly next?: { readonly meeting: string } };
  const about = [...ABOUT.map((name) => facts[name]), next?.meeting].find((one) => typeof one === 'string');
  const day = londonDate(recordedAt).slice(5);
  return `${day} ${actor.kind === 'process' ? '→ ' : ''}${type}${about === undefined ? '' : ` ${String(about)}`}`;
};

/** The lines of a text, as `record` and `sent` give them. */
export const lines = ({ raw }: TemplateStringsArray): readonly string[] =>
  raw
    .join('')
    .trim()
    .split('\n')
    .map((one) => one.trim());
