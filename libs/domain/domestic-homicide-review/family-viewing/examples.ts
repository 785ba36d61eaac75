import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { agreedDraft, sharedWithSister } from '../testing/report-stories.js';
import { once, sealed } from '../testing/scenario.js';

const sister = { people: [PEOPLE.sister.person] };
const FIRST = { viewing: 'viewing-1' };
const comments = sealed('comments');
const commented = once(() => sharedWithSister().does('RecordFamilyComments', { ...FIRST, comments }));

export const viewingExamples = [
  example(
    'ShareDraftWithFamily',
    { given: agreedDraft, when: sister },
    {
      NOBODY_NAMED: { given: agreedDraft, when: { people: [] } },
      UNKNOWN_PERSON: { given: agreedDraft, when: { people: [PEOPLE.father.person] } },
      SHARED_ALREADY: { given: sharedWithSister, when: sister },
      NO_SUCH_DATE: { given: agreedDraft, when: { ...sister, until: '2023-02-29' } },
      DATE_IN_THE_PAST: {
        refused: { given: agreedDraft, when: { ...sister, until: '2023-02-19' } },
        accepted: { given: agreedDraft, when: { ...sister, until: '2023-02-20' } },
      },
    },
  ),
  example(
    'ExtendFamilyViewing',
    { given: sharedWithSister, when: { ...FIRST, until: '2023-04-03' } },
    {
      UNKNOWN_VIEWING: { given: sharedWithSister, when: { viewing: 'viewing-2', until: '2023-04-03' } },
      VIEWING_OVER: { given: commented, when: { ...FIRST, until: '2023-04-03' } },
      NO_SUCH_DATE: { given: sharedWithSister, when: { ...FIRST, until: '2023-04-31' } },
      NOT_LATER: {
        refused: { given: sharedWithSister, when: { ...FIRST, until: '2023-03-13' } },
        accepted: { given: sharedWithSister, when: { ...FIRST, until: '2023-03-14' } },
      },
      DATE_IN_THE_PAST: {
        refused: {
          given: () => sharedWithSister().on('2023-03-20'),
          when: { ...FIRST, until: '2023-03-19' },
        },
        accepted: {
          given: () => sharedWithSister().on('2023-03-20'),
          when: { ...FIRST, until: '2023-03-20' },
        },
      },
    },
  ),
  example(
    'RecordFamilyComments',
    { given: sharedWithSister, when: { ...FIRST, comments } },
    {
      UNKNOWN_VIEWING: { given: sharedWithSister, when: { viewing: 'viewing-2', comments } },
      NOT_YOUR_VIEWING: {
        refused: { given: sharedWithSister, when: { ...FIRST, comments }, by: PEOPLE.father },
        accepted: { given: sharedWithSister, when: { ...FIRST, comments }, by: PEOPLE.sister },
      },
    },
  ),
  example(
    'RecordFamilyDeclined',
    { given: sharedWithSister, when: { person: PEOPLE.sister.person } },
    {
      UNKNOWN_PERSON: { given: agreedDraft, when: { person: PEOPLE.father.person } },
      ANSWERED_ALREADY: { given: commented, when: { person: PEOPLE.sister.person } },
      NOT_YOURS_TO_SAY: {
        refused: { given: agreedDraft, when: { person: PEOPLE.sister.person }, by: PEOPLE.father },
        accepted: { given: agreedDraft, when: { person: PEOPLE.sister.person }, by: PEOPLE.sister },
      },
    },
  ),
];
