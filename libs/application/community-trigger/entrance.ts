import { triggerExplanations } from '#libs/domain/community-trigger/explanations.js';
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
  publicToRead: false,
  underProcedure: true,
  beginnings: {
    '/community-triggers': 'SubmitApplication',
    '/community-triggers/drafts': 'SaveDraft',
    '/community-triggers/anonymous': 'RecordAnonymousApplication',
  },
  givesReference: ['SubmitApplication', 'RecordAnonymousApplication'],
  members: (state, tenant) => membersOf(state as State, tenant),
  owns: ({ data }, state, who) => ownsAll(data, state as State, who),
  pinnedProcedure: (state) => (state as State).procedureVersion,
  explanations: triggerExplanations,
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
  const asked = (id: unknown) =>
    state.requests.some((one) => one.id === id && (one.agency === organisation || one.contact === person));
  const acts = (id: unknown) => state.actions.some((one) => one.id === id && one.owner === organisation);
  const addressed = (id: unknown) =>
    state.recommendations.some((one) => one.id === id && one.addressee === organisation);
  // A deadline's key ends with what it is about, e.g. `AD4/request-1`.
  const about = (key: unknown) => {
    const id = String(key).split('/')[1];
    return asked(id) || acts(id) || addressed(id);
  };
  const checks: readonly (readonly [unknown, (id: unknown) => boolean])[] = [
    [data['owner'], (owner) => owner === organisation],
    [data['request'], asked],
    [data['action'], acts],
    [data['recommendation'], addressed],
    [data['deadline'], about],
  ];
  const named = checks.filter(([id]) => id !== undefined);
  return named.length > 0 && named.every(([id, mine]) => mine(id));
}
