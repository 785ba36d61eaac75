import type { Person } from '#libs/identity/index.js';

/*
 * Roles of table 6.1 that nobody of the demonstration year has, each for North East Derbyshire. Invented, like everybody.
 */

const of = (id: string, email: string, name: string, role: string, organisation: string): Person => ({
  principal: {
    kind: 'person',
    person: id,
    homeTenant: null,
    organisation,
    grants: [{ role, tenants: ['ned'] }],
  },
  email,
  name,
});

export const HOME_OFFICE = 'quality.assurance@home-office.example';
export const POLICING_BODY = 'casework@policing-body.example';
export const COUNCILLOR = 'scrutiny@ned.example';

export const PEOPLE_OF_OTHER_BODIES: readonly Person[] = [
  of('6c0d3b8e-54a1-4f5e-9d27-0f3f4c1b7a51', HOME_OFFICE, 'Addison Keane', 'HOME_OFFICE_QA', 'home-office'),
  of(
    'b2f7c9d4-1e83-4a66-8c05-7d9e2a64f310',
    POLICING_BODY,
    'Marley Crewe',
    'LOCAL_POLICING_BODY',
    'local-policing-body',
  ),
  of('e84a1f26-7b39-4d0c-a5e1-93c6d80b2f47', COUNCILLOR, 'Reagan Holt', 'SCRUTINY_MEMBER', 'ned-council'),
];
