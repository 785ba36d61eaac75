import type { FamilyCommands } from '#libs/domain/domestic-homicide-review/family/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './family.dto.js';

const person = 'sister-1';

export const familyInputs: StageInputs<FamilyCommands> = {
  RecordFamilyContact: takes(dto.FamilyContactInput, {
    relation: 'FAMILY',
    name: 'Riley Stanhope',
    contact: 'By post, care of the family liaison officer.',
    witness: false,
  }),
  RecordNoFamilyFound: noFields,
  InviteFamily: takes(dto.InviteFamilyInput, { people: [person] }),
  RecordFamilyChoice: takes(dto.FamilyChoiceInput, { person, part: 'TAKES_PART' }),
  OfferAdvocate: takes(dto.FamilyPersonInput, { person }),
  RecordAdvocate: takes(dto.AdvocateAnswerInput, {
    person,
    answer: 'ACCEPTED',
    advocate: { person: 'advocate-1', organisation: 'specialist-da-service' },
  }),
};

const looksAfter = needs(['dhr-file', 'W']);
/** "Own contact": relatives say themselves how they want to take part, by the cell that gives them their part of the file. */
const theirOwn = needs(['dhr-file', 'W'], ['dhr-file', 'R']);

export const familyNeeds: StageNeeds<FamilyCommands> = {
  RecordFamilyContact: looksAfter,
  RecordNoFamilyFound: looksAfter,
  InviteFamily: looksAfter,
  RecordFamilyChoice: theirOwn,
  OfferAdvocate: looksAfter,
  RecordAdvocate: theirOwn,
};
