import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { guestChair, monitored, notMet } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';

const on = (from: string | null, enabled = true) => ({ lpbReview: { enabled, from } });
const by = { by: PEOPLE.localPolicingBody };

describe('Review by the local policing body (2.7)', () => {
  it.each([
    ['switched off', on('2022-01-01', false)],
    ['in force from no date', on(null)],
    ['in force from tomorrow', on('2022-05-11')],
  ])('is refused while it is %s; the local appeal stays', (_what, setting) => {
    expect(codeOf(notMet().under(setting).attempt('RecordLpbReviewRequested', {}))).toBe(
      'LPB_REVIEW_NOT_IN_FORCE',
    );
  });

  it('by default it is off', () => {
    expect(PROCEDURE.lpbReview).toEqual({ enabled: false, from: null });
  });

  const requested = () =>
    notMet()
      .under(on('2022-05-10'))
      .does('RecordLpbReviewRequested', { grounds: sealed('grounds') });

  it('may find the threshold met: that is a decision of its own, and the review goes ahead', () => {
    expect(requested().state).toMatchObject({ state: 'LPB_REVIEW', lpb: { from: 'THRESHOLD_NOT_MET' } });
    const met = requested()
      .does('RecordLpbOutcome', { outcome: 'THRESHOLD_MET', text: sealed('text') }, by)
      .settle();
    expect(met.state).toMatchObject({
      state: 'THRESHOLD_MET',
      lpb: { outcome: 'THRESHOLD_MET', text: sealed('text') },
    });
    expect(met.state.decisions.at(-1)).toMatchObject({
      result: 'MET',
      by: 'LOCAL_POLICING_BODY',
      decidingBodies: ['local-policing-body'],
      decidedBy: [PEOPLE.localPolicingBody.person],
    });
    expect(met.state.decisions[0]?.result).toBe('NOT_MET');
    expect(met.names()).toContain('ThresholdMetNotified');
    expect(met.state.notices.slice(-2)).toMatchObject([
      { id: 'notice-5', template: 'local-policing-body-outcome', status: 'DELIVERED' },
      { id: 'notice-6', template: 'threshold-met', status: 'DELIVERED' },
    ]);
    expect(codeOf(met.attempt('AppointChair', guestChair()))).toBe('ACCEPTED');
  });

  it('without change the case goes back to where it was', () => {
    const same = requested().does('RecordLpbOutcome', { outcome: 'NO_CHANGE' }, by);
    expect(same.state).toMatchObject({ state: 'THRESHOLD_NOT_MET', lpb: { outcome: 'NO_CHANGE' } });
    expect(same.state.decisions).toHaveLength(1);
    // The applicant hears of it all the same (A23).
    expect(same.settle().state.notices.at(-1)).toMatchObject({
      template: 'local-policing-body-outcome',
      stage: 'local-policing-body-review',
      status: 'DELIVERED',
    });
  });

  it('about a review it may ask to look at the outcome again, never decide the threshold anew', () => {
    const asked = monitored().under(on('2022-05-10')).does('RecordLpbReviewRequested', {});
    expect(codeOf(asked.attempt('RecordLpbOutcome', { outcome: 'THRESHOLD_MET' }, by))).toBe(
      'OUTCOME_NOT_POSSIBLE',
    );
    const revisited = asked.does('RecordLpbOutcome', { outcome: 'OUTCOME_REVISITED' }, by);
    expect(revisited.state.state).toBe('ACTION_MONITORING');
    expect(codeOf(revisited.attempt('Reconvene', { at: '2022-07-01T12:00:00.000Z' }))).toBe('ACCEPTED');
  });

  it('a closed case is opened by what it finds, and stays closed without change', () => {
    const asked = notMet()
      .does('CloseCase', { because: 'THRESHOLD_NOT_MET' })
      .settle()
      .under(on('2022-05-10'))
      .does('RecordLpbReviewRequested', {});
    expect(asked.does('RecordLpbOutcome', { outcome: 'NO_CHANGE' }, by).state).toMatchObject({
      state: 'CLOSED',
      closure: { from: 'THRESHOLD_NOT_MET' },
    });
    expect(asked.does('RecordLpbOutcome', { outcome: 'THRESHOLD_MET' }, by).state).toMatchObject({
      state: 'THRESHOLD_MET',
      closure: null,
    });
  });

  it('of a case closed with actions left open leaves nothing running that it does not open', () => {
    const asked = monitored()
      .does('CloseCase', { because: 'ACTIONS_LEFT_OPEN' })
      .settle()
      .under(on('2022-05-10'))
      .does('RecordLpbReviewRequested', {})
      .does('ExtendAction', { action: 'action-1', due: '2022-08-15' });
    const same = asked.does('RecordLpbOutcome', { outcome: 'NO_CHANGE' }, by);
    expect(same.state.state).toBe('CLOSED');
    expect(same.state.deadlines.filter((one) => one.status === 'OPEN').map((one) => one.id)).toEqual([
      'AD12',
    ]);
  });
});
