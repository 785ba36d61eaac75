import { withHolidays } from '#libs/domain/kernel/calendar.js';
import { addDays } from '#libs/domain/kernel/dates.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import { CATALOGUE, specOf } from '../catalogue.js';
import type { CommandData, CommandName } from '../commands.js';
import type { TriggerEvent } from '../events.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import type { TriggerSpec } from '../rows.js';
import { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import { usualActor, type Case } from './example.js';
import { EXAMPLES } from './examples.js';
import { PEOPLE, PROCESS, sealed } from './people.js';
import { RANDOM_DATA } from './random-data.js';
import type { How, Scenario } from './scenario.js';
import { TABLE } from './state-table.js';
import { temptations } from './temptations.js';

/** One command as it was decided in a story, lawful or not. */
export interface Moment {
  readonly before: Scenario;
  readonly command: CommandName;
  readonly data: CommandData[CommandName];
  readonly how: How;
  readonly decision: Decision<TriggerEvent>;
  readonly after: Scenario;
  /** Of an obligation that the engine fulfils. */
  readonly key: string | null;
}

interface Told {
  readonly command: CommandName;
  readonly one: Case;
}

const CASES: readonly (readonly Told[])[] = EXAMPLES.map(({ command, usual, guards }) =>
  [usual, ...Object.values(guards).flatMap((pair) => [pair.refused, pair.accepted])].map((one) => ({
    command,
    one,
  })),
);

const attempted = (
  before: Scenario,
  command: CommandName,
  data: CommandData[CommandName],
  how: How,
  key: string | null = null,
): Moment => {
  const decision = before.attempt(command, data, how);
  const after = decision.accepted ? before.after(decision.events) : before;
  return { before, command, data, how, decision, after, key };
};

const asGiven = (here: Scenario, { command, one }: Told): Moment =>
  attempted(here, command, one.when, {
    by: one.by ?? usualActor(command),
    ...(one.reason === undefined ? {} : { reason: one.reason }),
  });

const people: readonly Actor[] = Object.values(PEOPLE);

const actorOf = (spec: TriggerSpec, draw: Draw): Actor => {
  if (draw.oneIn(12)) return draw.of([...people, PROCESS]);
  if (spec.by === 'process' && !draw.oneIn(4)) return PROCESS;
  const able = people.filter((one) => one.kind === 'person' && spec.roles.includes(one.role));
  return able.length ? draw.of(able) : PROCESS;
};

const howOf = (spec: TriggerSpec, here: Scenario, draw: Draw): How => {
  const by = actorOf(spec, draw);
  const reason = draw.oneIn(8) ? null : sealed('reason');
  if (!draw.oneIn(8)) return { by, reason };
  const occurredAt = `${addDays(londonDate(here.now), 1 - draw.below(12))}T12:00:00.000Z`;
  return { by, reason, occurredAt };
};

const possibleIn = (here: Scenario, draw: Draw): readonly CommandName[] => {
  const any = draw.oneIn(6);
  return CATALOGUE.filter((row) => any || row.states.includes(here.state.state)).map((row) => row.name);
};

/** As in an example, by whom it was done there: often lawful here too. */
const asTold = (here: Scenario, draw: Draw): Moment => {
  const name = draw.of(possibleIn(here, draw));
  return asGiven(here, draw.of(CASES.find(([first]) => first?.command === name) ?? []));
};

/** Facts of the right shape, by anybody at any time. */
const anyhow = (here: Scenario, draw: Draw): Moment => {
  const spec = specOf(draw.of(possibleIn(here, draw)));
  if (!spec) throw new Error('The catalogue has a row for each command.');
  return attempted(
    here,
    spec.name,
    RANDOM_DATA[spec.name](here.state, draw, here.now),
    howOf(spec, here, draw),
  );
};

/** Somebody whose turn it is does what table 2.4 has in this state. */
function* oneStepOnward(here: Scenario, draw: Draw): Generator<Moment, Scenario> {
  const rows = TABLE.filter((row) => row.from === here.state.state);
  for (const { command, data, how } of draw.shuffled(rows)) {
    const moment = attempted(here, command, data, { by: usualActor(command), ...how });
    yield moment;
    if (moment.decision.accepted) return moment.after;
  }
  return here;
}

/** Some steps in a row, so that the case gets somewhere. */
function* onward(here: Scenario, draw: Draw): Generator<Moment, Scenario> {
  for (let left = draw.below(5); left >= 0; left -= 1) here = yield* oneStepOnward(here, draw);
  return here;
}

/** What the law forbids is tried; what turns out to be lawful after all has happened. */
function* lawIsTried(here: Scenario, draw: Draw): Generator<Moment, Scenario> {
  for (const { command, data, by } of draw.shuffled(temptations(here.state)).slice(0, 16)) {
    const moment = attempted(here, command, data, { by });
    yield moment;
    if (moment.decision.accepted) return moment.after;
  }
  return here;
}

/** What the engine does next; of some letters it cannot tell whether they went out. */
const engineStep = (here: Scenario, draw: Draw): Moment | null => {
  const owed = here.due()[0];
  if (!owed) return null;
  const data = here.fulfilment(owed);
  const lost = owed.command === 'RecordNoticeDelivered' && draw.oneIn(6);
  return lost
    ? attempted(
        here,
        'RecordDeliveryUncertain',
        { ...owed.data, reference: owed.key } as CommandData['RecordDeliveryUncertain'],
        { by: PROCESS },
        owed.key,
      )
    : attempted(here, owed.command as CommandName, data, { by: PROCESS }, owed.key);
};

function* engineRuns(here: Scenario, draw: Draw, most: number): Generator<Moment, Scenario> {
  for (let step = 0; step < most; step += 1) {
    const moment = engineStep(here, draw);
    if (!moment) return here;
    yield moment;
    if (!moment.decision.accepted) return here;
    here = moment.after;
  }
  return here;
}

/** Time passes, with the engine at work or without. */
function* timePasses(here: Scenario, draw: Draw): Generator<Moment, Scenario> {
  const until = addDays(londonDate(here.now), 1 + draw.below(20));
  if (draw.oneIn(3)) return here.on(until);
  for (let step = 0; step < 20; step += 1) {
    here = yield* engineRuns(here, draw, 60);
    const next = here.process().owed.find((one) => one.dueAt > here.now);
    if (!next || londonDate(next.dueAt) > until) break;
    here = here.at(next.dueAt);
  }
  return here.now < `${until}T10:00:00.000Z` ? here.on(until) : here;
}

const announced = (here: Scenario, draw: Draw): Scenario => {
  const date = addDays(londonDate(here.now), draw.below(20));
  return here.with({ calendar: withHolidays(here.world.calendar, [{ date, title: 'National day' }]) });
};

/** Somebody tries, and mostly does not give up at the first refusal. */
function* somebodyActs(here: Scenario, draw: Draw): Generator<Moment, Scenario> {
  for (let left = draw.of([0, 3, 3]); left >= 0; left -= 1) {
    const moment = draw.oneIn(2) ? asTold(here, draw) : anyhow(here, draw);
    yield moment;
    if (moment.decision.accepted) return moment.after;
  }
  return here;
}

/** What areas do differently, as far as it may be changed under a case. */
const LOCAL_RULES: readonly Partial<ReviewProcedure>[] = [
  {},
  { lpbReview: { enabled: true, from: '2022-01-01' } },
  { reminders: { beforeDueWd: [5, 2] }, chases: { everyWd: 1, escalateAfter: 3 } },
  { pauses: [] },
  { consentForm: 'RECORDED_VERBAL', quorum: 2 },
];

/**
 * A story of lawful and unlawful commands by people and engine. The first number chooses what has happened before and
 * an example to begin with; each further one is a turn.
 */
export function* story([beginning = 0, ...turns]: readonly number[]): Generator<Moment, Scenario> {
  const choice = new Draw(beginning);
  const first = choice.of(choice.of(CASES));
  const before = choice.oneIn(2) ? choice.of(TABLE).given() : first.one.given();
  const given = before.under(choice.of(LOCAL_RULES));
  // What other rules have put on record proves nothing about these.
  if (!given.byTheRules) return given;
  const opening = asGiven(given, first);
  yield opening;
  let here = opening.after;
  for (const number of turns) {
    const draw = new Draw(number);
    const turn = draw.below(12);
    if (turn < 4) here = yield* onward(here, draw);
    else if (turn < 5) here = yield* lawIsTried(here, draw);
    else if (turn < 8) here = yield* somebodyActs(here, draw);
    else if (turn < 10) here = yield* engineRuns(here, draw, 60);
    else if (turn < 11) here = yield* timePasses(here, draw);
    else here = draw.oneIn(3) ? announced(here, draw) : here;
  }
  return here;
}
