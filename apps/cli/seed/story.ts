import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** Whose story a step belongs to. Told stories know each other only by these names. */
export type StoryName =
  | 'ned-procedure'
  | 'bolsover-procedure'
  | 'ned-tasking'
  | 'bolsover-tasking'
  | 'ned-trigger-1'
  | 'ned-trigger-2'
  | 'bolsover-trigger'
  | 'dhr-1'
  | 'dhr-2'
  | 'dhr-3';

/** What a later step may know of what happened before: the ids of the cases that were opened. */
export interface Told {
  reviewOf(story: StoryName): string;
}

/** One thing that one person did, at a London time. What follows from it is the engine's to do. */
export interface Step {
  /** London time, `2022-06-06 10:20`. */
  readonly at: string;
  readonly who: string;
  readonly does: string;
  readonly with?: object | ((told: Told) => object);
  readonly because?: string;
}

export interface Story {
  readonly name: StoryName;
  readonly tenant: string;
  readonly type: 'community-trigger' | 'domestic-homicide-review' | 'tasking' | 'procedure';
  /** Null for a case: its id is given by the door when it is opened. */
  readonly stream: string | null;
  readonly steps: readonly Step[];
}

const MINUTE = 60_000;

/** Nobody in the seed acts in the hour in which the clocks change. */
export function londonTime(at: string): Instant {
  const [, date = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/u.exec(at) ?? [];
  if (date === '') throw new Error(`Write the time of a step as 2022-06-06 10:20, not ${at}`);
  const since = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const instant = new Date(Date.parse(startOfLondonDay(date)) + since).toISOString();
  if (londonDate(instant) !== date) throw new Error(`${at} is no time of that day`);
  return instant;
}
