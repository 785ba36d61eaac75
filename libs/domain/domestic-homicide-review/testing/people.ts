import type { PersonActor, Role } from '#libs/domain/kernel/people.js';

/** Fictional people around one review, for examples and tests. */
const person = (
  name: string,
  role: Role,
  organisation: string | null,
  homeTenant: string | null = null,
): PersonActor => ({ kind: 'person', person: `person-${name}`, role, organisation, homeTenant });

export const PEOPLE = {
  coordinator: person('coordinator', 'CASE_COORDINATOR', 'ned-council', 'ned'),
  otherCoordinator: person('other-coordinator', 'CASE_COORDINATOR', 'ned-council', 'ned'),
  cspChair: person('csp-chair', 'CSP_CHAIR', 'ned-council', 'ned'),
  viceChair: person('vice-chair', 'CSP_CHAIR', 'ned-council', 'ned'),
  chair: person('dhr-chair', 'INDEPENDENT_CHAIR', 'independent-chairs'),
  otherChair: person('other-dhr-chair', 'INDEPENDENT_CHAIR', 'independent-chairs'),
  panelPolice: person('panel-police', 'PANEL_MEMBER', 'derbyshire-police'),
  panelHealth: person('panel-health', 'PANEL_MEMBER', 'derbyshire-health'),
  panelDa: person('panel-da', 'PANEL_MEMBER', 'specialist-da-service'),
  police: person('police', 'AGENCY_SPOC', 'derbyshire-police'),
  health: person('health', 'AGENCY_SPOC', 'derbyshire-health'),
  policeAuthor: person('police-author', 'IMR_AUTHOR', 'derbyshire-police'),
  otherPoliceAuthor: person('other-police-author', 'IMR_AUTHOR', 'derbyshire-police'),
  healthAuthor: person('health-author', 'IMR_AUTHOR', 'derbyshire-health'),
  seniorPolice: person('senior-police', 'AGENCY_SENIOR_MANAGER', 'derbyshire-police'),
  seniorHealth: person('senior-health', 'AGENCY_SENIOR_MANAGER', 'derbyshire-health'),
  sister: person('sister', 'FAMILY_MEMBER', null),
  father: person('father', 'FAMILY_MEMBER', null),
  dpo: person('dpo', 'DPO', 'ned-council', 'ned'),
  administrator: person('administrator', 'ADMINISTRATOR', 'ned-council', 'ned'),
} as const satisfies Record<string, PersonActor>;

/** Named in the files and in nobody's cast: the person who died, and the one whose conduct it is about. */
export const DECEASED = 'person-deceased';
export const OTHER_PERSON = 'person-other';
/** A police officer who was there, and so cannot write for the police. */
export const PRACTITIONER = 'person-practitioner';

export const POLICE = 'derbyshire-police';
export const HEALTH = 'derbyshire-health';
export const COUNCIL = 'ned-council';
export const DA_SERVICE = 'specialist-da-service';
export const CORONER = 'derbyshire-coroner';
