import { londonDate } from '#libs/domain/kernel/london.js';
import { dayInWords, momentInWords } from '../words/in-words.js';
import { eventLine, type EventLine, type Organisations } from './event-lines.js';
import { readsTheLog } from './log-of-events.js';
import { rectifiedAt } from './rectifications.js';
import type { SeenReview } from './seen-review.js';
import type { Standing } from './standing.js';
import { toldRectifications, type ToldRectification } from './told-rectifications.js';

/** What a reader must know to read a review as of an earlier time rightly. */
export interface ToldStanding {
  readonly basis: Standing['basis'];
  readonly at: string;
  /** `As it was known on 3 March 2023 at 11.59pm (version 7)`. */
  readonly inWords: string;
  readonly notes: readonly string[];
  /** The events behind the notes; null for whoever does not read the log. */
  readonly recordedLater: readonly EventLine[] | null;
  readonly correctedLater: readonly EventLine[] | null;
  readonly passedOver: readonly EventLine[] | null;
  readonly withoutEffect: readonly EventLine[] | null;
  /** What was on record then and put right of people afterwards (UK GDPR Art 16), as far as the reader may know of it. */
  readonly rectifiedLater: readonly ToldRectification[];
  /** How many events on record today are dated later. */
  readonly datedLater: number;
}

/** How the review stood, and what was put right beside it, as far as the reader may know of it. */
export async function standingAndRight(
  seen: SeenReview,
  sources: Parameters<typeof toldRectifications>[2],
  unmasked = false,
): Promise<Pick<PutRight, 'rectifications'> & { readonly standing: ToldStanding | null }> {
  const { beside, later } = rectifiedAt(seen);
  const rectifications = await toldRectifications(seen, beside, sources, unmasked);
  const rectifiedLater = await toldRectifications(seen, later, sources, unmasked);
  return {
    rectifications,
    standing: toldStanding(seen, sources.organisations, { rectifications, rectifiedLater }),
  };
}

/** What was put right that is shown, and what of it came only afterwards. */
interface PutRight {
  readonly rectifications: readonly ToldRectification[];
  readonly rectifiedLater: readonly ToldRectification[];
}

/** Null: it is shown as it stands. */
function toldStanding(
  seen: SeenReview,
  organisations: Organisations,
  putRight: PutRight,
): ToldStanding | null {
  const { standing, review } = seen;
  if (standing === undefined) return null;
  const log = readsTheLog(seen);
  const lines = (events: Standing['recordedLater']) =>
    log ? events.map((event) => eventLine(event, review.entrance.view?.words, organisations)) : null;
  const { basis, at, recordedLater, correctedLater, passedOver, withoutEffect, datedLater } = standing;
  return {
    basis,
    at,
    inWords: pointInWords(standing),
    notes: [...notesOf(standing), ...notesOnRight(standing, putRight)],
    recordedLater: lines(recordedLater),
    correctedLater: lines(correctedLater),
    passedOver: lines(passedOver),
    withoutEffect: lines(withoutEffect),
    rectifiedLater: putRight.rectifiedLater,
    datedLater,
  };
}

export function pointInWords({ basis, at, review }: Standing): string {
  const moment = at.endsWith(':59.999Z')
    ? `at the end of ${dayInWords(londonDate(at))}`
    : `on ${momentInWords(at)}`;
  return basis === 'KNOWN'
    ? `as it was known ${moment} (version ${review.version})`
    : `as it was true ${moment}, by what is on record today`;
}

function notesOf(standing: Standing): readonly string[] {
  return standing.basis === 'KNOWN' ? notesOnKnown(standing) : notesOnTrue(standing);
}

function notesOnKnown({ recordedLater: { length: later }, correctedLater }: Standing): readonly string[] {
  return [
    later === 0
      ? 'Everything that is known today to have happened by then was on record.'
      : `${counted(later)} had happened by then and came to the record only afterwards. What ${later === 1 ? 'it tells' : 'they tell'} is not shown: nobody could know it here.`,
    ...ifAny(
      correctedLater,
      (n) =>
        `${counted(n)} afterwards set right what was on record then. It is shown as it was believed to be.`,
    ),
  ];
}

function notesOnTrue(standing: Standing): readonly string[] {
  const { recordedLater, correctedLater, datedLater, passedOver, withoutEffect } = standing;
  return [
    'Shown is what had happened by then, in the order in which it was recorded, with due dates and results as they were worked out when they were recorded.',
    ...ifAny(
      recordedLater,
      (n) =>
        `${counted(n)} shown here came to the record only after that moment. ${n === 1 ? 'It was' : 'They were'} not known here then.`,
    ),
    ...ifAny(
      correctedLater,
      (n) =>
        `${counted(n)} set right facts afterwards. The facts are shown as they were put right; what was decided on the mistaken ones is shown as it was decided.`,
    ),
    ...(datedLater === 0
      ? []
      : [`${counted(datedLater)} dated later ${datedLater === 1 ? 'is' : 'are'} left out.`]),
    ...ifAny(
      passedOver,
      (n) =>
        `Of ${n === 1 ? 'what is left out, 1 event' : `those, ${counted(n)}`} had been recorded before something that is shown, which was recorded with ${n === 1 ? 'it' : 'them'} in view.`,
    ),
    ...ifAny(
      withoutEffect,
      (n) =>
        `${counted(n)} that had happened by then could not be placed, as what ${n === 1 ? 'it builds' : 'they build'} on is dated later.`,
    ),
  ];
}

/** By what is shown: of the texts that were put right, a place has been found in the case. */
function notesOnRight({ basis }: Standing, { rectifications, rectifiedLater }: PutRight): readonly string[] {
  if (basis === 'KNOWN')
    return ifAny(
      rectifiedLater,
      (n) =>
        `${n === 1 ? '1 thing' : `${n} things`} on record then ${n === 1 ? 'was' : 'were'} put right of a person afterwards (UK GDPR Art 16). Shown is what was recorded.`,
    );
  return ifAny(
    rectifications,
    (n) =>
      `${n === 1 ? '1 thing' : `${n} things`} recorded of that time ${n === 1 ? 'was' : 'were'} put right of a person (UK GDPR Art 16). A text is shown as it was put right, with what was recorded told beside it; a date, a number or a choice is shown as it was recorded, with what is right told beside it.`,
  );
}

const ifAny = (events: readonly unknown[], note: (n: number) => string): readonly string[] =>
  events.length === 0 ? [] : [note(events.length)];

const counted = (events: number): string => (events === 1 ? '1 event' : `${events} events`);
