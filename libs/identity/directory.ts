import type { Principal } from './principal.js';

/** One entry of the directory: who somebody is. Names and addresses stay here and in the vault, nowhere else. */
export interface Person {
  readonly principal: Principal;
  readonly name: string;
  readonly email: string;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'DISTRICT_COUNCIL'
    | 'CHIEF_OFFICER'
    | 'INTEGRATED_CARE_BOARD'
    | 'HOUSING_PROVIDER'
    | 'INVITED_AGENCY'
    | 'LOCAL_POLICING_BODY'
    | 'CENTRAL_BODY'
    | 'CORONER'
    | 'INDEPENDENT';
  /** Bound by the duties of s.104(7) and Schedule 4 paragraph 7(2). */
  readonly publicFunctions: boolean;
}

/** Asked at every request, so that a role that was taken away is gone at once and not when a token runs out. */
export interface Directory {
  byId(person: string): Person | null;
  byEmail(email: string): Person | null;
  people(): readonly Person[];
  organisation(id: string): Organisation | null;
  organisations(): readonly Organisation[];
}

export function directoryOf(people: readonly Person[], organisations: readonly Organisation[]): Directory {
  const byId = new Map(people.map((person) => [person.principal.person, person]));
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]));
  const bodies = new Map(organisations.map((body) => [body.id, body]));
  return {
    byId: (person) => byId.get(person) ?? null,
    byEmail: (email) => byEmail.get(email.toLowerCase()) ?? null,
    people: () => people,
    organisation: (id) => bodies.get(id) ?? null,
    organisations: () => organisations,
  };
}
