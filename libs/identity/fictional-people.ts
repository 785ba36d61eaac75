import { directoryOf, type Directory, type Organisation, type Person } from './directory.js';
import type { Grant, Principal } from './principal.js';

/**
 * The fictional people of the demonstration year. Every one is invented; they exist only on the embedded default
 * and on a rehearsal clock. A role without tenants opens only cases that the person is a member of.
 */
const person = (
  id: string,
  email: string,
  name: string,
  homeTenant: string | null,
  organisation: string | null,
  ...grants: Grant[]
): Person => ({ principal: { kind: 'person', person: id, homeTenant, organisation, grants }, email, name });

const role = (name: string, ...tenants: string[]): Grant => ({ role: name, tenants });

export const FICTIONAL_PEOPLE: readonly Person[] = [
  person(
    'add5ce05-5aea-4877-99ac-dfe364104307',
    'coordinator@ned.example',
    'Morgan Ashby',
    'ned',
    'ned-council',
    role('CASE_COORDINATOR', 'ned'),
  ),
  person(
    '8939f88c-8170-4f72-bb12-a23908a60e03',
    'decider@ned.example',
    'Rowan Thorpe',
    'ned',
    'ned-council',
    role('RELEVANT_BODY_DECIDER', 'ned'),
  ),
  person(
    'e1ae5619-9b63-440e-9e5f-d350c7a5f9bc',
    'decider@bolsover.example',
    'Ellis Marchant',
    'bolsover',
    'bolsover-council',
    role('RELEVANT_BODY_DECIDER', 'bolsover'),
  ),
  person(
    '981b41ab-c7f2-467e-9356-2458a519489e',
    'chair@bolsover.example',
    'Jules Hartley',
    'bolsover',
    'bolsover-council',
    role('INDEPENDENT_CHAIR'),
  ),
  person(
    'c2f51f71-e856-4fe0-9c67-341bda9e4d9f',
    'chair@ned.example',
    'Alex Winfield',
    'ned',
    'ned-council',
    role('INDEPENDENT_CHAIR'),
  ),
  person(
    '27d93530-0549-4f70-a0ec-d3966ae9d170',
    'dhr.chair@independent.example',
    'Frances Okafor',
    null,
    'independent-chairs',
    role('INDEPENDENT_CHAIR'),
  ),
  person(
    '0448ae93-e2b8-4fda-886b-09f76ed29db4',
    'csp.chair@ned.example',
    'Robin Castell',
    'ned',
    'ned-council',
    role('CSP_CHAIR', 'ned'),
  ),
  person(
    'a12e91c9-fc0d-4d65-89b8-2117b6e16ba7',
    'spoc@ned.example',
    'Sam Lindley',
    'ned',
    'ned-council',
    role('VICTIM_SPOC'),
  ),
  person(
    'f30dea34-4624-4110-af8a-3de024a5c411',
    'manager@ned.example',
    'Kit Brandreth',
    'ned',
    'ned-council',
    role('CSP_MANAGER', 'ned'),
  ),
  person(
    'c037362d-30da-40e1-8534-9476f534b67c',
    'appeals@ned.example',
    'Lee Fairbairn',
    'ned',
    'ned-council',
    role('APPEAL_OFFICER', 'ned'),
  ),
  person(
    'f7e8a358-9a9a-47c7-bbf3-56e798cf7a8f',
    'police@derbyshire.example',
    'Casey Holroyd',
    null,
    'derbyshire-police',
    role('AGENCY_SPOC'),
    role('PANEL_MEMBER'),
  ),
  person(
    '6f6def74-b2f7-4622-8d48-2a072f02cbbe',
    'health@derbyshire.example',
    'Noor Bellamy',
    null,
    'derbyshire-health',
    role('AGENCY_SPOC'),
    role('PANEL_MEMBER'),
  ),
  person(
    'a1c16f29-cf36-4257-ae9d-e45caeacd92a',
    'imr.author@derbyshire.example',
    'Taylor Greaves',
    null,
    'derbyshire-health',
    role('IMR_AUTHOR'),
  ),
  person(
    '30ab1b55-af51-401c-a94e-26cf48131881',
    'senior.police@derbyshire.example',
    'Devon Radcliffe',
    null,
    'derbyshire-police',
    role('AGENCY_SENIOR_MANAGER'),
  ),
  person(
    '7d2c0b5a-0c52-4a0e-9a3e-5f1b6a7c4e10',
    'police.author@derbyshire.example',
    'Reese Calloway',
    null,
    'derbyshire-police',
    role('IMR_AUTHOR'),
  ),
  person(
    '3f6e9a41-8d27-4c1b-b5f0-2e94d7a1c683',
    'senior.health@derbyshire.example',
    'Sidney Marlowe',
    null,
    'derbyshire-health',
    role('AGENCY_SENIOR_MANAGER'),
  ),
  person(
    'b90c1f57-62e4-4d38-8a7d-c3105be2946f',
    'specialist@da-service.example',
    'Ari Fenwick',
    null,
    'specialist-da-service',
    role('PANEL_MEMBER'),
  ),
  person(
    '241ca009-12c8-41e8-b4ab-c87c5ab26320',
    'applicant@public.example',
    'Jamie Penrose',
    null,
    null,
    role('PUBLIC_APPLICANT'),
  ),
  person(
    'a4f7be09-192d-4720-be92-132960249c0c',
    'family@public.example',
    'Riley Stanhope',
    null,
    null,
    role('FAMILY_MEMBER'),
  ),
  person(
    '5c273e4e-7d75-4362-aba8-784269bac6e2',
    'auditor@audit.example',
    'Hollis Vane',
    null,
    'county-audit',
    role('AUDITOR', 'ned', 'bolsover'),
  ),
  person(
    '16ce2578-f5e0-40af-bba3-764dba1ba2e3',
    'admin@ned.example',
    'Quinn Darrow',
    'ned',
    'ned-council',
    role('ADMINISTRATOR', 'ned'),
  ),
  person(
    '8e1f7a60-4b1d-4c0e-9d52-7c3b9f1e6a04',
    'dpo@ned.example',
    'Marlow Tennant',
    'ned',
    'ned-council',
    role('DPO', 'ned'),
  ),
  person(
    '46f352a3-1fe5-4fba-a7ea-fc95cc6cc12b',
    'coordinator@bolsover.example',
    'Harper Selwyn',
    'bolsover',
    'bolsover-council',
    role('CASE_COORDINATOR', 'bolsover'),
  ),
  person(
    '5d0c1c6e-2f0b-4b7c-9a38-6f1f4f0f7b21',
    'admin@bolsover.example',
    'Blair Tunstall',
    'bolsover',
    'bolsover-council',
    role('ADMINISTRATOR', 'bolsover'),
  ),
];

