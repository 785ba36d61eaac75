import { communityTrigger } from '#libs/domain/community-trigger/index.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import type { Capacity } from '../authorisation/index.js';
import type { Entrance } from '../door/entrance.js';
import { communityTriggerView } from './case-view.js';
import { enrich } from './enrich.js';
import { inputs, needs } from './index.js';
import { membersOf } from './members.js';

export const communityTriggerEntrance: Entrance = {
  rules: communityTrigger,
  inputs,
  needs,
  view: communityTriggerView,
  underProcedure: true,
  givesReference: ['SubmitApplication', 'RecordAnonymousApplication'],
  members: (state, tenant) => membersOf(state as State, tenant),
  owns: ({ data }, state, who) => ownsAll(data, state as State, who),
  pinnedProcedure: (state) => (state as State).procedureVersion,
  enrich,
};

/** Each thing that the command addresses must belong to the sender's organisation, or have been asked of them. */
function ownsAll(
  data: Record<string, unknown>,
  state: State,
  { role, organisation, person }: Capacity,
): boolean {
  // Membership of the case made the applicant the owner of all that is theirs in it.
  if (role === 'PUBLIC_APPLICANT') return true;
  const { request, action, recommendation, owner } = data;
  const mine = [
    owner === undefined || owner === organisation,
    request === undefined ||
      state.requests.some(
        (one) => one.id === request && (one.agency === organisation || one.contact === person),
      ),
    action === undefined || state.actions.some((one) => one.id === action && one.owner === organisation),
    recommendation === undefined ||
      state.recommendations.some((one) => one.id === recommendation && one.addressee === organisation),
  ];
  return (
    mine.every(Boolean) &&
    [owner, request, action, recommendation, data['deadline']].some((one) => one !== undefined)
  );
}
