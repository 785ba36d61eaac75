import { called } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const to = ({ person }: { readonly person: string }) => ({ kind: 'PERSON', person }) as const;

describe('Invitations to the panel', () => {
  theyAreLetters([
    {
      template: 'panel-invitation',
      given: called,
      to: to(PEOPLE.panelPolice),
      contains: [
        'Helen Varley invites you',
        'Thursday 10 November 2022 at 10am',
        'Words of sealed-place.',
        'Agenda',
        'How the panel works',
        'Terms of reference',
        'Papers',
        'Confidentiality',
        'Conflicts of interest',
      ],
      opens: ['sealed-place'],
    },
  ]);

  it('tell the chair of their own meeting', () => {
    expect(letterIn(called(), 'panel-invitation', to(PEOPLE.chair)).text).toContain(
      'You have called the panel',
    );
  });
});
