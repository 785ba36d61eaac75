import { PEOPLE, sealed } from '../testing/people.js';
import { held, monitored, notMet, recommended, referral, signed } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';
import { consentAsked, circulated, received } from '../testing/stories.js';

const leftOpen = () =>
  monitored().does('CloseCase', { because: 'ACTIONS_LEFT_OPEN' }, { reason: sealed('why') });

describe('Closing a case (A23)', () => {
  it('tells the applicant when and why', () => {
    const closed = leftOpen();
    expect(closed.state).toMatchObject({
      state: 'CLOSED',
      closure: {
        reason: 'ACTIONS_LEFT_OPEN',
        explanation: sealed('why'),
        from: 'ACTION_MONITORING',
        notifiedAt: null,
      },
    });
    const told = closed.settle();
    expect(told.state.closure?.notifiedAt).toBe(closed.now);
    expect(told.events.find((one) => one.type === 'ClosureNotified')).toMatchObject({
      data: { proof: { text: sealed('letter'), channel: 'EMAIL' } },
    });
  });

  it('after a review is impossible before the outcome was told (invariant iii)', () => {
    for (const story of [held(), signed()])
      expect(codeOf(story.attempt('CloseCase', { because: 'NO_ACTIONS' }))).toBe('NOT_IN_THIS_STATE');
  });

  it('needs a reason in words', () => {
    expect(codeOf(recommended().attempt('CloseCase', { because: 'NO_ACTIONS' }, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });

  it('ends what was still to be done, but not the applicant’s time to appeal', () => {
    const closed = leftOpen();
    expect(closed.deadline('ACTION/action-1').status).toBe('CANCELLED');
    expect(closed.deadline('AD12/outcome').status).toBe('OPEN');
    expect(closed.settle().wait('2022-08-30').names()).not.toContain('ActionOverdue');
  });

  it.each([
    ['NO_ACTIONS', monitored, 'ACTIONS_OPEN'],
    ['NO_ACTIONS', recommended, 'ACCEPTED'],
    ['ACTIONS_DONE', recommended, 'CLOSURE_REASON_DOES_NOT_FIT'],
    ['ACTIONS_LEFT_OPEN', recommended, 'CLOSURE_REASON_DOES_NOT_FIT'],
    ['THRESHOLD_NOT_MET', recommended, 'CLOSURE_REASON_DOES_NOT_FIT'],
    ['OTHER', recommended, 'ACCEPTED'],
    ['ACTIONS_LEFT_OPEN', monitored, 'ACCEPTED'],
    ['NO_CONSENT', notMet, 'CLOSURE_REASON_DOES_NOT_FIT'],
    ['THRESHOLD_NOT_MET', notMet, 'ACCEPTED'],
    ['OTHER', notMet, 'ACCEPTED'],
  ] as const)('because %s: %#', (because, story, code) => {
    expect(codeOf(story().attempt('CloseCase', { because }))).toBe(code);
  });
});

describe('Reopening a case', () => {
  it('goes on where it was, with the dates that it had: closing is no extension', () => {
    const reopened = leftOpen().settle().on('2022-06-20').does('ReopenCase', {});
    expect(reopened.state).toMatchObject({ state: 'ACTION_MONITORING', closure: null });
    expect(reopened.deadline('ACTION/action-1')).toMatchObject({ status: 'OPEN', due: '2022-07-15' });
    const late = leftOpen().settle().on('2022-08-01').does('ReopenCase', {}).settle();
    expect(late.names()).toContain('ActionOverdue');
  });

  it('before the closing was told calls the letter back', () => {
    const reopened = leftOpen().does('ReopenCase', {}).settle();
    expect(reopened.names()).not.toContain('ClosureNotified');
    expect(reopened.state.notices.filter((one) => one.template === 'closure')).toMatchObject([
      { status: 'DROPPED' },
    ]);
  });

  it('of a case closed as a duplicate by mistake gives it its deadlines back', () => {
    const mistake = circulated().does('RecordDuplicate', { of: 'review-0' }).settle();
    expect(mistake.state.state).toBe('CLOSED');
    const reopened = mistake.does('ReopenCase', {});
    expect(reopened.state.state).toBe('RECEIVED');
    for (const key of ['AD1', 'AD3', 'AD5']) expect(reopened.deadline(key).status).toBe('OPEN');
  });

  it('a case closed for want of consent is reopened by the consent itself, late as it may be', () => {
    const closed = consentAsked().does('RecordConsentRefused', {}).settle();
    expect(closed.attempt('ReopenCase', {})).toMatchObject({
      refusal: { code: 'NOTHING_TO_REOPEN', detail: expect.stringContaining('record the consent') },
    });
    const late = closed.on('2022-07-01').does('RecordConsent', { form: 'WRITTEN', givenOn: '2022-06-30' });
    expect(late.state.closure).toBeNull();
    expect(late.state.state).not.toBe('CLOSED');
  });

  it('needs a reason, and nothing is ever deleted', () => {
    expect(codeOf(leftOpen().attempt('ReopenCase', {}, { reason: null }))).toBe('REASON_REQUIRED');
    const reopened = leftOpen().settle().does('ReopenCase', {});
    expect(reopened.names()).toEqual(
      expect.arrayContaining(['CaseClosed', 'ClosureNotified', 'CaseReopened']),
    );
  });

  it('a case upheld as not met on reconsideration goes back to its decision', () => {
    const upheld = notMet()
      .does('RequestReconsideration', {}, { by: PEOPLE.applicant })
      .does('UpholdDecision', {}, { by: PEOPLE.appeals })
      .settle();
    expect(upheld.state.state).toBe('CLOSED');
    expect(upheld.does('ReopenCase', {}).state.state).toBe('THRESHOLD_NOT_MET');
  });
});

describe('A discretionary review', () => {
  it('is held although the threshold is not met, with a reason, and is never a review held (invariant ii)', () => {
    expect(codeOf(notMet().attempt('HoldDiscretionaryReview', {}, { reason: null }))).toBe('REASON_REQUIRED');
    const looked = notMet().does('HoldDiscretionaryReview', { notes: sealed('notes') });
    expect(looked.state.discretionaryReviews).toEqual([{ at: looked.now, reasons: sealed('notes') }]);
    expect(looked.state.state).toBe('THRESHOLD_NOT_MET');
    expect(looked.names()).not.toContain('ReviewHeld');
    const closed = notMet().does('CloseCase', { because: 'OTHER' }).settle();
    expect(codeOf(closed.attempt('HoldDiscretionaryReview', {}))).toBe('ACCEPTED');
    expect(codeOf(received().attempt('HoldDiscretionaryReview', {}))).toBe('NOT_IN_THIS_STATE');
    expect(codeOf(monitored([referral()]).attempt('HoldDiscretionaryReview', {}))).toBe('NOT_IN_THIS_STATE');
  });
});
