import type { Deadline } from './deadline.js';
import type { Instant } from './time.js';

/** Something that waits for a person and has no date of its own. It ends with a command that only people send. */
export interface Task {
  /** Unique in the review. */
  readonly key: string;
  readonly what: string;
  readonly source: string;
  readonly since: Instant;
  readonly command: string;
  /** Facts that the command needs besides what the person says. */
  readonly data: object;
}

interface LetterInState {
  readonly id: string;
  readonly template: string;
  readonly source?: string;
  readonly status: string;
  readonly owedAt: Instant;
}

/** Letters of which nobody can tell whether they went out: never sent a second time until a person has found out. */
export const lettersInDoubt = (letters: readonly LetterInState[]): readonly Task[] =>
  letters
    .filter(({ status }) => status === 'UNCERTAIN')
    .map(({ id, template, source, owedAt }) => ({
      key: `${id}/in-doubt`,
      what: `Find out whether this letter went out: ${template}`,
      source: source ?? 'architecture: delivery',
      since: owedAt,
      command: 'ResolveDelivery',
      data: { notice: id },
    }));

/** Dates that were missed, also where what was due was done since: the record still lacks the reason. */
export const reasonsAskedFor = (deadlines: readonly Deadline[]): readonly Task[] =>
  deadlines
    .filter(({ lateReason }) => lateReason === 'ASKED')
    .map(({ key, what, source, lateFrom }) => ({
      key: `${key}/reason`,
      what: `Say why this was late: ${what}`,
      source,
      since: lateFrom,
      command: 'GiveLateReason',
      data: { deadline: key },
    }));
