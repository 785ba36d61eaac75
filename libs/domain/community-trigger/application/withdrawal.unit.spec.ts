import { PEOPLE } from '../testing/people.js';
import { held, prepared, scheduled } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';
import {
  acknowledged,
  asked,
  circulated,
  computed,
  consentAsked,
  decidedMet,
  lpbReview,
  notMetTold,
  reconsideration,
  transferred,
} from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };

describe('The applicant withdraws (2.4)', () => {
  it.each([
    ['RECEIVED', circulated],
    ['AWAITING_CONSENT', consentAsked],
    ['ACKNOWLEDGED', acknowledged],
    ['TRANSFERRED_OUT', transferred],
    ['INFORMATION_GATHERING', asked],
    ['THRESHOLD_PENDING', computed],
    ['THRESHOLD_NOT_MET', notMetTold],
    ['RECONSIDERATION', reconsideration],
    ['LPB_REVIEW', lpbReview],
    ['THRESHOLD_MET', prepared],
    ['REVIEW_SCHEDULED', scheduled],
  ] as const)('while the case is %s, and nothing runs on', (state, story) => {
    expect(story().state.state).toBe(state);
    const gone = story().does('Withdraw', {}, applicant);
    expect(gone.state).toMatchObject({ state: 'WITHDRAWN', closure: { reason: 'WITHDRAWN', from: state } });
    expect(gone.state.deadlines.filter((one) => one.status === 'OPEN' || one.status === 'PAUSED')).toEqual(
      [],
    );
    const told = gone.settle();
    expect(told.state.notices.at(-1)).toMatchObject({ template: 'closure', status: 'DELIVERED' });
    expect(told.wait('2022-12-01').process()).toMatchObject({ ended: true, owed: [] });
  });

  it('before the decision letter was begun calls it back', () => {
    const gone = decidedMet().does('Withdraw', {}, applicant).settle();
    expect(gone.names()).not.toContain('ThresholdMetNotified');
  });

  it('is no way out once the review was held', () => {
    expect(codeOf(held().attempt('Withdraw', {}, applicant))).toBe('NOT_IN_THIS_STATE');
  });

  it('is for the applicant alone, or for an officer whom they asked', () => {
    expect(codeOf(circulated().attempt('Withdraw', {}, { by: PEOPLE.stranger }))).toBe('NOT_THE_APPLICANT');
    expect(codeOf(circulated().attempt('Withdraw', {}, { by: PEOPLE.coordinator }))).toBe('ACCEPTED');
  });

  it('a withdrawn case is not taken up again: resubmitting is a new application', () => {
    const gone = circulated().does('Withdraw', {}, applicant).settle();
    expect(codeOf(gone.attempt('ReopenCase', {}))).toBe('NOT_IN_THIS_STATE');
    expect(codeOf(gone.attempt('Withdraw', {}, applicant))).toBe('NOT_IN_THIS_STATE');
  });
});
