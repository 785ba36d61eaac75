import { londonDate } from '#libs/domain/kernel/london.js';
import { morning, Scenario as KitScenario, type Stage } from '#libs/domain/kernel/review/testing/scenario.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { CommandData } from '../commands.js';
import { decide, evolve, obstacle } from '../decider.js';
import { initial } from '../initial.js';
import type { Trigger } from '../kind.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { processState } from '../process.js';
import { PEOPLE } from './people.js';
import { CALENDAR, PROCEDURE } from './procedure.js';

export { codeOf, warningsOf, type How } from '#libs/domain/kernel/review/testing/scenario.js';

export type Scenario = KitScenario<Trigger>;

/** A series that meets on the first of each month. */
const nextTasking = (now: Instant): CommandData['PutOnTaskingAgenda']['next'] => {
  const [year = 0, month = 0] = londonDate(now).split('-').map(Number);
  const on = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { series: 'tasking-1', meeting: `tasking-${on}`, on, version: 1 };
};

const stage: Stage<Trigger> = {
  decide,
  evolve,
  obstacle,
  initial,
  process: processState,
  stream: 'community-trigger/example',
  usually: PEOPLE.coordinator,
  fulfilment: ({ command, data }, now) =>
    command === 'PutOnTaskingAgenda' ? { ...data, next: nextTasking(now) } : null,
};

/** Nothing has happened yet. Stories begin on Tuesday 3 May 2022. */
export const begin = (day: LocalDate = '2022-05-03', procedure: ReviewProcedure = PROCEDURE): Scenario =>
  new KitScenario<Trigger>(stage, { now: morning(day), procedure, calendar: CALENDAR });
