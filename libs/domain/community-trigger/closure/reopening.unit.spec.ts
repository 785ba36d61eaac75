import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { held, monitored, recommended, referral } from '../testing/review-stories.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import {
  acknowledged,
  circulated,
  consentAsked,
  consentMissing,
  lpbReview,
  notMetTold,
  received,
  reconsideration,
  REPRESENTED,
} from '../testing/stories.js';

const duplicate = (story: Scenario) => story.does('RecordDuplicate', { of: 'review-0' }).settle();
const reopened = (story: Scenario) => duplicate(story).does('ReopenCase', {});
const running = ({ state }: Scenario) =>
  state.deadlines.filter(({ status }) => status === 'OPEN' || status === 'PAUSED').map(({ key }) => key);

const opened = (story: Scenario) =>
  (story.last().data as { opens: readonly Deadline[] }).opens.map(({ key }) => key);

const written = { form: 'WRITTEN', givenOn: '2022-05-01' } as const;
const consented = () => received({ ...REPRESENTED, consent: written }).settle();

describe('A case that was closed as a duplicate by mistake', () => {
  const cases: readonly (readonly [string, () => Scenario, string, readonly string[]])[] = [
    ['was received', circulated, 'RECEIVED', ['AD1', 'AD3', 'AD5']],
    ['waits for consent that nobody asked for', consentMissing, 'AWAITING_CONSENT', ['AD1', 'AD5']],
    ['waits for consent that was asked for', consentAsked, 'AWAITING_CONSENT', ['AD1', 'AD5', 'AD2']],
    ['is acknowledged', acknowledged, 'ACKNOWLEDGED', ['AD3', 'AD5']],
    [
      'had consent that was withdrawn',
      () => consented().does('WithdrawConsent', { withdrawnOn: '2022-05-03' }),
      'AWAITING_CONSENT',
      ['AD1', 'AD5'],
    ],
    [
      'had asked agencies before consent was withdrawn',
      () =>
        consented()
          .does('AcknowledgeApplication', {})
          .does('RequestInformation', { requests: [{ agency: 'ned-homes', publicFunctions: true }] })
          .does('WithdrawConsent', { withdrawnOn: '2022-05-03' }),
      'AWAITING_CONSENT',
      ['AD5'],
    ],
    [
      'was closed for want of consent before consent came',
      () => consentAsked().does('RecordConsentRefused', {}).does('RecordConsent', written),
      'RECEIVED',
      ['AD1/again-2', 'AD3', 'AD5/again-2'],
    ],
  ];

  it.each(cases)('and %s goes on with what is still to be done, and no more', (_, story, state, keys) => {
    const here = reopened(story());
    expect(here.state.state).toBe(state);
    expect(running(here).sort()).toEqual([...keys].sort());
    expect(opened(here).sort()).toStrictEqual([...keys].sort());
  });

  it('has the very dates that it had: closing is no extension', () => {
    const here = duplicate(acknowledged()).on('2022-05-16').does('ReopenCase', {});
    expect(here.deadline('AD3').due).toBe('2022-05-05');
    expect(here.deadline('AD5').due).toBe('2022-05-24');
  });

  it('has its pause and what was missed again', () => {
    expect(reopened(consentMissing()).deadline('AD5')).toMatchObject({
      status: 'PAUSED',
      pausedOn: '2022-05-03',
    });
    const late = duplicate(circulated().wait('2022-05-09')).does('ReopenCase', {});
    expect(late.deadline('AD1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
  });

  it('sends the letters again that the closing had called back', () => {
    const hasty = received(REPRESENTED)
      .does('CirculateApplication', {})
      .does('AcknowledgeApplication', {})
      .does('RequestConsent', {});
    const again = hasty.does('RecordDuplicate', { of: 'review-0' }).does('ReopenCase', {});
    expect(
      again.state.notices.filter(({ status }) => status === 'OWED').map(({ template }) => template),
    ).toEqual(['application-circulation', 'acknowledgement', 'consent-form']);
  });
});

describe('A case that was closed after its review', () => {
  const close = (story: Scenario, because: 'ACTIONS_LEFT_OPEN' | 'NO_ACTIONS' | 'ACTIONS_DONE') =>
    story.does('CloseCase', { because }).settle().does('ReopenCase', {});

  it('has the dates of its open actions again, and of no action that is done', () => {
    const two = monitored([referral(), referral({ owner: 'ned-council', due: '2022-08-01' })]).does(
      'CompleteAction',
      { action: 'action-1', outcome: 'TAKEN_UP' },
      { by: PEOPLE.coordinator },
    );
    const here = close(two, 'ACTIONS_LEFT_OPEN');
    expect(here.state.state).toBe('ACTION_MONITORING');
    expect(here.deadline('ACTION/action-1').status).toBe('MET');
    expect(here.deadline('ACTION/action-2')).toMatchObject({ status: 'OPEN', due: '2022-08-01' });
    const dropped = monitored().does('CancelAction', { action: 'action-1' });
    expect(close(dropped, 'NO_ACTIONS').deadline('ACTION/action-1').status).toBe('CANCELLED');
  });

  it('waits again for the answer to a recommendation, unless it was given (AD10)', () => {
    const sent = recommended().does('SendRecommendation', { recommendation: 'recommendation-1' });
    const waits = close(sent, 'NO_ACTIONS');
    expect(waits.state.state).toBe('OUTCOME_NOTIFIED');
    expect(waits.deadline('AD10/recommendation-1').status).toBe('OPEN');
    expect(opened(waits)).toStrictEqual(['AD10/recommendation-1']);
    const answered = sent.does(
      'RecordResponse',
      { recommendation: 'recommendation-1', response: 'ACCEPTED' },
      { by: PEOPLE.police },
    );
    expect(close(answered, 'NO_ACTIONS').deadline('AD10/recommendation-1').status).toBe('MET');
    const afterwards = sent
      .does('CloseCase', { because: 'NO_ACTIONS' })
      .does(
        'RecordResponse',
        { recommendation: 'recommendation-1', response: 'ACCEPTED' },
        { by: PEOPLE.police },
      )
      .does('ReopenCase', {});
    expect(running(afterwards)).not.toContain('AD10/recommendation-1');
    // One that was never sent has no date.
    expect(close(recommended(), 'NO_ACTIONS').state.state).toBe('OUTCOME_NOTIFIED');
    expect(opened(close(recommended(), 'NO_ACTIONS'))).toStrictEqual([]);
  });
});

describe('A case that was closed while somebody judged it', () => {
  it('goes back to the decision that was judged', () => {
    const upheld = reconsideration()
      .does('UpholdDecision', {}, { by: PEOPLE.appeals })
      .settle()
      .does('ReopenCase', {});
    expect(upheld.state.state).toBe('THRESHOLD_NOT_MET');
  });

  it('by the local policing body, of an outcome that was told, goes on from the outcome', () => {
    const inForce = { lpbReview: { enabled: true, from: '2022-01-01' } };
    const asked = recommended()
      .does('CloseCase', { because: 'NO_ACTIONS' })
      .settle()
      .under(inForce)
      .does('RecordLpbReviewRequested', {});
    const revisited = asked.does(
      'RecordLpbOutcome',
      { outcome: 'OUTCOME_REVISITED' },
      { by: PEOPLE.localPolicingBody },
    );
    expect(revisited.state).toMatchObject({ state: 'OUTCOME_NOTIFIED', closure: null });
    expect(lpbReview().state.lpb?.from).toBe('THRESHOLD_NOT_MET');
  });
});

describe('That the applicant was told of the closing', () => {
  it('is on record, with what was sent (A23)', () => {
    const told = recommended().does('CloseCase', { because: 'NO_ACTIONS' }).settle();
    expect(told.last()).toMatchObject({ type: 'ClosureNotified', authority: 'A23' });
  });
});

describe('What may be said of a closing', () => {
  const refusal = (story: Scenario, because: Parameters<typeof codeOf>[0] extends never ? never : string) =>
    story.attempt('CloseCase', { because: because as 'OTHER' });

  it('names every action that is open', () => {
    const two = monitored([referral(), referral({ owner: 'ned-council' })]);
    expect(refusal(two, 'NO_ACTIONS')).toMatchObject({
      refusal: { detail: expect.stringContaining('Actions are open: action-1, action-2.') },
    });
  });

  it('is that actions were done only where one was', () => {
    const dropped = monitored().does('CancelAction', { action: 'action-1' });
    expect(codeOf(refusal(dropped, 'ACTIONS_DONE'))).toBe('CLOSURE_REASON_DOES_NOT_FIT');
    expect(codeOf(refusal(dropped, 'NO_ACTIONS'))).toBe('ACCEPTED');
  });

  it('is that an appeal was decided, of a case whose outcome was told and of no other', () => {
    expect(codeOf(refusal(recommended(), 'APPEAL_DECIDED'))).toBe('ACCEPTED');
    expect(codeOf(refusal(notMetTold(), 'APPEAL_DECIDED'))).toBe('CLOSURE_REASON_DOES_NOT_FIT');
    expect(codeOf(refusal(held(), 'APPEAL_DECIDED'))).toBe('NOT_IN_THIS_STATE');
  });

  it('calls back a reminder that nobody needs any more', () => {
    const reminded = monitored().wait('2022-07-12').at('2022-07-12T23:00:00.000Z').settleOnly('SendReminder');
    expect(reminded.state.notices.at(-1)).toMatchObject({
      template: 'reminder',
      status: 'OWED',
      stage: 'action-monitoring',
      to: { kind: 'ORGANISATIONS', organisations: ['derbyshire-health'] },
      about: { deadline: 'ACTION/action-1' },
    });
    const closed = reminded.does('CloseCase', { because: 'ACTIONS_LEFT_OPEN' });
    expect(
      closed.state.notices.find(
        ({ template, about }) => template === 'reminder' && about['deadline'] === 'ACTION/action-1',
      ),
    ).toMatchObject({
      status: 'DROPPED',
    });
  });

  it('of a threshold that is not met may be followed by a review apart, with its notes', () => {
    const review = (notes?: ReturnType<typeof sealed>) =>
      notMetTold()
        .does('HoldDiscretionaryReview', { ...(notes ? { notes } : {}) }, { by: PEOPLE.coordinator })
        .last().data;
    expect(review()).toEqual({ notes: null });
    expect(review(sealed('notes'))).toEqual({ notes: sealed('notes') });
    expect(PROCEDURE.lpbReview.enabled).toBe(false);
  });
});
