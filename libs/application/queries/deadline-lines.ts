import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { dayInWords, momentInWords, type Saying } from '../words/in-words.js';

/** What became of a date, as it stands in a plan: `open`, `met on 9 May 2022 at 11am`. */
export const STATUS_IN_WORDS: Readonly<Record<Deadline['status'], string>> = {
  OPEN: 'open',
  PAUSED: 'paused',
  MET: 'met',
  MET_LATE: 'met late',
  MISSED: 'missed',
  CANCELLED: 'no longer to be kept',
};

export const LATE_REASON_IN_WORDS: Readonly<Record<Deadline['lateReason'], string>> = {
  NOT_ASKED: 'nobody was asked why',
  ASKED: 'the reason for being late was asked for',
  GIVEN: 'the reason for being late was given',
};

export function statusInWords({
  status,
  metAt,
  pausedOn,
}: Pick<Deadline, 'status' | 'metAt' | 'pausedOn'>): string {
  const said = STATUS_IN_WORDS[status];
  if (metAt !== null && (status === 'MET' || status === 'MET_LATE'))
    return `${said} on ${momentInWords(metAt)}`;
  return status === 'PAUSED' && pausedOn !== null ? `${said} since ${dayInWords(pausedOn)}` : said;
}

type Watched = Pick<Deadline, 'due' | 'status' | 'metAt' | 'pausedOn' | 'lateReason'>;

/** `“Return of information” (AD4, request 1)`: the name that it has in plans, its row and what it is about. */
export function deadlineName({ what, id, key }: Pick<Deadline, 'what' | 'id' | 'key'>): string {
  const about = key
    .slice(id.length + 1)
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('again-'))
    .map((part) => part.replace(/^([a-z]+(?:-[a-z]+)*)-(\d+)$/, '$1 $2').replaceAll('-', ' '))
    .join(', ');
  // `AD5` is a row of table 4.1 and worth looking up; `SIGN_OFF` says no more than its name does.
  const said = [...(/\d$/.test(id) ? [id] : []), ...(about === '' ? [] : [about])];
  return said.length === 0 ? `“${what}”` : `“${what}” (${said.join(', ')})`;
}

/** What a date came to between two points: set, moved, met, missed, extended. Null where nothing is to be told. */
export function deadlineChange(
  before: Watched | null,
  after: Watched | null,
  named: Pick<Deadline, 'what' | 'id' | 'key' | 'source'>,
): string {
  const name = deadlineName(named);
  if (before === null && after !== null) {
    const since = after.status === 'OPEN' ? '' : `; since then ${statusInWords(after)}`;
    return `A date was set: ${name}, due ${dayInWords(after.due)} (${named.source})${since}`;
  }
  if (after === null || before === null) return `The date ${name} is no longer on record`;
  const told = [
    ...(before.due === after.due
      ? []
      : [
          `${after.due > before.due ? 'was extended' : 'was brought forward'} from ${dayInWords(before.due)} to ${dayInWords(after.due)}`,
        ]),
    ...(before.status === after.status ? [] : [becameInWords(before, after)]),
    ...(before.status === after.status && before.metAt !== after.metAt && after.metAt !== null
      ? [`was met on ${momentInWords(after.metAt)}`]
      : []),
    ...(before.lateReason === after.lateReason ? [] : [LATE_REASON_IN_WORDS[after.lateReason]]),
  ];
  return `${name} ${told.join(' and ')}`;
}

function becameInWords(before: Watched, after: Watched): string {
  const due = dayInWords(after.due);
  switch (after.status) {
    case 'MET':
      return `was met${after.metAt === null ? '' : ` on ${momentInWords(after.metAt)}`}, in time for ${due}`;
    case 'MET_LATE':
      return `was met late${after.metAt === null ? '' : `, on ${momentInWords(after.metAt)}`}; it was due ${due}`;
    case 'MISSED':
      return `was missed: it was due ${due}`;
    case 'PAUSED':
      return `was paused${after.pausedOn === null ? '' : ` on ${dayInWords(after.pausedOn)}`}`;
    case 'OPEN':
      return before.status === 'PAUSED' ? `runs on and is due ${due}` : `is open again and due ${due}`;
    case 'CANCELLED':
      return 'no longer has to be kept';
  }
}

/** The name of the date with this key, as it stands in the deadlines of a state. */
export const namesOfDeadlines = (deadlines: readonly Deadline[]): Saying['deadline'] => {
  const names = new Map(deadlines.map((one) => [one.key, `the date ${deadlineName(one)}`]));
  return (key) => names.get(key) ?? null;
};
