import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { FamilyContact, FamilyPart } from './state.js';

export interface FamilyContactInput {
  readonly person: PersonId;
  readonly relation: FamilyContact['relation'];
  readonly name?: Sealed;
  readonly contact?: Sealed;
  readonly witness?: boolean;
}

export interface FamilyCommands {
  /** Also corrects what is known of somebody. */
  RecordFamilyContact: FamilyContactInput;
  RecordNoFamilyFound: object;
  InviteFamily: { readonly people: readonly PersonId[] };
  RecordFamilyChoice: {
    readonly person: PersonId;
    readonly part: Exclude<FamilyPart, 'NOT_ASKED' | 'INVITED'>;
  };
  OfferAdvocate: { readonly person: PersonId };
  RecordAdvocate: {
    readonly person: PersonId;
    readonly answer: 'ACCEPTED' | 'DECLINED';
    /** With `ACCEPTED`. */
    readonly advocate?: { readonly person: PersonId; readonly organisation: OrganisationId };
  };
}
