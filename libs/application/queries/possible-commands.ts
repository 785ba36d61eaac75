import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { notYourRole, reachFor } from '../authorisation/index.js';
import { commandSchema } from '../door/command-schema.js';
import { noProcedure } from '../door/refusals.js';
import type { SurroundingsOf } from '../door/reviews.js';
import type { SeenReview } from './seen-review.js';

export interface PossibleCommand {
  readonly command: string;
  readonly summary: string;
  readonly stage: string;
  readonly source: string;
  readonly possible: boolean;
  /** Must If-Match be sent? */
  readonly decision: boolean;
  readonly reason: CommandSpec['reason'];
  readonly why?: { readonly code: string; readonly detail: string; readonly source: string };
  /** JSON Schema of what to send; only for what is possible. */
  readonly input?: object;
}

/** What this person may do now, and for everything else why not. */
export async function possibleCommands(
  seen: SeenReview,
  surroundingsOf: SurroundingsOf,
): Promise<readonly PossibleCommand[]> {
  const { review, capacities, now } = seen;
  const { procedure, calendar } = await surroundingsOf(review, now);
  const { rules, needs, inputs, underProcedure } = review.entrance;
  const { code, detail, source: law } = noProcedure();
  const none = { code, detail, source: law ?? '' };
  return rules.catalogue
    .filter((spec) => spec.by === 'person' || spec.wayOut === true)
    .map((spec): PossibleCommand => {
      const { name: command, summary, stage, source, decision, reason } = spec;
      const about = { command, summary, stage, source, decision, reason };
      if (!capacities.some((capacity) => reachFor(capacity.role, spec, needs[command]) !== null)) {
        const { code, detail } = notYourRole(spec);
        return { ...about, possible: false, why: { code, detail, source: '6.1' } };
      }
      const obstacle =
        underProcedure && procedure === null
          ? none
          : rules.obstacle(review.state, command, { now, procedure, calendar });
      if (obstacle !== null) return { ...about, possible: false, why: obstacle };
      const declared = inputs[command];
      return {
        ...about,
        possible: true,
        ...(declared === undefined ? {} : { input: commandSchema(spec, declared) }),
      };
    });
}
