import type { PersonId } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { FamilyContact, FamilyPart } from './state.js';

export interface FamilyEvents {
  /** Whoever comes to be known after a decision is told of it: the letter is owed here. */
  FamilyContactRecorded: { readonly contact: FamilyContact } & Effects;
  NoFamilyFound: Effects;
  FamilyInvited: { readonly people: readonly PersonId[] } & Effects;
  FamilyChoiceRecorded: { readonly person: PersonId; readonly part: FamilyPart } & Effects;
  AdvocateOffered: { readonly person: PersonId } & Effects;
  AdvocateRecorded: {
    readonly person: PersonId;
    readonly answer: 'ACCEPTED' | 'DECLINED';
    readonly advocate: FamilyContact['advocate'];
  } & Effects;
}
