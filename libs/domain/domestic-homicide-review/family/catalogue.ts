import { BEGUN, between, OPEN } from '../lawful-states.js';
import { badInput, notAllowed, notNow, person } from '../rows.js';

const stage = 'family';
const CHAIR_AND_COORDINATOR = ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'] as const;
const unknownPerson = (field: string) =>
  badInput(
    'UNKNOWN_PERSON',
    '3.5',
    'This person is not recorded as family. Record them first (RecordFamilyContact).',
    field,
  );

export const familyCatalogue = [
  person('RecordFamilyContact', {
    summary: 'Record or correct a relative, friend, employer or colleague of the person who died',
    stage,
    source: 'G16 section 6; 3.5',
    roles: CHAIR_AND_COORDINATOR,
    states: BEGUN,
    events: ['FamilyContactRecorded'],
    guards: [
      badInput(
        'OTHER_PERSON',
        '3.5',
        'This is the person whose conduct the review is about, or who died.',
        'person',
      ),
    ],
  }),
  person('RecordNoFamilyFound', {
    summary: 'Record that nobody of the family could be found',
    stage,
    source: '3.5',
    roles: CHAIR_AND_COORDINATOR,
    reason: 'required',
    states: OPEN,
    events: ['NoFamilyFound'],
    guards: [
      notNow('FAMILY_KNOWN', '3.5', 'Family is recorded in this case.'),
      notNow('RECORDED_ALREADY', '3.5', 'It is recorded that nobody was found.'),
    ],
  }),
  person('InviteFamily', {
    summary: 'Invite the family to take part',
    stage,
    source: 'G16 section 6; para 56(a)',
    roles: CHAIR_AND_COORDINATOR,
    states: between('PANEL_FORMED', 'FAMILY_VIEWING'),
    events: ['FamilyInvited'],
    guards: [
      badInput('NOBODY_NAMED', '3.5', 'Say who is invited.', 'people'),
      unknownPerson('people'),
      notNow('INVITED_ALREADY', '3.5', '{person} has been invited.'),
    ],
  }),
  person('RecordFamilyChoice', {
    summary: 'Record how somebody wants to take part; the door is left open',
    stage,
    source: '3.5',
    roles: [...CHAIR_AND_COORDINATOR, 'FAMILY_MEMBER'],
    states: OPEN,
    events: ['FamilyChoiceRecorded'],
    guards: [
      unknownPerson('person'),
      notAllowed('NOT_YOURS_TO_SAY', 'table 6.1', 'You can only choose for yourself.'),
    ],
  }),
  person('OfferAdvocate', {
    summary: 'Offer specialist and expert advocacy',
    stage,
    source: 'para 56(a)',
    roles: CHAIR_AND_COORDINATOR,
    states: OPEN,
    events: ['AdvocateOffered'],
    guards: [unknownPerson('person'), notNow('OFFERED_ALREADY', 'para 56(a)', 'It was offered.')],
  }),
  person('RecordAdvocate', {
    summary: 'Record the answer to the offer of an advocate',
    stage,
    source: 'para 56(a); 3.5',
    roles: [...CHAIR_AND_COORDINATOR, 'FAMILY_MEMBER'],
    states: OPEN,
    events: ['AdvocateRecorded'],
    guards: [
      unknownPerson('person'),
      badInput('ADVOCATE_MISSING', '3.5', 'Say who the advocate is.', 'advocate'),
      notNow(
        'NOT_OFFERED_YET',
        'para 56(a)',
        'Advocacy has not been offered to this person, so they cannot have declined it. Offer it first (OfferAdvocate).',
      ),
      notAllowed('NOT_YOURS_TO_SAY', 'table 6.1', 'You can only choose for yourself.'),
    ],
  }),
] as const;
