import type { PersonActor, Role } from '#libs/domain/kernel/people.js';

export { PROCESS, sealed } from '#libs/domain/kernel/review/testing/scenario.js';

/** Fictional people of two fictional districts, for examples and tests. */
const person = (
  name: string,
  role: Role,
  organisation: string | null,
  homeTenant: string | null,
): PersonActor => ({
  kind: 'person',
  person: `person-${name}`,
  role,
  organisation,
  homeTenant,
});

export const PEOPLE = {
  coordinator: person('coordinator', 'CASE_COORDINATOR', 'ned-council', 'ned'),
  decider: person('decider', 'RELEVANT_BODY_DECIDER', 'ned-council', 'ned'),
  policeDecider: person('police-decider', 'RELEVANT_BODY_DECIDER', 'derbyshire-police', null),
  chair: person('chair', 'INDEPENDENT_CHAIR', 'bolsover-council', 'bolsover'),
  otherChair: person('other-chair', 'INDEPENDENT_CHAIR', 'independent-chairs', 'bolsover'),
  spoc: person('spoc', 'VICTIM_SPOC', 'ned-council', 'ned'),
  applicant: person('applicant', 'PUBLIC_APPLICANT', null, null),
  stranger: person('stranger', 'PUBLIC_APPLICANT', null, null),
  police: person('police', 'AGENCY_SPOC', 'derbyshire-police', null),
  health: person('health', 'AGENCY_SPOC', 'derbyshire-health', null),
  landlord: person('landlord', 'AGENCY_SPOC', 'ned-homes', null),
  panelPolice: person('panel-police', 'PANEL_MEMBER', 'derbyshire-police', null),
  panelHealth: person('panel-health', 'PANEL_MEMBER', 'derbyshire-health', null),
  panelCouncil: person('panel-council', 'PANEL_MEMBER', 'ned-council', 'ned'),
  appeals: person('appeals', 'APPEAL_OFFICER', 'ned-council', 'ned'),
  cspChair: person('csp-chair', 'CSP_CHAIR', 'ned-council', 'ned'),
  localPolicingBody: person('lpb', 'LOCAL_POLICING_BODY', 'local-policing-body', null),
  neighbour: person('neighbour-coordinator', 'CASE_COORDINATOR', 'bolsover-council', 'bolsover'),
  administrator: person('administrator', 'ADMINISTRATOR', 'ned-council', 'ned'),
} as const satisfies Record<string, PersonActor>;