export const FICTIONAL_ORGANISATIONS: readonly Organisation[] = [
  {
    id: 'ned-council',
    name: 'North East Derbyshire District Council',
    kind: 'DISTRICT_COUNCIL',
    publicFunctions: true,
  },
  {
    id: 'bolsover-council',
    name: 'Bolsover District Council',
    kind: 'DISTRICT_COUNCIL',
    publicFunctions: true,
  },
  {
    id: 'derbyshire-police',
    name: 'Chief officer of police, Derbyshire',
    kind: 'CHIEF_OFFICER',
    publicFunctions: true,
  },
  {
    id: 'derbyshire-health',
    name: 'Integrated care board, Derbyshire',
    kind: 'INTEGRATED_CARE_BOARD',
    publicFunctions: true,
  },
  {
    id: 'ned-homes',
    name: 'NED Homes (fictional housing provider)',
    kind: 'HOUSING_PROVIDER',
    publicFunctions: false,
  },
  { id: 'county-council', name: 'Derbyshire County Council', kind: 'INVITED_AGENCY', publicFunctions: true },
  { id: 'county-audit', name: 'County internal audit', kind: 'INVITED_AGENCY', publicFunctions: true },
  { id: 'independent-chairs', name: 'Independent chairs', kind: 'INDEPENDENT', publicFunctions: false },
  {
    id: 'local-policing-body',
    name: 'Local policing body, Derbyshire',
    kind: 'LOCAL_POLICING_BODY',
    publicFunctions: true,
  },
  {
    id: 'specialist-da-service',
    name: 'Specialist domestic abuse service (fictional)',
    kind: 'INVITED_AGENCY',
    publicFunctions: false,
  },
  { id: 'home-office', name: 'Home Office', kind: 'CENTRAL_BODY', publicFunctions: true },
  {
    id: 'secretary-of-state',
    name: 'Secretary of State for the Home Department',
    kind: 'CENTRAL_BODY',
    publicFunctions: true,
  },
  {
    id: 'domestic-abuse-commissioner',
    name: 'Domestic Abuse Commissioner',
    kind: 'CENTRAL_BODY',
    publicFunctions: true,
  },
  { id: 'derbyshire-coroner', name: 'HM Coroner, Derbyshire', kind: 'CORONER', publicFunctions: true },
];

export const fictionalDirectory = (): Directory => directoryOf(FICTIONAL_PEOPLE, FICTIONAL_ORGANISATIONS);

/** Tests and the seed speak of people by their address. An unknown one is a mistake in the caller. */
export function fictionalPerson(email: string): Principal {
  const found = FICTIONAL_PEOPLE.find((one) => one.email === email);
  if (found === undefined) throw new Error(`There is no fictional person ${email}`);
  return found.principal;
}
