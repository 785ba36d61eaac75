import type { PersonActor } from '#libs/domain/kernel/people.js';
import type { ChairCommands } from '../chair-appointment/commands.js';
import type { ReceiveNotificationData } from '../notification/commands.js';
import type { DhrSettings } from '../settings.js';
import { DECEASED, HEALTH, OTHER_PERSON, PEOPLE, POLICE } from './people.js';
import { begin, once, sealed, type Story } from './scenario.js';

export const document = (what: string) => ({ text: sealed(what), sha256: `sha256-of-${what}` });

/** The police's letter about a fictional death: a woman of 34, her husband of 40. */
export const notification = (more: Partial<ReceiveNotificationData> = {}): ReceiveNotificationData => ({
  reference: 'NED-DHR-2022-001',
  source: 'POLICE',
  notifiedBy: POLICE,
  deceased: DECEASED,
  dateOfDeath: '2022-09-05',
  ageAtDeath: 34,
  residence: 'IN_AREA',
  suicide: 'NO',
  link: 'INTIMATE',
  otherPerson: { person: OTHER_PERSON, ageAtDeath: 40 },
  suspectStatus: 'CHARGED',
  children: 'UNKNOWN',
  knownAgencies: [POLICE, HEALTH],
  deceasedName: sealed('deceased'),
  circumstances: sealed('circumstances'),
  family: [{ person: PEOPLE.sister.person, relation: 'FAMILY', name: sealed('sister') }],
  ...more,
});

export const direction = {
  madeOn: '2022-09-09',
  section: 's.9(2)',
  document: document('direction'),
} as const;

export const notifiedWith = (more: Partial<ReceiveNotificationData> = {}, procedure?: DhrSettings): Story =>
  begin('2022-09-12', procedure).does('ReceiveNotification', notification(more));

export const notified = once(() => notifiedWith());
export const requestedByHomeOffice = once(() =>
  notifiedWith({ source: 'HOME_OFFICE_REQUEST', request: document('request') }),
);
export const directedReview = once(() => notifiedWith({ source: 'HOME_OFFICE_DIRECTION', direction }));

export const independent = (person: PersonActor): ChairCommands['DeclareInterests'] => ({
  person: person.person,
  organisation: person.organisation,
  workedFor: [],
  associatedWith: [],
  statement: sealed('interests'),
});

export const appointment = (person: PersonActor): ChairCommands['AppointChair'] => ({
  person: person.person,
  independence: sealed('independence'),
  fee: sealed('fee'),
  trainedOn: '2020-03-02',
});

/** The chair declares their interests and is appointed. */
export const withChair = (story: Story, chair: PersonActor = PEOPLE.chair): Story =>
  story
    .does('DeclareInterests', independent(chair), { by: chair })
    .does('AppointChair', appointment(chair), { by: PEOPLE.cspChair });

export const chaired = once(() => withChair(directedReview()));
