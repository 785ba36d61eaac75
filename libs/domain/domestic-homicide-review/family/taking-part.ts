import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import { UNDER_REVIEW } from '../lawful-states.js';
import { letters, toPerson, unsent } from '../letters.js';
import { after, isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import { termsFor } from '../terms-of-reference/to-family.js';
import type { FamilyCommands } from './commands.js';
import { familyEvolvers } from './evolve.js';
import type { FamilyContact } from './state.js';
import { contactOf, keptInformed } from './to-tell.js';

/** Somebody recorded as family, and asked by somebody who may speak for them: of the family only they themself. */
const spokenFor = (state: State, person: PersonId, actor: Actor, at: At): FamilyContact | Refused => {
  const contact = contactOf(state, person);
  if (!contact) return at.refuse('UNKNOWN_PERSON');
  return actor.kind === 'person' && actor.role === 'FAMILY_MEMBER' && actor.person !== person
    ? at.refuse('NOT_YOURS_TO_SAY')
    : contact;
};

/** 3.6: an invitation is no interview, but the police are asked before a witness is talked to. */
const witnesses = (state: State, people: readonly PersonId[]): readonly Warning[] => {
  const waits = state.restrictions.some(
    ({ status, blocks }) => status === 'ACTIVE' && blocks.includes('InterviewWitness'),
  );
  const called = people.filter((person) => contactOf(state, person)?.witness);
  return waits && called.length > 0
    ? [
        {
          code: 'FAMILY_MAY_BE_WITNESS',
          detail: `May be called as witnesses: ${called.join(', ')}. Agree with the senior investigating officer before anybody talks to them about the death.`,
          source: '3.6; G16 section 9',
        },
      ]
    : [];
};

/** Whoever declined is not written to about taking part; whoever is informed from now on gets the terms in force. */
const following = (before: State, now: State, person: PersonId): Effects => {
  const { part } = contactOf(now, person) ?? {};
  if (part === 'DECLINED') {
    const pending = unsent(now, 'family-invitation', 'family-terms-of-reference');
    return {
      drops: now.notices
        .filter(({ id, to }) => pending.includes(id) && to.kind === 'PERSON' && to.person === person)
        .map(({ id }) => id),
    };
  }
  const informed = !keptInformed(before).includes(person) && keptInformed(now).includes(person);
  return informed && UNDER_REVIEW.includes(now.state) ? { owes: letters(now, termsFor(now, person)) } : {};
};

export const takingPart: Rules<Pick<FamilyCommands, 'InviteFamily' | 'RecordFamilyChoice'>> = {
  InviteFamily: {
    decide(state, { data }, at) {
      const people = data.people.filter((person, i) => data.people.indexOf(person) === i);
      if (people.length === 0) return at.refuse('NOBODY_NAMED');
      if (people.some((person) => !contactOf(state, person))) return at.refuse('UNKNOWN_PERSON');
      const again = people.find((person) => contactOf(state, person)?.invitedAt !== null);
      if (again !== undefined) return at.refuse('INVITED_ALREADY', { person: again });
      const owes = letters(
        state,
        people.map((person) => ({ template: 'family-invitation' as const, to: toPerson(person) })),
      );
      return accept([at.event('FamilyInvited', { people, owes })], witnesses(state, people));
    },
  },
  RecordFamilyChoice: {
    decide(state, { data: { person, part }, actor }, at) {
      const contact = spokenFor(state, person, actor, at);
      if (isRefused(contact)) return contact;
      const chosen = at.event('FamilyChoiceRecorded', { person, part });
      const now = after(state, chosen, familyEvolvers.FamilyChoiceRecorded);
      return accept([at.event('FamilyChoiceRecorded', { person, part, ...following(state, now, person) })]);
    },
  },
};

export const advocacy: Rules<Pick<FamilyCommands, 'OfferAdvocate' | 'RecordAdvocate'>> = {
  OfferAdvocate: {
    decide(state, { data: { person } }, at) {
      const contact = contactOf(state, person);
      if (!contact) return at.refuse('UNKNOWN_PERSON');
      if (contact.advocacy !== 'NOT_OFFERED') return at.refuse('OFFERED_ALREADY');
      return accept([at.event('AdvocateOffered', { person })]);
    },
  },
  /** Also changes an earlier answer: there is time to choose (para 56(a)). */
  RecordAdvocate: {
    decide(state, { data: { person, answer, advocate }, actor }, at) {
      const contact = spokenFor(state, person, actor, at);
      if (isRefused(contact)) return contact;
      if (answer === 'DECLINED')
        return contact.advocacy === 'NOT_OFFERED'
          ? at.refuse('NOT_OFFERED_YET')
          : accept([at.event('AdvocateRecorded', { person, answer, advocate: null })]);
      if (advocate === undefined) return at.refuse('ADVOCATE_MISSING');
      return accept([at.event('AdvocateRecorded', { person, answer, advocate })]);
    },
  },
};
