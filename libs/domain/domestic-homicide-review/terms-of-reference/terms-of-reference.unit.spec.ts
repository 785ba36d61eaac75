import {
  ATTENDED,
  constituted,
  meets,
  periodSet,
  scoped,
  seated,
  terms,
  termsAgreed,
} from '../testing/beginning.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { sealed, warningsOf, type Story } from '../testing/scenario.js';
import { independent } from '../testing/stories.js';

const by = { by: PEOPLE.chair } as const;
const letters = (story: Story) =>
  story.state.notices
    .filter(({ template }) => template === 'terms-of-reference' || template === 'family-terms-of-reference')
    .map(({ template, status, to, about }) => ({ template, status, to, version: about.version }));

describe('The terms of reference', () => {
  it('wait for the period that the review looks at, which has a reason', () => {
    expect(scoped().obstacle('AgreeToR')).toBe('PERIOD_NOT_SET');
    expect(periodSet().state.period).toEqual({ from: '2019-01-01', to: '2022-09-05' });
    expect(periodSet().last()).toMatchObject({ reason: sealed('reason') });
    expect(periodSet().obstacle('AgreeToR')).toBeNull();
  });

  it('are agreed by the chair and the panel, with the agencies whose part is looked at', () => {
    expect(termsAgreed().state).toMatchObject({
      state: 'IMR_COMMISSIONED',
      terms: [
        {
          version: 1,
          text: sealed('terms'),
          agencies: [POLICE, HEALTH],
          period: { from: '2019-01-01', to: '2022-09-05' },
          agreedBy: ATTENDED,
          agreedAt: termsAgreed().now,
        },
      ],
    });
  });

  it('are sent to the agencies and to the relatives who have not declined', () => {
    expect(letters(termsAgreed())).toEqual([
      {
        template: 'terms-of-reference',
        status: 'OWED',
        to: { kind: 'ORGANISATIONS', organisations: [POLICE, HEALTH] },
        version: '1',
      },
      {
        template: 'family-terms-of-reference',
        status: 'OWED',
        to: { kind: 'PERSON', person: PEOPLE.sister.person },
        version: '1',
      },
    ]);
    const declined = periodSet()
      .does('RecordFamilyChoice', { person: PEOPLE.sister.person, part: 'DECLINED' })
      .does('AgreeToR', terms(), by);
    expect(letters(declined).map(({ template }) => template)).toEqual(['terms-of-reference']);
  });

  it('name each agency and each person once', () => {
    const twice = terms({ agencies: [POLICE, POLICE], agreedBy: [...ATTENDED, ...ATTENDED] });
    expect(periodSet().does('AgreeToR', twice, by).state.terms).toMatchObject([
      { agencies: [POLICE], agreedBy: ATTENDED },
    ]);
  });

  it('P12: are agreed without a specialist in domestic abuse on the panel, with a warning', () => {
    const without = meets(
      seated()
        .does(
          'AddPanelMember',
          { person: PEOPLE.panelDa.person, organisation: 'housing', independent: true },
          by,
        )
        .does('ConstitutePanel', {}, by)
        .does('SchedulePanelMeeting', { at: '2022-11-10T10:00:00.000Z' }, by),
    ).does('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }, by);
    expect(warningsOf(without.attempt('AgreeToR', terms(), by))).toEqual(['PANEL_NO_DA_SPECIALIST']);
    expect(warningsOf(periodSet().attempt('AgreeToR', terms(), by))).toEqual([]);
  });

  it('warn where they name an agency with which the chair is associated', () => {
    const tied = periodSet().does('DeclareInterests', {
      ...independent(PEOPLE.chair),
      associatedWith: ['housing'],
    });
    expect(warningsOf(tied.attempt('AgreeToR', terms({ agencies: [POLICE, 'housing'] }), by))).toEqual([
      'CHAIR_NOT_INDEPENDENT',
    ]);
    expect(warningsOf(tied.attempt('AgreeToR', terms(), by))).toEqual([]);
  });
});

describe('Another version of them', () => {
  const more = terms({ agencies: [POLICE, HEALTH, 'housing'] });
  const amended = () => termsAgreed().does('AmendToR', more, by);

  it('stands beside the first one, and the family is told', () => {
    expect(amended().state.terms.map(({ version, agencies }) => [version, agencies.length])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(amended().state.state).toBe('IMR_COMMISSIONED');
    expect(letters(amended()).map(({ status, version }) => [status, version])).toEqual([
      ['DROPPED', '1'],
      ['DROPPED', '1'],
      ['OWED', '2'],
      ['OWED', '2'],
    ]);
    const sent = termsAgreed().settle().does('AmendToR', more, by);
    expect(letters(sent).map(({ status, version }) => [status, version])).toEqual([
      ['DELIVERED', '1'],
      ['DELIVERED', '1'],
      ['OWED', '2'],
      ['OWED', '2'],
    ]);
  });

  it('warns of the same things as the first one', () => {
    const tied = termsAgreed().does('DeclareInterests', {
      ...independent(PEOPLE.chair),
      associatedWith: ['housing'],
    });
    expect(warningsOf(tied.attempt('AmendToR', more, by))).toEqual(['CHAIR_NOT_INDEPENDENT']);
  });

  it('takes in another period, which binds nobody before', () => {
    const period = { from: '2017-01-01', to: '2022-09-05' };
    expect(warningsOf(periodSet().attempt('SetReviewPeriod', period))).toEqual([]);
    expect(warningsOf(termsAgreed().attempt('SetReviewPeriod', period))).toEqual(['TERMS_NOT_AMENDED']);
    const set = termsAgreed().does('SetReviewPeriod', period);
    expect(set.state.terms.at(-1)?.period.from).toBe('2019-01-01');
    expect(set.does('AmendToR', more, by).state.terms.at(-1)?.period).toEqual(period);
  });
});

describe('The protocol with those who run something beside the review', () => {
  it('is agreed with them, and the last one counts', () => {
    const first = constituted().does('AgreeParallelProtocol', { with: [POLICE], text: sealed('first') });
    expect(first.state.protocol).toEqual({ with: [POLICE], text: sealed('first'), at: first.now });
    const last = first.does('AgreeParallelProtocol', { with: [POLICE, HEALTH], text: sealed('last') });
    expect(last.state.protocol?.with).toEqual([POLICE, HEALTH]);
  });
});
