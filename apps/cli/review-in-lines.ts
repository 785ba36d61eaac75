import { whoInWords, type EventLine } from '#libs/application/queries/event-lines.js';
import type { ReviewInWords } from '#libs/application/queries/review-in-words.js';
import type { ToldRectification } from '#libs/application/queries/told-rectifications.js';
import type { ToldStanding } from '#libs/application/queries/told-standing.js';
import { dayInWords, momentInWords } from '#libs/application/words/in-words.js';

/** A review for somebody who reads it in a terminal or on paper. */
export function reviewInLines(page: ReviewInWords): readonly string[] {
  const { title, point, reviewId, stageInWords, nextDueInWords } = page;
  const { deadlines, members, sections, standing, rectifications } = page;
  return [
    title,
    point,
    `Id: ${reviewId}`,
    `Stage: ${stageInWords}`,
    `Next due from us: ${nextDueInWords ?? 'nothing'}`,
    ...(standing === null ? [] : standingInLines(standing)),
    ...headed('Put right of people, beside what was recorded', rectifications.flatMap(rectificationInLines)),
    ...headed('Dates', [
      ...deadlines.map(
        ({ name, dueInWords, state, source }) => `  ${name}, due ${dueInWords}: ${state} (${source})`,
      ),
    ]),
    ...headed('Who has a place in the case', [
      ...(members ?? []).map(({ roleInWords, person, organisationName, until }) =>
        [
          `  ${roleInWords}`,
          ...(person === null ? [] : [`person ${person}`]),
          ...(organisationName === null ? [] : [organisationName]),
          ...(until === null ? [] : [`until ${dayInWords(until.slice(0, 10))}`]),
        ].join(', '),
      ),
    ]),
    ...sections.flatMap(({ heading, entries }) =>
      headed(
        heading,
        entries.flatMap((entry) => [
          ...(entry.heading === null ? [] : [`  ${entry.heading}`]),
          ...entry.lines.map(
            ({ label, value }) =>
              `${entry.heading === null ? '  ' : '    '}${label}: ${value.replaceAll('\n', '\n      ')}`,
          ),
        ]),
      ),
    ),
  ];
}

/** What must be known to read an earlier time rightly, with the events behind it. */
function standingInLines(standing: ToldStanding): readonly string[] {
  const { notes, recordedLater, correctedLater, passedOver, withoutEffect, basis } = standing;
  const { rectifiedLater } = standing;
  const list = (heading: string, lines: readonly EventLine[] | null) =>
    headed(
      heading,
      (lines ?? []).map((line) => `  ${eventInLine(line)}`),
    );
  return [
    ...headed(
      'How to read this',
      notes.map((note) => `  ${note}`),
    ),
    ...list(
      basis === 'KNOWN' ? 'Had happened, and was not known' : 'Recorded only afterwards',
      recordedLater,
    ),
    ...list('Set right afterwards', correctedLater),
    ...headed('Put right of people afterwards', rectifiedLater.flatMap(rectificationInLines)),
    ...list('Left out, as dated later, though recorded before something that is shown', passedOver),
    ...list('Could not be placed', withoutEffect),
  ];
}

/** `12 March 2023 at 2pm, recorded 14 March 2023 at 9am: an agency returned information, by … (version 14, s.104(4))`. */
export const eventInLine = (event: EventLine): string => {
  const { what, who, authority, occurredAt, recordedAt } = event;
  return `${momentInWords(occurredAt)}, recorded ${momentInWords(recordedAt)}: ${what}, by ${whoInWords(who)} (${versionOf(event)}${authority === null ? '' : `, ${authority}`})`;
};

/** `version 14`, or of another stream than the review's `version 3 of data-protection/ned`. */
export const versionOf = ({ version, stream }: Pick<EventLine, 'version' | 'stream'>): string =>
  `version ${version}${stream === undefined ? '' : ` of ${stream}`}`;

/** The sentence, and below it who did it and when that came to the register. */
const rectificationInLines = ({ what, because }: ToldRectification): readonly string[] => [
  `  ${what}`,
  `    By ${whoInWords(because.who)}, ${versionOf(because)}, recorded ${momentInWords(because.recordedAt)}.`,
];

const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];
