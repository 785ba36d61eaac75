import { deliverNotice, prepareNotice, type LetterDesk } from './letters.js';
import type { Carried, Loaded, ProcessActivities, StreamRef } from './process-activities.js';

/**
 * Carries the letters of one moment, each as far as it gets: one that fails holds up none of the others, and is tried
 * again by itself. Only where none got through does the whole fail, for the server to see and to try again.
 */
export const deliverNotices =
  (desk: LetterDesk, load: (ref: StreamRef) => Promise<Loaded | null>): ProcessActivities['deliverNotices'] =>
  async ({ letters, ...why }) => {
    const ended: Record<string, Carried['letters'][string]> = {};
    const failures: unknown[] = [];
    for (const { notice, key } of letters) {
      const letter = { ...why, notice, key };
      try {
        await prepareNotice(desk)(letter);
        ended[notice] = await deliverNotice(desk)(letter);
      } catch (error) {
        ended[notice] = 'failed';
        failures.push(error);
      }
    }
    if (failures.length === letters.length) throw joined(failures);
    return { letters: ended, review: await load(why.ref) };
  };

function joined(failures: readonly unknown[]): unknown {
  const [first, ...others] = failures;
  if (others.length === 0) return first;
  return new AggregateError(failures, [...new Set(failures.map((one) => (one instanceof Error ? one.message : String(one))))].join(' '));
}
