import type {
  FamilyCommands,
  FamilyContactInput as Contact,
} from '#libs/domain/domestic-homicide-review/family/commands.js';
import {
  Choice,
  Flag,
  Id,
  Ids,
  NewId,
  Part,
  PersonName,
  PersonText,
  wordsOf,
} from '../../door/fields/index.js';

const RELATIONS = wordsOf<Contact['relation']>({
  FAMILY: true,
  FRIEND: true,
  EMPLOYER: true,
  COLLEAGUE: true,
});

export class FamilyContactInput {
  @NewId({
    about: 'Somebody who is recorded already, to correct what is known of them. Left out: a new person.',
  })
  person?: string;

  @Choice(RELATIONS, { about: 'What they were to the person who died (G16 section 6).' })
  relation!: string;

  @PersonName('person', { optional: true, about: 'Sealed under their own key.' })
  name?: string;

  @PersonText('person', { optional: true, about: 'How they want to be reached. Sealed under their own key.' })
  contact?: string;

  @Flag({ optional: true, about: 'May be called as a witness: interviews wait for the police’s word (3.6).' })
  witness?: boolean;
}

export class InviteFamilyInput {
  @Ids({ about: 'Whom of the family, friends, employers and colleagues to invite.' })
  people!: string[];
}

const PARTS = wordsOf<FamilyCommands['RecordFamilyChoice']['part']>({
  TAKES_PART: true,
  KEEP_INFORMED: true,
  DECLINED: true,
});

export class FamilyPersonInput {
  @Id({ about: 'The person of the family, as recorded.' })
  person!: string;
}

export class FamilyChoiceInput extends FamilyPersonInput {
  @Choice(PARTS, { about: 'Whoever declines may change their mind at any time (3.5).' })
  part!: string;
}

export class AdvocateInput {
  @Id({ about: 'The advocate.' })
  person!: string;

  @Id({
    optional: true,
    about: 'The service that they work for. Left out: as the directory says.',
  })
  organisation?: string;
}

const ADVOCACY_ANSWERS = wordsOf<FamilyCommands['RecordAdvocate']['answer']>({
  ACCEPTED: true,
  DECLINED: true,
});

export class AdvocateAnswerInput extends FamilyPersonInput {
  @Choice(ADVOCACY_ANSWERS, { about: 'Their answer to the offer of an advocate (para 56(a)).' })
  answer!: string;

  @Part(() => AdvocateInput, { optional: true, about: 'Who stands by them: with ACCEPTED.' })
  advocate?: AdvocateInput;
}
