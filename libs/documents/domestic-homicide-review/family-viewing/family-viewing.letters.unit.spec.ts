import { byChair, toRead } from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { DA_SERVICE, PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const SISTER = { kind: 'PERSON', person: PEOPLE.sister.person } as const;
const ADVOCATE = { kind: 'PERSON', person: 'person-advocate' } as const;

const shared = once(() => {
  const advocated = toRead()
    .does('OfferAdvocate', { person: PEOPLE.sister.person }, byChair)
    .does('RecordAdvocate', {
      person: PEOPLE.sister.person,
      answer: 'ACCEPTED',
      advocate: { person: ADVOCATE.person, organisation: DA_SERVICE },
    });
  return advocated.does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] }, byChair);
});

const THE_DRAFT = ['sealed-draft-1', 'sealed-independence', 'sealed-advice-1', 'sealed-advice-2'];

describe('The draft for the family', () => {
  theyAreLetters([
    {
      template: 'family-draft',
      when: 'for a relative',
      given: shared,
      to: SISTER,
      contains: [
        'Dear Agnes Penhallow',
        'before anybody outside the review',
        'by Monday 13 March 2023',
        'Do you need more time?',
        'which pseudonyms',
        'meet Helen Varley and the panel',
        'the door stays open',
        'AAFDA',
        'Homicide Service',
        'Draft, version 1. This copy is for Agnes Penhallow alone.',
        'Two agencies knew Rose.',
      ],
      opens: [...THE_DRAFT, 'sealed-sister'],
    },
    {
      template: 'family-draft',
      when: 'for the advocate whom they chose',
      given: shared,
      to: ADVOCATE,
      contains: ['The person whom you support has it too.', 'by Monday 13 March 2023', 'Draft, version 1.'],
      opens: THE_DRAFT,
    },
  ]);

  it('does not ask a relative to read what an advocate is asked to', () => {
    expect(letterIn(shared(), 'family-draft', SISTER).text).not.toContain('whom you support');
    expect(letterIn(shared(), 'family-draft', ADVOCATE).text).not.toContain('hard to read');
  });

  it('is marked with its reader’s name where it begins and where it ends', () => {
    expect(letterIn(shared(), 'family-draft', SISTER).text.match(/This copy is for/gu)).toHaveLength(2);
  });
});
