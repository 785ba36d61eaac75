import { asked } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { trial } from '#libs/domain/domestic-homicide-review/testing/parallel-stories.js';
import { reviewAgreed } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const SISTER = { kind: 'PERSON', person: PEOPLE.sister.person } as const;
const HOME_OFFICE = { kind: 'ORGANISATIONS', organisations: ['home-office'] } as const;
const PARTNERSHIP = { kind: 'PARTNERSHIP', tenant: 'bolsover' } as const;
const byCsp = { by: PEOPLE.cspChair } as const;

const transferred = once(() =>
  reviewAgreed().does('TransferToLeadCsp', { from: 'ned', to: 'bolsover' }, byCsp),
);
const merged = once(() => reviewAgreed().does('MergeDuplicate', { from: 'review-1', into: 'review-2' }));
const cancelled = once(() => reviewAgreed().does('CancelReview', {}, byCsp));
const longer = once(() =>
  reviewAgreed()
    .does('RecordParallelProcess', trial())
    .does(
      'AgreeRevisedTimescale',
      { newDue: '2023-09-29', agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'] },
      byCsp,
    ),
);
const toAgencies = (story: ReturnType<typeof merged>, template: 'merged' | 'transfer' | 'cancelled') =>
  story.state.notices.find(
    (one) =>
      one.template === template && one.to.kind === 'ORGANISATIONS' && one.to.organisations.includes(POLICE),
  )?.to;

describe('Letters about endings and longer times', () => {
  theyAreLetters([
    {
      template: 'transfer',
      when: 'to the partnership that leads now',
      given: transferred,
      to: PARTNERSHIP,
      naming: true,
      contains: [
        'For: the community safety partnership of Bolsover District Council',
        'Person who died: Marisa Penhallow',
        'Words of sealed-circumstances.',
        'A review was established: yes',
        'how they can safely be reached',
      ],
      opens: ['sealed-deceased', 'sealed-circumstances'],
    },
    {
      template: 'transfer',
      when: 'to the family',
      given: transferred,
      to: SISTER,
      contains: ['Bolsover District Council', 'do not have to tell everything again', 'call Robin Ashdown'],
      opens: ['sealed-sister'],
    },
    {
      template: 'transfer',
      when: 'to the Home Office',
      given: transferred,
      to: HOME_OFFICE,
      contains: ['the Home Office', 'The lead is now with Bolsover District Council.'],
      opens: [],
    },
    {
      template: 'merged',
      when: 'to the family',
      given: merged,
      to: SISTER,
      contains: ['Nothing that you told us is lost.', 'You can bring an advocate'],
      opens: ['sealed-sister'],
    },
    {
      template: 'merged',
      when: 'to bodies',
      given: merged,
      to: HOME_OFFICE,
      contains: ['This one, NED-DHR-2022-001, ends.', 'keep your records secure'],
      opens: [],
    },
    {
      template: 'cancelled',
      when: 'to the family',
      given: cancelled,
      to: SISTER,
      contains: [
        'we are sorry to tell you by letter',
        'We told the Home Office too',
        'You can bring an advocate',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'cancelled',
      when: 'to the Home Office',
      given: cancelled,
      to: HOME_OFFICE,
      contains: ['so that you can look at this decision', 'section 9'],
      opens: [],
    },
    {
      template: 'timescale-revised',
      when: 'to the family',
      given: longer,
      to: SISTER,
      contains: [
        'Monday 3 April 2023',
        'Friday 29 September 2023',
        'There is a trial',
        'Please call Robin Ashdown',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'timescale-revised',
      when: 'to the Home Office',
      given: longer,
      to: HOME_OFFICE,
      contains: [
        'Agreed by: the independent chair and the chair of the partnership',
        'Friday 29 September 2023',
      ],
      opens: [],
    },
  ]);

  it('tell agencies to keep their records until they hear otherwise', () => {
    const to = toAgencies(cancelled(), 'cancelled');
    expect(letterIn(cancelled(), 'cancelled', to).text).toContain('Please keep your records as they are');
  });

  it('speak of no review to whoever was only asked for a first look', () => {
    const two = asked().does('MergeDuplicate', { from: 'review-1', into: 'review-2' });
    expect(letterIn(two, 'merged').text).toContain('The criteria of section 9');
    const handedOver = asked().does('TransferToLeadCsp', { from: 'ned', to: 'bolsover' }, byCsp);
    expect(letterIn(handedOver, 'transfer', PARTNERSHIP).text).toContain('A review was established: no');
    const { to } = handedOver.state.notices.findLast(({ template }) => template === 'transfer') ?? {};
    expect(letterIn(handedOver, 'transfer', to).text).toContain('need not answer our earlier questions');
  });
});
