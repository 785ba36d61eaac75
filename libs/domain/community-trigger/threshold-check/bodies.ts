import type { Actor, OrganisationId } from '#libs/domain/kernel/people.js';
import type { Warning } from '#libs/domain/kernel/decider.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';

/** Only relevant bodies decide, and nobody decides in another body's name. */
export const notTheBodies = (
  state: State,
  bodies: readonly OrganisationId[],
  actor: Actor,
  at: At,
): Refused | null => {
  if (bodies.length === 0) return at.refuse('NO_BODY');
  const unknown = bodies.find((body) => !state.relevantBodies.includes(body));
  if (unknown !== undefined) return at.refuse('UNKNOWN_BODY', { body: unknown });
  const own = actor.kind === 'person' ? actor.organisation : null;
  return own === null || !bodies.includes(own)
    ? at.refuse('NOT_FOR_ANOTHER_BODY', { own: own ?? 'no organisation' })
    : null;
};

export const absentBodies = (state: State, bodies: readonly OrganisationId[]): readonly OrganisationId[] =>
  state.relevantBodies.filter((body) => !bodies.includes(body));

export const absence = (state: State, bodies: readonly OrganisationId[]): readonly Warning[] => {
  const absent = absentBodies(state, bodies);
  return absent.length
    ? [
        {
          code: 'BODY_ABSENT',
          detail: `Relevant bodies that took no part: ${absent.join(', ')}.`,
          source: 's.104(4)-(5)',
        },
      ]
    : [];
};
