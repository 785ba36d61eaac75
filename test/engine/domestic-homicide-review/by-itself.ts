import { londonDate } from '#libs/domain/kernel/london.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { line, type Case } from '../case.js';

const STEPS_OF_LETTERS = ['NoticePrepared', 'NoticeDeliveryClaimed', 'NoticeDelivered'];

/**
 * What the engine did by itself in one review from one day until before another, with the year: its deeds, then its letters. Stages work side
 * by side, so that what falls into one day is in no order but the alphabet's.
 */
export const byItself = (
  { events, letters }: Case<State>,
  since = '',
  before = '9999',
): readonly string[] => {
  const within = (day: string) => day >= since && day < before;
  return [
    ...events
      .filter(({ type, actor }) => actor.kind === 'process' && !STEPS_OF_LETTERS.includes(type))
      .filter(({ recordedAt }) => within(londonDate(recordedAt)))
      .map((event) => `${londonDate(event.recordedAt).slice(0, 5)}${line(event)}`)
      .sort(),
    ...letters
      .filter(({ deliveredOn }) => within(deliveredOn))
      .map(({ template, deliveredOn }) => `${deliveredOn} ${template}`)
      .sort(),
  ];
};
