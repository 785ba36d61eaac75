import { planAgreed, policeDo } from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const OF_POLICE = { kind: 'ORGANISATIONS', organisations: [POLICE] } as const;
const DESK = { kind: 'POINT_OF_CONTACT' } as const;

const sent = once(() => planAgreed().does('SendRecommendation', { recommendation: 'recommendation-1' }));
const overdue = once(() => planAgreed().wait('2023-12-30'));
const reported = once(() => policeDo(planAgreed()).wait('2023-06-01'));
const reportedLate = once(() => planAgreed().wait('2024-03-01'));

describe('What follows recommendations and actions', () => {
  theyAreLetters([
    {
      template: 'recommendation',
      given: sent,
      contains: [
        'makes this local recommendation to the police',
        'Words of sealed-advice-1.',
        'Please reply by Monday 3 April 2023',
        'We accept it.',
        'We accept part of it.',
        'We do not accept it.',
      ],
      opens: ['sealed-advice-1'],
    },
    {
      template: 'action-overdue',
      when: 'for the lead agency',
      given: overdue,
      to: OF_POLICE,
      contains: [
        'by Friday 29 December 2023',
        'Lead agency: the police',
        'Action: Words of sealed-action.',
        'Status: agreed, not begun',
        'Evidence: none yet',
        'Do you need more time?',
      ],
      opens: ['sealed-action'],
    },
    {
      template: 'action-overdue',
      when: 'for the desk',
      given: overdue,
      to: DESK,
      contains: ['The lead agency has the same letter.', 'cancel the action, each with a reason'],
      opens: ['sealed-action'],
    },
    {
      template: 'action-report',
      given: reported,
      contains: [
        'Report 1 on the action plan',
        'Of 2 actions, 1 is still to be done.',
        'No action is late.',
        '1. Words of sealed-advice-1.',
        'done, to be audited',
        'on file, SHA-256 sha256-of-action-1',
        'Words of sealed-effect.',
        'not rated',
        'The next report is due on Friday 1 September 2023.',
      ],
      opens: ['sealed-advice-1', 'sealed-advice-2', 'sealed-action', 'sealed-intended', 'sealed-effect'],
    },
    {
      template: 'action-report',
      when: 'with an action that is late',
      given: reportedLate,
      contains: [
        'Report 4 on the action plan',
        'Of 2 actions, 2 are still to be done.',
        'Action 1, the police: was due by Friday 29 December 2023',
        'agreed, not begun, overdue',
      ],
      opens: ['sealed-advice-1', 'sealed-advice-2', 'sealed-action', 'sealed-intended'],
    },
  ]);

  it('shows the desk no word that is for the lead agency', () => {
    expect(letterIn(overdue(), 'action-overdue', DESK).text).not.toContain('What we ask of you');
  });
});
