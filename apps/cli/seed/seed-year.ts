import { bolsoverTrigger } from './bolsover-trigger.story.js';
import { dhr1 } from './dhr-1.story.js';
import { dhr2 } from './dhr-2.story.js';
import { dhr3 } from './dhr-3.story.js';
import { nedTrigger1 } from './ned-trigger-1.story.js';
import { nedTrigger2 } from './ned-trigger-2.story.js';
import { bolsoverProcedure, nedProcedure } from './procedures.story.js';
import { londonTime, type Step, type Story } from './story.js';
import { bolsoverTasking, nedTasking } from './tasking-series.story.js';

/**
 * The shape of this year is that of a public report to a scrutiny committee of 14 April 2023: two Community Triggers,
 * both met, both chaired independently with no learning found, both with action plans and left open; and one in
 * Bolsover with a guest chair; and three Domestic Homicide Reviews, two at the writing of their report and one for which
 * agencies write theirs. Everybody in it is fictional. Only procedure is invented: dates, letters, meetings and who owns
 * an action. No place below the district is named and no failing is invented.
 *
 * Real people died in what the report says of the three reviews. Of a death the year knows no name, date, age, place,
 * link or number; the two operation names and the relatives are invented, and the criteria were found to be met on what
 * the report does not state. Documents are stand-ins. Where six months would not do, a longer time was agreed before
 * they were over.
 */
export const WHAT_IS_INVENTED =
  'Demonstration data. Its people are fictional. From a public report come the number of cases, that the threshold was ' +
  'met, that the chairs were independent and found no learning, and that the cases were left open; and of three Domestic ' +
  'Homicide Reviews the stage of each, how it came about (a request of the Home Office without a charge, a trial that ' +
  'has concluded, a suicide), and the panel’s first meeting on 24 January 2023. Everything else is invented: dates, ' +
  'letters, meetings, owners of actions, operation names and relatives. Nothing is recorded of those who died.';

export const SEED_STARTS = londonTime('2022-04-01 08:30');
/** Where the rehearsal clock stands afterwards. */
export const SEED_ENDS = londonTime('2023-04-14 12:00');

export const STORIES: readonly Story[] = [
  nedProcedure,
  bolsoverProcedure,
  nedTasking,
  bolsoverTasking,
  nedTrigger1,
  nedTrigger2,
  bolsoverTrigger,
  dhr1,
  dhr2,
  dhr3,
];

export interface ToldStep extends Step {
  readonly story: Story;
  /** Place in its own story: names the command, so that an interrupted seed goes on where it was. */
  readonly number: number;
}

/** All stories in the order in which they happened; what happened at one moment stays in the order of its story. */
export const toldInOrder = (stories: readonly Story[] = STORIES): readonly ToldStep[] =>
  stories
    .flatMap((story) => story.steps.map((step, index): ToldStep => ({ ...step, story, number: index + 1 })))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
