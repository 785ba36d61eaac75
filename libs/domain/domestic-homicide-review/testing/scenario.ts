import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { morning, Scenario, type Stage } from '#libs/domain/kernel/review/testing/scenario.js';
import { decide, evolve, obstacle } from '../decider.js';
import { initial } from '../initial.js';
import type { Dhr } from '../kind.js';
import { processState } from '../process.js';
import { settingsOf, type DhrSettings, type DhrSettingsInput } from '../settings.js';
import { CORONER, PEOPLE } from './people.js';

export { codeOf, morning, PROCESS, sealed, warningsOf } from '#libs/domain/kernel/review/testing/scenario.js';
export { once } from '#libs/domain/kernel/review/testing/told-once.js';

export type Story = Scenario<Dhr>;

/** The settings of the stories: the defaults, a known coroner, and what a story adds. */
export const settings = (input: DhrSettingsInput = {}): DhrSettings =>
  settingsOf({
    version: 'ned/v1',
    domesticHomicideReview: { ...input, bodies: { coroner: CORONER, ...input.bodies } },
  });

const stage: Stage<Dhr> = {
  decide,
  evolve,
  obstacle,
  initial,
  process: processState,
  stream: 'domestic-homicide-review/example',
  usually: PEOPLE.coordinator,
};

/** Nothing has happened yet. Stories begin on Monday 12 September 2022. */
export const begin = (day: LocalDate = '2022-09-12', procedure: DhrSettings = settings()): Story =>
  new Scenario<Dhr>(stage, { now: morning(day), procedure, calendar: ENGLAND_AND_WALES });
