import { withHolidays } from '#libs/domain/kernel/calendar.js';
import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import { usualActor } from '#libs/domain/kernel/review/testing/example.js';
import {
  attempted,
  daysPass,
  engineRuns,
  firstLawful,
  type Attempt,
  type Telling,
} from '#libs/domain/kernel/review/testing/moment.js';
import { PROCESS, type How } from '#libs/domain/kernel/review/testing/scenario.js';
import { CATALOGUE, specOf } from '../catalogue.js';
import type { CommandName } from '../commands.js';
import type { Dhr } from '../kind.js';
import type { DhrSpec } from '../rows.js';
import { CAST } from './example.js';
import { LOCAL_PROCEDURES } from './local-procedures.js';
import { beginningsUnder } from './main-line.js';
import { RANDOM_DATA } from './random-data.js';
import { begin, sealed, type Story } from './scenario.js';
import { temptations } from './temptations.js';
import { usualNext } from './usual-next.js';

const BEGINNINGS = LOCAL_PROCEDURES.map(beginningsUnder);

const actorOf = (spec: DhrSpec, draw: Draw): Actor => {
  if (draw.oneIn(15)) return draw.of([...CAST.people, PROCESS]);
  if (spec.by === 'process' && !draw.oneIn(4)) return PROCESS;
  const able = CAST.people.filter((one) => spec.roles.includes(one.role));
  return able.length > 0 ? draw.of(able) : PROCESS;
};

const howOf = (spec: DhrSpec, here: Story, draw: Draw): How => {
  const by = actorOf(spec, draw);
  const reason = draw.oneIn(10) ? null : sealed('reason');
  if (!draw.oneIn(10)) return { by, reason };
  const occurredAt = `${addDays(londonDate(here.now), 1 - draw.below(12))}T12:00:00.000Z`;
  return { by, reason, occurredAt };
};

/** What ends a review is done seldom: a story goes on. */
const ENDS: readonly CommandName[] = ['MergeDuplicate', 'TransferToLeadCsp', 'CancelReview', 'CloseNoReview'];

const possibleIn = (here: Story, draw: Draw): readonly CommandName[] => {
  const any = draw.oneIn(8);
  const ends = draw.oneIn(10);
  return CATALOGUE.filter((row) => any || row.states.includes(here.state.state))
    .map(({ name }) => name)
    .filter((name) => ends || !ENDS.includes(name));
};

/** Facts of the right shape, by anybody at any time. */
const anyhow = (here: Story, draw: Draw): Attempt<Dhr> => {
  const spec = specOf(draw.of(possibleIn(here, draw)));
  if (!spec) throw new Error('The catalogue has a row for each command.');
  const data = RANDOM_DATA[spec.name](here.state, draw, here.now);
  return { command: spec.name, data, how: howOf(spec, here, draw) };
};

/** By somebody whose role may, today and with a reason. Whoever is named and may act, acts for themselves. */
const byRole = (here: Story, command: CommandName, draw: Draw): Attempt<Dhr> => {
  const data = RANDOM_DATA[command](here.state, draw, here.now);
  const able = CAST.people.filter((one) => specOf(command)?.roles.includes(one.role));
  const named = able.find(({ person }) => 'person' in data && data.person === person);
  const by = named ?? (able.length > 0 ? draw.of(able) : usualActor(CAST, command));
  return { command, data, how: { by } };
};

/** Something that nothing stands against where the review is. */
const properly = (here: Story, draw: Draw): Attempt<Dhr> => {
  const names = draw.shuffled(possibleIn(here, draw));
  return byRole(here, names.find((name) => here.obstacle(name) === null) ?? draw.of(names), draw);
};

/** Somebody tries, and mostly does not give up at the first refusal. */
function* somebodyActs(here: Story, draw: Draw): Telling<Dhr> {
  const tries = draw.of([1, 4, 6]);
  for (let i = 0; i < tries; i += 1) {
    const moment = attempted(here, draw.oneIn(3) ? anyhow(here, draw) : properly(here, draw));
    yield moment;
    if (moment.decision.accepted) return moment.after;
  }
  return here;
}

/** Much is tried at once, and mostly in vain; what is wished too, by whoever it may be. */
function* muchIsTried(here: Story, wish: CommandName, draw: Draw): Telling<Dhr> {
  const attempts = Array.from({ length: 10 }, () => anyhow(here, draw));
  const { data } = byRole(here, wish, draw);
  const byAnybody = { command: wish, data, how: { by: draw.of([...CAST.people, PROCESS]) } };
  return yield* firstLawful<Dhr>(here, [byAnybody, ...attempts]);
}

