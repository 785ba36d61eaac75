import { decides, pendingAfter } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { trial } from '#libs/domain/domestic-homicide-review/testing/parallel-stories.js';
import { PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import {
  bothAsked,
  policeHandedIn,
  policeReleased,
  termsAgreed,
  termsAgreedIn,
} from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { notifiedWith } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const OF_POLICE = { kind: 'ORGANISATIONS', organisations: [POLICE] } as const;
const byChair = { by: PEOPLE.chair } as const;
const WHO = ['sealed-deceased', 'sealed-terms'];

const summaryAsked = once(() => termsAgreed().does('CommissionSummaryReport', { agency: POLICE }));
const countersigning = once(() => policeHandedIn().settle());
const returned = once(() =>
  policeReleased().does(
    'ReturnImr',
    { imr: 'imr-1', due: '2023-01-27' },
    { ...byChair, reason: sealed('too-thin') },
  ),
);
const extended = once(() => bothAsked().does('ExtendImr', { imr: 'imr-1', due: '2023-02-06' }, byChair));
const withdrawn = once(() => bothAsked().does('WithdrawCommission', { imr: 'imr-1' }, byChair));
const chased = once(() => bothAsked().wait('2023-01-17'));
const escalated = once(() => bothAsked().wait('2023-02-10'));
/** Whoever might have been tried has died (G16 section 9). */
const dead = once(() => {
  const story = decides(pendingAfter(notifiedWith({ suspectStatus: 'DEAD' })));
  return story.on('2022-10-03');
});
const noTrial = once(() => termsAgreedIn(dead()).does('CommissionImr', { agency: POLICE }));

/** Row D8 of section 7, word by word. */
const D8 = [
  ['terms of reference', 'Words of sealed-terms.'],
  ['template', 'Template of the report'],
  [
    'chronology format',
    'Date and time | Source agency | Document reference | Event | Response | Comment | Who was seen',
  ],
  ['author’s independence', 'not the immediate line manager of anybody who had'],
  ['sign-off', 'A senior manager of your organisation checks the report and countersigns it'],
  ['due date', 'Please hand it in by Monday 9 January 2023'],
  ['live proceedings', 'Do not interview staff about the death'],
] as const;

/** What 3.4 wants in the report of an agency (D10). */
const D10 = [
  'statement of independence',
  'terms of reference',
  'methods',
  'records seen',
  'staff interviewed',
  'chronology of contact',
  'what happened',
  'analysis',
  'equality',
  'good practice',
  'lessons',
  'recommendations',
] as const;

describe('Letters about the reports of agencies', () => {
  theyAreLetters([
    {
      template: 'imr-request',
      given: bothAsked,
      to: OF_POLICE,
      naming: true,
      contains: ['asks the police for an individual management review', 'Terms of reference, version 1'],
      opens: WHO,
    },
    {
      template: 'summary-report-request',
      given: summaryAsked,
      naming: true,
      contains: [
        'asks the police for a summary report',
        'Words of sealed-terms.',
        'Sign-off',
        'Who was seen',
      ],
      opens: WHO,
    },
    {
      template: 'imr-countersign',
      given: countersigning,
      contains: [
        'senior manager of the police',
        'Salma Wain has written the individual management review',
        'Had a direct part in the case: no',
        'Entries in the chronology: 3',
        'The author cannot do it.',
      ],
      opens: ['sealed-author-independence'],
    },
    {
      template: 'imr-submitted',
      given: policeReleased,
      contains: [
        'Report of the police',
        'Salma Wain',
        'It answers version 1: the time from Thursday 5 September 2019 to Monday 5 September 2022.',
        'Tuesday 2 March 2021 | 22:40 | Words of sealed-entry-2021-03-02.',
        'Tuesday 30 August 2022 | not recorded |',
        'Owen Thackeray countersigned it for the police',
      ],
      opens: [
        'sealed-author-independence',
        'sealed-imr-1-2022-12-12T10:00:00.000Z',
        'sealed-entry-2021-03-02',
        'sealed-entry-2021-11-20',
        'sealed-entry-2022-08-30',
      ],
    },
    {
      template: 'imr-returned',
      given: returned,
      contains: [
        'the police',
        'by Friday 27 January 2023',
        'The panel’s reasons',
        'countersigns the new version',
      ],
      opens: ['sealed-too-thin'],
    },
    {
      template: 'imr-extended',
      given: extended,
      contains: ['the police', 'now due by Monday 6 February 2023'],
      opens: [],
    },
    {
      template: 'imr-withdrawn',
      given: withdrawn,
      contains: ['the police', 'need not write or finish it', 'keep the original records secure'],
      opens: [],
    },
    {
      template: 'imr-chase',
      given: chased,
      to: OF_POLICE,
      contains: ['the police', 'due on Monday 9 January 2023', 'ask the chair for a new date'],
      opens: [],
    },
    {
      template: 'imr-escalation',
      given: escalated,
      to: OF_POLICE,
      contains: ['the head of the police', 'due on Monday 9 January 2023', 'twice', 'It is still welcome.'],
      opens: [],
    },
  ]);

  it.each(D8)('ask for what D8 has them ask for: %s', (_, words) => {
    expect(letterIn(bothAsked(), 'imr-request', OF_POLICE).text).toContain(words);
  });

  it.each(D10)('ask for, check and show what D10 wants in a report: %s', (words) => {
    const said = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();
    for (const text of [
      letterIn(bothAsked(), 'imr-request', OF_POLICE).text,
      letterIn(countersigning(), 'imr-countersign').text,
      letterIn(policeReleased(), 'imr-submitted').text,
    ])
      expect(said(text)).toContain(words);
  });

  it('warn of a trial that runs, and say what to do should there be one where none is known', () => {
    const onTrial = termsAgreed()
      .does('RecordParallelProcess', trial())
      .does('CommissionImr', { agency: POLICE });
    expect(letterIn(onTrial, 'imr-request').text).toContain('There may be a trial');
    const { text } = letterIn(noTrial(), 'imr-request');
    expect(text).not.toContain('There may be a trial');
    expect(text).toContain('Live proceedings are not known to us now.');
  });

  it('name the person who died only where records are searched', () => {
    for (const template of ['imr-chase', 'imr-escalation'] as const)
      expect(letterIn(escalated(), template).text).not.toContain('Penhallow');
  });
});
