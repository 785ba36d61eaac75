import {
  closed,
  concurred,
  decides,
  familyUnknown,
  noReview,
  notMet,
  pending,
  pendingAfter,
  scrutiny,
} from '../testing/beginning.js';
import { PEOPLE } from '../testing/people.js';
import { codeOf, settings } from '../testing/scenario.js';
import { directedReview, direction, document, notifiedWith } from '../testing/stories.js';

const by = { by: PEOPLE.cspChair } as const;
const letter = document('concurrence');

describe('A decision not to review', () => {
  it('lies with the Home Office once it was told', () => {
    expect(noReview().state.state).toBe('NO_REVIEW');
    expect(scrutiny().state).toMatchObject({ state: 'HO_SCRUTINY', concurredAt: null });
    expect(scrutiny().deadline('DD2/home-office').status).toBe('MET');
  });

  it('is closed by the partnership after the Home Office agreed, and not before', () => {
    expect(scrutiny().obstacle('CloseNoReview')).toBe('NOT_CONCURRED');
    expect(closed().state.state).toBe('CLOSED_NO_REVIEW');
    expect(closed().process()).toMatchObject({ ended: true, owed: [] });
    expect(closed().state.deadlines.map(({ status }) => status)).toEqual(['MET', 'MET', 'MET', 'MET', 'MET']);
  });

  it('is closed only when every relative has been told', () => {
    const two = concurred().does('RecordFamilyContact', { person: PEOPLE.father.person, relation: 'FAMILY' });
    expect(two.obstacle('CloseNoReview')).toBe('FAMILY_NOT_TOLD');
    expect(two.settle().obstacle('CloseNoReview')).toBeNull();
  });

  it('is closed where nobody could be found to tell, once that is recorded', () => {
    const alone = decides(pendingAfter(familyUnknown()), notMet()).settle().does('RecordHoView', { letter });
    expect(alone.obstacle('CloseNoReview')).toBe('FAMILY_NOT_TOLD');
    const recorded = alone.does('RecordNoFamilyFound', {});
    expect(recorded.deadline('DD2/family').status).toBe('CANCELLED');
    expect(recorded.does('CloseNoReview', {}, by).state.state).toBe('CLOSED_NO_REVIEW');
  });
});

describe('The Home Office asks the partnership to think again', () => {
  it('which opens the criteria, and binds nobody', () => {
    const again = scrutiny()
      .on('2022-10-03')
      .does('RecordRequest', { document: document('request') });
    expect(again.state).toMatchObject({ state: 'CRITERIA_PENDING', direction: null, establishment: null });
    expect(again.state.requests).toEqual([{ at: again.now, document: document('request') }]);
    expect(again.deadline('DD1/again-2')).toMatchObject({ startedOn: '2022-10-03', due: '2022-11-03' });
    expect(decides(again, notMet()).state.state).toBe('NO_REVIEW');
    expect(decides(again).state.establishment).toMatchObject({ origin: 'HO_REQUEST' });
  });

  it('also after it had agreed and the case was closed', () => {
    const again = closed().does('RecordRequest', {});
    expect(again.state).toMatchObject({
      state: 'CRITERIA_PENDING',
      concurredAt: null,
      told: { homeOfficeAt: null, family: [] },
    });
  });

  it('and leaves the case where it stands while there is no decision yet', () => {
    const asked = pending().does('RecordRequest', {});
    expect(asked.state.state).toBe('CRITERIA_PENDING');
    expect(asked.state.deadlines).toEqual(pending().state.deadlines);
    expect(decides(asked).state.establishment?.origin).toBe('HO_REQUEST');
  });
});

describe('The Secretary of State directs a review', () => {
  it.each([
    ['while the criteria are being decided', pending],
    ['after a decision not to review', noReview],
    ['while the Home Office looks at it', scrutiny],
    ['after the case was closed', closed],
  ])('%s', (_, before) => {
    const directed = before().does('RecordDirection', direction);
    expect(directed.names().slice(-2)).toEqual(['SecretaryOfStateDirectionReceived', 'ReviewEstablished']);
    expect(directed.state).toMatchObject({
      state: 'REVIEW_DIRECTED',
      concurredAt: null,
      establishment: { origin: 'HO_DIRECTION', decision: null },
    });
    expect(
      directed.state.deadlines.filter(({ id }) => id === 'DD1').map(({ status }) => status),
    ).not.toContain('OPEN');
    expect(directed.settle().state).toMatchObject({
      state: 'CHAIR_APPOINTMENT',
      told: { homeOfficeAt: directed.now, family: [PEOPLE.sister.person] },
    });
  });

  it('while the letter of the decision not to review is on its way, which then tells of no review', () => {
    const overtaken = noReview()
      .settleOnly('PrepareNotice', 'ClaimNoticeDelivery')
      .does('RecordDirection', direction);
    const [old] = overtaken.state.notices.filter(({ template }) => template === 'home-office-decision');
    const arrived = overtaken.does(
      'RecordNoticeDelivered',
      { notice: old?.id ?? '', channel: 'EMAIL', reference: 'mail-1' },
      { by: { kind: 'process' } },
    );
    expect(arrived.state).toMatchObject({ state: 'REVIEW_DIRECTED', told: { homeOfficeAt: null } });
    expect(arrived.settle().state.told.homeOfficeAt).toBe(arrived.now);
  });

  it('under the section that is in force on the day it was made', () => {
    const inForce = notifiedWith({}, settings({ dardrCommencementDate: '2022-09-09' }));
    const section8A = { ...direction, section: 's.8A(2)' } as const;
    expect(inForce.does('RecordDirection', section8A).state.direction?.regime).toBe('DARDR_S8A');
  });

  it('C21: and the partnership cannot cancel it', () => {
    expect(codeOf(directedReview().attempt('CancelReview', {}, by))).toBe('DIRECTED_REVIEW');
  });

  it('and takes the direction back: the review goes on as the partnership’s own', () => {
    const data = { document: document('revocation'), revokedOn: '2022-09-12' };
    const revoked = directedReview().does('RecordRevocation', data);
    expect(revoked.state).toMatchObject({ state: 'REVIEW_AGREED', direction: { revokedAt: revoked.now } });
    expect(revoked.obstacle('RecordRevocation')).toBe('NOT_DIRECTED');
    expect(codeOf(revoked.attempt('CancelReview', {}, by))).toBe('ACCEPTED');
    const later = directedReview().settle().does('RecordRevocation', data);
    expect(later.state.state).toBe('CHAIR_APPOINTMENT');
  });
});
