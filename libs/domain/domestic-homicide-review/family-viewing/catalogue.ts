import { badInput, inThePast, noSuchDate, notAllowed, notNow, person } from '../rows.js';

const stage = 'family-viewing';
const unknownPerson = (field: string) =>
  badInput(
    'UNKNOWN_PERSON',
    '3.5',
    'This person is not recorded as family. Record them first (RecordFamilyContact).',
    field,
  );
const unknownViewing = badInput(
  'UNKNOWN_VIEWING',
  '3.3',
  'There is no viewing {viewing} in this case.',
  'viewing',
);

export const viewingCatalogue = [
  person('ShareDraftWithFamily', {
    summary: 'Show the draft to the family and their advocates',
    stage,
    source: 'G16 section 6; 3.5; DD5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['FAMILY_VIEWING'],
    events: ['DraftSharedWithFamily'],
    guards: [
      badInput('NOBODY_NAMED', '3.3', 'Say with whom the draft is shared.', 'people'),
      unknownPerson('people'),
      notNow(
        'SHARED_ALREADY',
        '3.3',
        'This version has been shared with {person}. Give them more time if they need it (ExtendFamilyViewing).',
      ),
      noSuchDate('until'),
      inThePast('until'),
    ],
  }),
  person('ExtendFamilyViewing', {
    summary: 'Give the family more time with the draft',
    stage,
    source: 'DD5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: ['FAMILY_VIEWING'],
    events: ['FamilyViewingExtended'],
    guards: [
      unknownViewing,
      notNow(
        'VIEWING_OVER',
        '3.3',
        'More time is for somebody who has the draft and has not answered. Who has answered may still say more (RecordFamilyComments).',
      ),
      noSuchDate('until'),
      badInput('NOT_LATER', 'DD5', 'The new date ({due}) is not after the present one ({present}).', 'until'),
      inThePast('until'),
    ],
  }),
  person('RecordFamilyComments', {
    summary: 'Record what the family says about the draft',
    stage,
    source: 'G16 section 6; 3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR', 'FAMILY_MEMBER'],
    states: ['FAMILY_VIEWING'],
    events: ['FamilyCommentsRecorded'],
    guards: [
      unknownViewing,
      notAllowed('NOT_YOUR_VIEWING', 'table 6.1', 'The draft was shared with somebody else there.'),
    ],
  }),
  person('RecordFamilyDeclined', {
    summary: 'Record that somebody does not want to see the draft or comment on it',
    stage,
    source: '3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR', 'FAMILY_MEMBER'],
    states: ['FAMILY_VIEWING'],
    events: ['FamilyDeclined'],
    guards: [
      unknownPerson('person'),
      notNow(
        'ANSWERED_ALREADY',
        '3.5',
        'Their answer to this version is recorded. If they want to see it after all, share it with them (ShareDraftWithFamily); if they say more, record that (RecordFamilyComments).',
      ),
      notAllowed('NOT_YOURS_TO_SAY', 'table 6.1', 'You can only answer for yourself.'),
    ],
  }),
] as const;
