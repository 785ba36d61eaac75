import { familyUnknown, panelFormed } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { OTHER_PERSON, PEOPLE } from '../testing/people.js';
import { notified } from '../testing/stories.js';

const sister = PEOPLE.sister.person;
const father = PEOPLE.father.person;
const invited = () => panelFormed().does('InviteFamily', { people: [sister] });
const offered = () => notified().does('OfferAdvocate', { person: sister });
const advocate = { person: 'person-advocate', organisation: 'family-advocacy' };
const friend = { person: 'person-friend', relation: 'FRIEND' } as const;

export const familyExamples = [
  example(
    'RecordFamilyContact',
    { given: notified, when: { person: father, relation: 'FAMILY' } },
    { OTHER_PERSON: { given: notified, when: { person: OTHER_PERSON, relation: 'FAMILY' } } },
  ),
  example(
    'RecordNoFamilyFound',
    { given: familyUnknown, when: {} },
    {
      FAMILY_KNOWN: {
        refused: { given: notified, when: {} },
        accepted: { given: () => familyUnknown().does('RecordFamilyContact', friend), when: {} },
      },
      RECORDED_ALREADY: { given: () => familyUnknown().does('RecordNoFamilyFound', {}), when: {} },
    },
  ),
  example(
    'InviteFamily',
    { given: panelFormed, when: { people: [sister] } },
    {
      NOBODY_NAMED: { given: panelFormed, when: { people: [] } },
      UNKNOWN_PERSON: { given: panelFormed, when: { people: [sister, father] } },
      INVITED_ALREADY: { given: invited, when: { people: [sister] } },
    },
  ),
  example(
    'RecordFamilyChoice',
    { given: invited, when: { person: sister, part: 'TAKES_PART' } },
    {
      UNKNOWN_PERSON: { given: invited, when: { person: father, part: 'TAKES_PART' } },
      NOT_YOURS_TO_SAY: {
        refused: { given: invited, when: { person: sister, part: 'DECLINED' }, by: PEOPLE.father },
        accepted: { given: invited, when: { person: sister, part: 'DECLINED' }, by: PEOPLE.sister },
      },
    },
  ),
  example(
    'OfferAdvocate',
    { given: notified, when: { person: sister } },
    {
      UNKNOWN_PERSON: { given: notified, when: { person: father } },
      OFFERED_ALREADY: { given: offered, when: { person: sister } },
    },
  ),
  example(
    'RecordAdvocate',
    { given: offered, when: { person: sister, answer: 'ACCEPTED', advocate } },
    {
      UNKNOWN_PERSON: { given: offered, when: { person: father, answer: 'DECLINED' } },
      ADVOCATE_MISSING: { given: offered, when: { person: sister, answer: 'ACCEPTED' } },
      NOT_OFFERED_YET: {
        refused: { given: notified, when: { person: sister, answer: 'DECLINED' } },
        accepted: { given: offered, when: { person: sister, answer: 'DECLINED' } },
      },
      NOT_YOURS_TO_SAY: {
        refused: { given: offered, when: { person: sister, answer: 'DECLINED' }, by: PEOPLE.father },
        accepted: { given: offered, when: { person: sister, answer: 'DECLINED' }, by: PEOPLE.sister },
      },
    },
  ),
];
