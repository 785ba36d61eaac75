import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import type { Warning } from '#libs/domain/kernel/decider.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';
import type { ReviewPreparationCommands } from './commands.js';

type Proposed = ReviewPreparationCommands['AppointChair'];

/** How a body is involved in this case (6.2); null if it is not. */
export function involvementOf(state: State, organisation: OrganisationId): string | null {
  if (state.complaints.some((one) => one.madeTo === organisation)) return 'a complaint was made to it';
  if (state.decisions.some((one) => one.decidingBodies.includes(organisation)))
    return 'it decided the threshold';
  if (state.actions.some((one) => one.owner === organisation && one.status !== 'DROPPED'))
    return 'it holds an action';
  if (state.recommendations.some((one) => one.addressee === organisation))
    return 'a recommendation was made to it';
  if (state.requests.some((one) => one.agency === organisation)) return 'it was asked for information';
  return state.relevantBodies.includes(organisation) ? 'it is a relevant body of this area' : null;
}

interface Seat {
  readonly organisation: OrganisationId;
  readonly homeTenant: string;
  readonly hostTenant: string;
}

/** Another team of the council that hosts the review: the one tie that a local procedure may tolerate. */
const ofHostCouncil = (state: State, { organisation, homeTenant, hostTenant }: Seat): boolean =>
  homeTenant === hostTenant && state.relevantBodies.includes(organisation);

const tolerated = (state: State, seat: Seat, at: At): boolean =>
  ofHostCouncil(state, seat) && at.procedure.chairRule.sameCouncil === 'WARN';

/** Invariant (vi), to be asked again whenever somebody becomes involved. */
export function chairInvolvement(state: State, at: At): string | null {
  const { chair } = state;
  return chair === null || tolerated(state, chair, at) ? null : involvementOf(state, chair.organisation);
}

/** May this body have a duty from the review while that chair presides? */
export const isChairsOrganisation = (state: State, body: OrganisationId, at: At): boolean =>
  state.chair !== null && state.chair.organisation === body && !tolerated(state, state.chair, at);

const decidedThreshold = (state: State, person: PersonId): boolean =>
  state.decisions.some((one) => one.decidedBy.includes(person));

const isParty = (state: State, person: PersonId): boolean =>
  person === state.application?.applicant || person === state.application?.victim;

/** What stands against this person as chair: person first, then body, then what they declare. */
export function notIndependent(state: State, proposed: Proposed, at: At): Refused | null {
  const { chair, organisation, declaration } = proposed;
  if (chair === state.coordinator) return at.refuse('CHAIR_IS_COORDINATOR');
  if (isParty(state, chair)) return at.refuse('CHAIR_IS_PARTY');
  if (decidedThreshold(state, chair)) return at.refuse('CHAIR_DECIDED_THRESHOLD');
  if (!tolerated(state, proposed, at)) {
    if (ofHostCouncil(state, proposed)) return at.refuse('CHAIR_SAME_COUNCIL');
    const how = involvementOf(state, organisation);
    if (how !== null) return at.refuse('CHAIR_ORGANISATION_INVOLVED', { organisation, how });
  }
  return declaration.noPersonalTie && declaration.noLineManagement
    ? null
    : at.refuse('CHAIR_NOT_INDEPENDENT');
}

export const chairWarnings = (state: State, proposed: Proposed): readonly Warning[] =>
  ofHostCouncil(state, proposed)
    ? [
        {
          code: 'CHAIR_SAME_COUNCIL',
          detail:
            'The chair comes from the council that hosts the review. The procedure allows it; say so to the victim.',
          source: 'A25; 6.2',
        },
      ]
    : [];
