import { asked } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { HEALTH, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { notified, notifiedWith } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const OF_POLICE = { kind: 'ORGANISATIONS', organisations: [POLICE] } as const;
const OF_HEALTH = { kind: 'ORGANISATIONS', organisations: [HEALTH] } as const;
const names = {
  deceasedBirth: sealed('born'),
  deceasedAliases: [sealed('alias-1'), sealed('alias-2')],
  otherPersonName: sealed('other'),
  otherPersonAliases: [sealed('other-alias')],
};
const WHO = [
  'sealed-deceased',
  'sealed-born',
  'sealed-alias-1',
  'sealed-alias-2',
  'sealed-other',
  'sealed-other-alias',
];
const ALIASES = [
  'Marisa Penhallow. Also known as: Words of sealed-alias-1.; Words of sealed-alias-2.',
  'Words of sealed-other.. Also known as: Words of sealed-other-alias.',
];

const questioned = once(() =>
  notifiedWith(names).does('RequestScopingReturn', {
    requests: [
      { agency: POLICE, questions: sealed('questions'), periodFrom: '2019-01-01', periodTo: '2022-09-05' },
    ],
  }),
);
const secured = once(() => notifiedWith(names).does('SecureRecordsNotice', { agencies: [HEALTH] }));
const chased = once(() => asked().wait('2022-10-05'));
const escalated = once(() => asked().wait('2022-10-20'));

describe('Letters of scoping', () => {
  theyAreLetters([
    {
      template: 'scoping-request',
      given: questioned,
      naming: true,
      contains: [
        // D2: names including aliases, period, yes-or-no contact form, secure originals now.
        'Names, and other names known to us',
        'Person who died | Marisa Penhallow',
        ...ALIASES,
        'From Tuesday 1 January 2019 to Monday 5 September 2022',
        'Did your organisation have contact with any of these people? | Yes / No',
        'Secure the original records of all these people now',
        'Please answer by Tuesday 27 September 2022',
        'decides by Wednesday 12 October 2022',
        'the police',
      ],
      opens: [...WHO, 'sealed-questions'],
    },
    {
      template: 'secure-records',
      given: secured,
      naming: true,
      contains: [
        ...ALIASES,
        'from your first contact until today',
        'Do you hold records about any of these people? | Yes / No',
        'Are the originals secured? | Yes / No',
      ],
      opens: WHO,
    },
    {
      template: 'scoping-chase',
      given: chased,
      to: OF_HEALTH,
      contains: ['the health service', 'due on Tuesday 27 September 2022', 'by Wednesday 12 October 2022'],
      opens: [],
    },
    {
      template: 'scoping-escalation',
      given: escalated,
      to: OF_POLICE,
      contains: ['senior manager of the police', 'due on Tuesday 27 September 2022', 'twice', 'was missing'],
      opens: [],
    },
  ]);

  it('say that no other name is known where none was notified', () => {
    const { text } = letterIn(
      notified().does('SecureRecordsNotice', { agencies: [HEALTH] }),
      'secure-records',
    );
    expect(text).toContain('Marisa Penhallow. No other name is known to us.');
  });

  it('ask about all of the time where nobody named a period', () => {
    const story = notified().does('RequestScopingReturn', { requests: [{ agency: POLICE }] });
    expect(letterIn(story, 'scoping-request').text).toContain('From your first contact to today.');
  });
});
