import { PEOPLE } from '../testing/people.js';
import { begin, codeOf, warningsOf } from '../testing/scenario.js';
import { application, circulated, consentMissing } from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };

describe('A duplicate', () => {
  it('is closed with a reason and a letter, and still counts: it was received', () => {
    const duplicate = circulated().does('RecordDuplicate', { of: 'review-0' });
    expect(duplicate.state).toMatchObject({
      state: 'CLOSED',
      closure: { reason: 'DUPLICATE' },
      links: [{ review: 'review-0', kind: 'DUPLICATE' }],
    });
    expect(duplicate.names()).toContain('ApplicationReceived');
    expect(duplicate.settle().state.closure?.notifiedAt).toBe(duplicate.now);
    expect(duplicate.settle().process()).toMatchObject({ ended: true, owed: [] });
  });

  it('that looks like one is only hinted at: nobody is turned away', () => {
    const hint = begin().attempt(
      'SubmitApplication',
      application({ possibleDuplicates: ['review-0'] }),
      applicant,
    );
    expect(codeOf(hint)).toBe('ACCEPTED');
    expect(warningsOf(hint)).toEqual(['POSSIBLE_DUPLICATE']);
  });

  it('recorded by mistake goes on where it was, also while it waits for consent', () => {
    const mistake = consentMissing().does('RequestConsent', {}).does('RecordDuplicate', { of: 'review-0' });
    const reopened = mistake.settle().on('2022-05-05').does('ReopenCase', {});
    expect(reopened.state.state).toBe('AWAITING_CONSENT');
    expect(reopened.deadline('AD1')).toMatchObject({ status: 'OPEN', due: '2022-05-06' });
    expect(reopened.deadline('AD2')).toMatchObject({ status: 'OPEN', due: '2022-05-17' });
    expect(reopened.deadline('AD5')).toMatchObject({ status: 'PAUSED', pausedOn: '2022-05-03' });
    const given = reopened.on('2022-05-09').does('RecordConsent', { form: 'WRITTEN', givenOn: '2022-05-09' });
    expect(given.deadline('AD5')).toMatchObject({ status: 'OPEN', due: '2022-05-30' });
  });

  it('that was late when it was closed is late when it is reopened, and nobody is asked twice why', () => {
    const reopened = circulated()
      .wait('2022-05-09')
      .does('RecordDuplicate', { of: 'review-0' })
      .settle()
      .does('ReopenCase', {});
    expect(reopened.deadline('AD1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    const missed = reopened.wait('2022-05-12').events.filter((one) => one.type === 'DeadlineMissed');
    expect(missed.map((one) => one.data)).toHaveLength(2);
  });
});
