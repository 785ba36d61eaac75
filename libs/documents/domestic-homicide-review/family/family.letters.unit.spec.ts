import { panelFormed } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { trial } from '#libs/domain/domestic-homicide-review/testing/parallel-stories.js';
import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const invited = once(() => panelFormed().does('InviteFamily', { people: [PEOPLE.sister.person] }));
const friendInvited = once(() =>
  panelFormed()
    .does('RecordParallelProcess', trial())
    .does('RecordFamilyContact', {
      person: 'person-friend',
      relation: 'FRIEND',
      name: sealed('friend'),
      witness: true,
    })
    .does('InviteFamily', { people: ['person-friend'] }),
);

describe('The invitation to family and friends', () => {
  theyAreLetters([
    {
      template: 'family-invitation',
      given: invited,
      contains: [
        // D5; para 56(a): condolence, what it is, choices, advocate at the first meeting, contact.
        'We are very sorry about the death of somebody of your family.',
        'It does not ask who is to blame.',
        'Your choices',
        'meet Helen Varley, where you feel safe',
        'read the report before it is finished',
        'You can change your mind at any time',
        'An advocate can be with you from the first talk on.',
        'Advocacy After Fatal Domestic Abuse',
        'Leaflets',
        'Please call Robin Ashdown',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'family-invitation',
      when: 'to a friend who may be a witness',
      given: friendInvited,
      contains: [
        'about the death of your friend',
        'Please do not talk to us yet about what you saw or heard',
      ],
      opens: ['sealed-friend'],
    },
  ]);

  it('speaks of no trial to somebody who is no witness', () => {
    expect(letterIn(invited(), 'family-invitation').text).not.toMatch(/trial|police/iu);
  });
});
