import { addDays } from '../../dates.js';
import type { Decision } from '../../decider.js';
import { londonDate } from '../../london.js';
import type { ProcessState } from '../../process.js';
import type { AnyEvent, CommandName, Kind } from '../kind.js';
import type { Draw } from './draw.js';
import { PROCESS, type How, type Scenario } from './scenario.js';

/** Somebody tries something. */
export interface Attempt<K extends Kind> {
  readonly command: CommandName<K>;
  readonly data: object;
  readonly how: How;
}

/** One command as it was decided in a story, lawful or not. */
export interface Moment<K extends Kind> extends Attempt<K> {
  readonly before: Scenario<K>;
  readonly decision: Decision<AnyEvent<K>>;
  readonly after: Scenario<K>;
  /** Of an obligation that the engine fulfils. */
  readonly key: string | null;
}

export type Accepted<K extends Kind> = Moment<K> & {
  readonly decision: Extract<Decision<AnyEvent<K>>, { readonly accepted: true }>;
};

/** A story as it is told: each moment, and where it ends. */
export type Telling<K extends Kind> = Generator<Moment<K>, Scenario<K>>;

export const attempted = <K extends Kind>(
  before: Scenario<K>,
  { command, data, how }: Attempt<K>,
  key: string | null = null,
): Moment<K> => {
  const decision = before.attempt(command, data as K['Commands'][typeof command], how);
  const after = decision.accepted ? before.after(decision.events) : before;
  return { before, command, data, how, decision, after, key };
};

/** The first of these that is accepted happens; what is refused before it was tried. */
export function* firstLawful<K extends Kind>(here: Scenario<K>, attempts: readonly Attempt<K>[]): Telling<K> {
  for (const attempt of attempts) {
    const moment = attempted(here, attempt);
    yield moment;
    if (moment.decision.accepted) return moment.after;
  }
  return here;
}

const seen = new WeakMap<object, ProcessState>();

/** What a review owes, looked at once at each point of a story: scenarios never change. */
export const processAt = <K extends Kind>(here: Scenario<K>): ProcessState => {
  const known = seen.get(here) ?? here.process();
  seen.set(here, known);
  return known;
};

/** What the engine does next; of some letters it cannot tell whether they went out. */
const engineStep = <K extends Kind>(here: Scenario<K>, draw: Draw): Moment<K> | null => {
  const owed = processAt(here).owed.find((one) => one.dueAt <= here.now);
  if (!owed) return null;
  const how = { by: PROCESS };
  const lost = owed.command === 'RecordNoticeDelivered' && draw.oneIn(12);
  return lost
    ? attempted(
        here,
        {
          command: 'RecordDeliveryUncertain' as CommandName<K>,
          data: { ...owed.data, reference: owed.key },
          how,
        },
        owed.key,
      )
    : attempted(
        here,
        { command: owed.command as CommandName<K>, data: here.fulfilment(owed), how },
        owed.key,
      );
};

/** The engine does what is due now, and what follows from that; a refusal ends the story, for it would come again. */
export function* engineRuns<K extends Kind>(here: Scenario<K>, draw: Draw, most: number): Telling<K> {
  for (let step = 0; step < most; step += 1) {
    const moment = engineStep(here, draw);
    if (!moment) return here;
    yield moment;
    if (!moment.decision.accepted) return here;
    here = moment.after;
  }
  return here;
}

/** Some days pass, with the engine at work or, where it is down, without. */
export function* daysPass<K extends Kind>(here: Scenario<K>, draw: Draw, days: number): Telling<K> {
  const until = addDays(londonDate(here.now), days);
  if (draw.oneIn(4)) return here.on(until);
  for (let step = 0; step < 12; step += 1) {
    here = yield* engineRuns(here, draw, 80);
    const next = processAt(here).owed.find((one) => one.dueAt > here.now);
    if (!next || londonDate(next.dueAt) > until) break;
    here = here.at(next.dueAt);
  }
  return here.now < `${until}T10:00:00.000Z` ? here.on(until) : here;
}
