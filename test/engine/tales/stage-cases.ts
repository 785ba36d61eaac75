import { SHORT_TIMES } from '../domestic-homicide-review/in-a-month.js';
import { DEEDS as DHR_DEEDS } from '../domestic-homicide-review/stage-deeds.js';
import { MIDDLES as DHR_MIDDLES, ONE_STAGE_EACH as DHR } from '../domestic-homicide-review/one-stage-each.js';
import type { Tale } from '../telling.js';
import { DEEDS as TRIGGER_DEEDS } from './deeds.js';
import { AROUND, MIDDLES as TRIGGER_MIDDLES, ONE_STAGE_EACH as TRIGGER } from './one-stage-each.js';

/** A stage of a type, and the case that needs it: `domestic-homicide-review/imr` is the tale’s name. */
export interface StageCase {
  readonly name: string;
  readonly type: string;
  readonly stem: string;
  readonly tale: Tale;
  /** What the stage does by itself in it: with its file emptied none of it happens, and else all of it, once. */
  readonly deeds: readonly string[];
  /** When the case is in the middle of the stage: what follows from the acts of this time is under way. */
  readonly middle: string;
}

const casesOf = (
  type: string,
  tales: Readonly<Record<string, Tale>>,
  deeds: Readonly<Record<string, readonly string[]>>,
  middles: Readonly<Record<string, string>>,
): readonly StageCase[] =>
  Object.entries(tales).map(([stem, tale]) => ({
    name: `${type}/${stem}`,
    type,
    stem,
    tale,
    deeds: deeds[stem] ?? [],
    middle: middles[stem] ?? '',
  }));

/** Both types of review, case by case. */
export const STAGE_CASES: readonly StageCase[] = [
  ...casesOf('community-trigger', TRIGGER, TRIGGER_DEEDS, TRIGGER_MIDDLES),
  ...casesOf('domestic-homicide-review', DHR, DHR_DEEDS, DHR_MIDDLES),
];

export const casesOfType = (type: string): readonly StageCase[] => STAGE_CASES.filter((one) => one.type === type);

/** These side by side, between Monday 23 November 2026 and `LAST`, and what stands around them. */
export const talesWith = (cases: readonly StageCase[]): Readonly<Record<string, Tale>> => ({
  ...AROUND,
  'a procedure with little time': SHORT_TIMES,
  ...Object.fromEntries(cases.map(({ name, tale }) => [name, tale])),
});

/** All of them. */
export const TALES = talesWith(STAGE_CASES);

export const LAST = '2026-12-23 12:00';