/** Some steps in a row, with what follows from each, so that the review gets somewhere. */
function* onward(here: Story, draw: Draw): Telling<Dhr> {
  for (let left = draw.below(6); left >= 0; left -= 1) {
    here = yield* firstLawful<Dhr>(here, draw.shuffled(usualNext(here, draw)));
    if (!draw.oneIn(3)) here = yield* engineRuns<Dhr>(here, draw, 40);
  }
  return here;
}

const announced = (here: Story, draw: Draw): Story => {
  const date = addDays(londonDate(here.now), draw.below(20));
  const calendar = withHolidays(here.world.calendar, [{ date, title: 'National day' }]);
  return here.with({ calendar });
};

/** What has to be there first. */
const FIRST: { readonly [N in CommandName]?: CommandName } = {
  AnswerQuestion: 'RaiseQuestionToAgency',
  ResolveConflict: 'DeclareConflict',
  ResumeDeadline: 'PauseDeadline',
  ReplaceChair: 'DeclareInterests',
  NotifyFamily: 'RecordFamilyContact',
  RecordNoFamilyFound: 'RecordFamilyContact',
  ExtendFamilyViewing: 'ShareDraftWithFamily',
  LiftRestriction: 'RecordParallelProcess',
  ReviewRestriction: 'RecordParallelProcess',
  AgreeRestriction: 'RecordParallelProcess',
  UpdateParallelProcess: 'RecordParallelProcess',
  RecordRecommendationResponse: 'SendRecommendation',
  AmendRecommendation: 'DraftRecommendation',
  WithdrawRecommendation: 'DraftRecommendation',
  WithdrawSubmission: 'SubmitToHomeOffice',
  RequestWithholdingReview: 'RecordWithholding',
  PostponePublication: 'AgreeDateWithFamily',
};

/** What somebody wants in this story is tried whenever nothing stands against it, and else what has to be there first. */
function* wished(here: Story, wish: CommandName, draw: Draw): Telling<Dhr> {
  if (draw.oneIn(4)) return here;
  const wishes = [wish, wish, FIRST[wish]]
    .filter((one) => one !== undefined)
    .filter((one) => here.obstacle(one) === null);
  const attempts = wishes.map((command) => byRole(here, command, draw));
  return yield* firstLawful<Dhr>(here, attempts);
}

/** At a step of one of the ways that reviews go where the wish may be lawful, or anywhere. */
const beginning = (wish: DhrSpec, choice: Draw): Story => {
  const ways = choice.of(BEGINNINGS)();
  const fit = ways.flat().filter(({ state }) => wish.states.includes(state.state));
  return fit.length > 0 && !choice.oneIn(4) ? choice.of(fit) : choice.of(choice.of(ways));
};

/** At last somebody tries it whose role may not. */
const inVain = (here: Story, wish: DhrSpec, draw: Draw): Attempt<Dhr> => {
  const others = CAST.people.filter((one) => !wish.roles.includes(one.role));
  return { ...byRole(here, wish.name, draw), how: { by: draw.of(others) } };
};

/**
 * A story of lawful and unlawful commands by people and engine. The first number chooses what is wished, the partnership
 * and where the story begins; each further one is a turn.
 */
export function* story([first = 0, ...turns]: readonly number[]): Telling<Dhr> {
  const wish = CATALOGUE[first % CATALOGUE.length];
  if (!wish) return begin();
  let here = beginning(wish, new Draw(first));
  for (const number of turns) {
    const draw = new Draw(number);
    here = yield* wished(here, wish.name, draw);
    const turn = draw.below(14);
    if (turn < 4) here = yield* onward(here, draw);
    else if (turn < 5) here = yield* firstLawful<Dhr>(here, draw.shuffled(temptations(here)).slice(0, 12));
    else if (turn < 6) here = yield* muchIsTried(here, wish.name, draw);
    else if (turn < 10) here = yield* somebodyActs(here, draw);
    else if (turn < 11) here = yield* engineRuns<Dhr>(here, draw, 60);
    else if (turn < 13) here = yield* daysPass<Dhr>(here, draw, 1 + draw.below(draw.oneIn(4) ? 380 : 25));
    else here = draw.oneIn(3) ? announced(here, draw) : here;
  }
  yield attempted(here, inVain(here, wish, new Draw(first)));
  return here;
}
