import type { PersonId } from '#libs/domain/kernel/people.js';
import type { Evolvers } from '../machine.js';
import type { FamilyEvents } from './events.js';
import type { FamilyContact } from './state.js';

type Family = readonly FamilyContact[];

const changed = (
  family: Family,
  person: PersonId,
  to: (one: FamilyContact) => Partial<FamilyContact>,
): Family => family.map((one) => (one.person === person ? { ...one, ...to(one) } : one));

export const familyEvolvers: Evolvers<FamilyEvents> = {
  FamilyContactRecorded: (state, { data: { contact } }) => ({
    ...state,
    family: state.family.some(({ person }) => person === contact.person)
      ? changed(state.family, contact.person, () => contact)
      : [...state.family, contact],
    nobodyFoundAt: contact.relation === 'FAMILY' ? null : state.nobodyFoundAt,
  }),
  NoFamilyFound: (state, { occurredAt }) => ({ ...state, nobodyFoundAt: occurredAt }),
  /** Whoever has chosen already keeps their choice. */
  FamilyInvited: (state, { data: { people }, occurredAt }) => ({
    ...state,
    family: people.reduce<Family>(
      (family, person) =>
        changed(family, person, ({ part }) => ({
          part: part === 'NOT_ASKED' ? 'INVITED' : part,
          invitedAt: occurredAt,
        })),
      state.family,
    ),
  }),
  FamilyChoiceRecorded: (state, { data: { person, part } }) => ({
    ...state,
    family: changed(state.family, person, () => ({ part })),
  }),
  AdvocateOffered: (state, { data: { person } }) => ({
    ...state,
    family: changed(state.family, person, () => ({ advocacy: 'OFFERED' })),
  }),
  AdvocateRecorded: (state, { data: { person, answer, advocate } }) => ({
    ...state,
    family: changed(state.family, person, () => ({ advocacy: answer, advocate })),
  }),
};
