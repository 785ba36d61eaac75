import { EXAMPLES as TRIGGER_EXAMPLES } from '#libs/domain/community-trigger/testing/examples.js';
import { CAST as TRIGGER_CAST } from '#libs/domain/community-trigger/testing/example.js';
import { CAST as DEATH_CAST } from '#libs/domain/domestic-homicide-review/testing/example.js';
import { EXAMPLES as DEATH_EXAMPLES } from '#libs/domain/domestic-homicide-review/testing/examples.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { decided, type Cast, type Example } from '#libs/domain/kernel/review/testing/example.js';
import { communityTriggerEntrance } from '../community-trigger/entrance.js';
import { domesticHomicideReviewEntrance } from '../domestic-homicide-review/entrance.js';
import type { Entrance } from '../door/entrance.js';
import { compareReview, type Comparison } from '../queries/compare-reviews.js';
import { reviewInWords, type ReviewInWords } from '../queries/review-in-words.js';
import { wholeReview } from '../queries/seen-review.js';
import { noLog, noOrganisations, openingVault, recorded, reviewOf } from '../queries/testing/recorded.js';
import { wordsOf } from './find-words.js';

const SOURCES = { vault: openingVault, ledger: noLog, organisations: noOrganisations };
const LATER = '2030-01-01T10:00:00.000Z';

/** What each example came to: the whole story, event by event. */
function storiesOf(cast: Cast, examples: readonly Example<never>[]): readonly (readonly DomainEvent[])[] {
  return examples.flatMap(({ command, usual }) => {
    const { scenario, decision } = decided<never>(cast, command, usual);
    const events = decision.accepted
      ? (scenario.after(decision.events).events as readonly DomainEvent[])
      : [];
    return events.length < 2 ? [] : [events];
  });
}

const TYPES: readonly (readonly [string, Entrance, () => readonly (readonly DomainEvent[])[]])[] = [
  ['Community Trigger', communityTriggerEntrance, () => storiesOf(TRIGGER_CAST, TRIGGER_EXAMPLES as never)],
  [
    'Domestic Homicide Review',
    domesticHomicideReviewEntrance,
    () => storiesOf(DEATH_CAST, DEATH_EXAMPLES as never),
  ],
];

const CODE = /\b[A-Z]{2,}_[A-Z_]+\b|\b\d{4}-\d\d-\d\dT|undefined|null|\[object/;

describe.each(TYPES)('The words of a %s', (_, entrance, told) => {
  const missing = new Set<string>();
  const note = (what: string) => void missing.add(what);
  const pages: ReviewInWords[] = [];
  const comparisons: Comparison[] = [];

  beforeAll(async () => {
    const compared = new Set<string>();
    // The longest first: a few of them hold most kinds of event.
    for (const events of [...told()].sort((a, b) => b.length - a.length)) {
      const review = reviewOf(
        entrance,
        events.map((event, index) => recorded(event, index + 1)),
      );
      const seen = wholeReview(review, LATER);
      pages.push(await reviewInWords(seen, SOURCES, note));
      if (events.every(({ type }) => compared.has(type))) continue;
      for (const { type } of events) compared.add(type);
      comparisons.push(await compareReview(seen, { from: '1' }, SOURCES, { missing: note }));
    }
  });

  it('name every value that a whole story leaves behind, and every code in it', () => {
    expect(pages.length).toBeGreaterThan(80);
    expect([...missing].sort()).toEqual([]);
  });

  it('leave no code, no machine’s date and no hole in what people read', () => {
    const said = [
      ...pages.flatMap(({ sections, deadlines, stageInWords, members }) => [
        stageInWords,
        ...deadlines.flatMap(({ name, state, source }) => [name, state, source]),
        ...(members ?? []).map(({ roleInWords }) => roleInWords),
        ...sections.flatMap(({ heading, entries }) => [
          heading,
          ...entries.flatMap((entry) => [
            entry.heading ?? '',
            ...entry.lines.flatMap(({ label, value }) => [label, value]),
          ]),
        ]),
      ]),
      ...comparisons.flatMap(({ lines, changes, events }) => [
        ...lines.flatMap(({ what, details }) => [what, ...details]),
        ...changes.map(({ what }) => what),
        ...events.map(({ what }) => what),
      ]),
    ];
    expect(said.filter((one) => CODE.test(one.replace(/“[^”]*”/g, '')))).toEqual([]);
  });

  it('tell every change in a line, but for what is for programs alone', () => {
    for (const { lines, changes } of comparisons) {
      const told = new Set(lines.flatMap(({ paths }) => paths));
      const untold = changes
        .map(({ path }) => path)
        .filter((path) => !told.has(path) && path !== 'nextDue')
        .filter((path) => wordsOf(entrance.view?.words, path.split('/')).field?.kind !== 'REFERENCE');
      expect(untold).toEqual([]);
    }
  });

  it('name the event of the story behind every line', () => {
    for (const { lines } of comparisons)
      expect(lines.filter(({ because }) => because === null).map(({ what }) => what)).toEqual([]);
  });

  it('know every event and every stage of the type', () => {
    const { catalogue, stageOf } = entrance.rules;
    const { words } = entrance.view ?? {};
    const events = new Set(catalogue.flatMap((spec) => spec.events));
    expect([...events].filter((name) => words?.events[name] === undefined)).toEqual([]);
    expect(Object.keys(stageOf).filter((name) => words?.stages[name] === undefined)).toEqual([]);
    expect(
      Object.keys(entrance.view?.parts ?? {}).filter((part) => words?.parts[part] === undefined),
    ).toEqual([]);
  });
});
