import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { codeOf } from '../testing/scenario.js';
import {
  acknowledged,
  asked,
  circulated,
  consentAsked,
  consentMissing,
  received,
  REPRESENTED,
} from '../testing/stories.js';

const written = { form: 'WRITTEN', givenOn: '2022-05-09' } as const;
const consented = () =>
  received({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } })
    .settle()
    .does('AcknowledgeApplication', {})
    .settle();
const askedWithConsent = () =>
  consented()
    .does('RequestInformation', { requests: [{ agency: 'derbyshire-police', publicFunctions: true }] })
    .settle();
const refused = () => consentAsked().does('RecordConsentRefused', {}, { reason: sealed('why') });

describe('Consent, where somebody applies for the victim (A2)', () => {
  it('a councillor applies and no consent is recorded: the case waits for it, and the application counts', () => {
    const waiting = consentMissing();
    expect(waiting.state).toMatchObject({ state: 'AWAITING_CONSENT', consent: { status: 'MISSING' } });
    expect(waiting.names()).toContain('ApplicationReceived');
  });

  it('the victim who applies needs nobody’s consent, nor does a representative where the area asks for none', () => {
    expect(received().state).toMatchObject({ state: 'RECEIVED', consent: { status: 'NOT_NEEDED' } });
    const easy = received(REPRESENTED, { ...PROCEDURE, consentRequired: false });
    expect(easy.state).toMatchObject({ state: 'RECEIVED', consent: { status: 'NOT_NEEDED' } });
  });

  it('with the signed form beside the application nothing waits', () => {
    expect(consented().state).toMatchObject({ state: 'ACKNOWLEDGED', consent: { status: 'GIVEN' } });
  });

  it('an area that accepts words noted down accepts them; one that asks for writing does not', () => {
    const spoken = { form: 'RECORDED_VERBAL', givenOn: '2022-05-03' } as const;
    expect(codeOf(consentAsked().attempt('RecordConsent', spoken))).toBe('CONSENT_FORM');
    const verbal = consentAsked().under({ consentForm: 'RECORDED_VERBAL' });
    expect(verbal.does('RecordConsent', spoken).state.consent).toMatchObject({
      status: 'GIVEN',
      form: 'RECORDED_VERBAL',
    });
  });

  it('while it is missing the acknowledgement runs on, agencies are not asked, and the decision waits as published', () => {
    const waiting = consentMissing();
    expect(waiting.deadline('AD1')).toMatchObject({ status: 'OPEN', due: '2022-05-06' });
    expect(waiting.state.deadlines.some((one) => one.id === 'AD3')).toBe(false);
    expect(waiting.deadline('AD5')).toMatchObject({ status: 'PAUSED', pausedOn: '2022-05-03' });
    const stern = received(REPRESENTED, { ...PROCEDURE, pauses: [] });
    expect(stern.deadline('AD5')).toMatchObject({ status: 'OPEN', due: '2022-05-24' });
  });

  it('the application is acknowledged meanwhile, and the case goes on from there when consent comes', () => {
    const meanwhile = consentMissing().does('AcknowledgeApplication', {}).settle();
    expect(meanwhile.state.state).toBe('AWAITING_CONSENT');
    expect(meanwhile.deadline('AD1').status).toBe('MET');
    const given = meanwhile.does('RequestConsent', {}).on('2022-05-09').does('RecordConsent', written);
    expect(given.state.state).toBe('ACKNOWLEDGED');
  });

  it('is asked for once, with the form and a date; a reminder goes out by itself', () => {
    const waiting = consentAsked();
    expect(waiting.deadline('AD2')).toMatchObject({ status: 'OPEN', due: '2022-05-17' });
    expect(waiting.state.notices.at(-1)).toMatchObject({ template: 'consent-form', status: 'DELIVERED' });
    const reminded = waiting.wait('2022-05-13');
    expect(reminded.deadline('AD2').remindersSent).toBe(1);
    expect(reminded.state.notices.at(-1)).toMatchObject({
      template: 'reminder',
      to: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
      status: 'DELIVERED',
    });
  });

  it('given, it starts the time to ask agencies and lets the decision run on by the days it stood still', () => {
    const given = consentAsked().on('2022-05-09').does('RecordConsent', written);
    expect(given.state).toMatchObject({ state: 'RECEIVED', consent: { status: 'GIVEN', form: 'WRITTEN' } });
    expect(given.deadline('AD2').status).toBe('MET');
    expect(given.deadline('AD3')).toMatchObject({ status: 'OPEN', due: '2022-05-11' });
    expect(given.deadline('AD5')).toMatchObject({ status: 'OPEN', due: '2022-05-30', pausedDays: 6 });
    expect(given.deadline('AD1').due).toBe('2022-05-06');
  });

  it('no answer is no refusal until its date has passed and a reminder went out', () => {
    const silent = { kind: 'NO_ANSWER' } as const;
    expect(codeOf(consentAsked().wait('2022-05-17').attempt('RecordConsentRefused', silent))).toBe(
      'CONSENT_CHASE_NOT_FINISHED',
    );
    expect(codeOf(consentAsked().on('2022-05-18').attempt('RecordConsentRefused', silent))).toBe(
      'CONSENT_CHASE_NOT_FINISHED',
    );
    const over = consentAsked().wait('2022-05-18').does('RecordConsentRefused', silent);
    expect(over.last()).toMatchObject({ type: 'ConsentRefused', data: { kind: 'NO_ANSWER' } });
    expect(over.state).toMatchObject({ state: 'CLOSED', closure: { reason: 'NO_CONSENT' } });
  });

  it('refused, it closes the case: nothing runs on, and the applicant is told', () => {
    const closed = refused();
    expect(closed.state).toMatchObject({ state: 'CLOSED', closure: { reason: 'NO_CONSENT' } });
    expect(closed.state.deadlines.map((one) => one.status)).toEqual(
      closed.state.deadlines.map(() => 'CANCELLED'),
    );
    expect(closed.settle().state.closure?.notifiedAt).toBe(closed.now);
  });
});

describe('Late consent', () => {
  it('reopens a case that was closed for want of it, with everything still to be done on its way again', () => {
    const late = refused()
      .settle()
      .on('2022-05-16')
      .does('RecordConsent', { ...written, givenOn: '2022-05-13' });
    expect(late.state).toMatchObject({ state: 'RECEIVED', closure: null, consent: { status: 'GIVEN' } });
    expect(late.last()).toMatchObject({ type: 'ConsentGiven', data: { reopens: true } });
    const running = late.state.deadlines.filter((one) => one.status === 'OPEN');
    expect(running.map((one) => [one.id, one.due])).toEqual([
      ['AD1', '2022-05-19'],
      ['AD3', '2022-05-18'],
      ['AD5', '2022-06-08'],
    ]);
  });

  it('finds a case that was acknowledged where it had come, and acknowledges nothing twice', () => {
    const late = consentAsked()
      .does('AcknowledgeApplication', {})
      .does('RecordConsentRefused', {})
      .settle()
      .on('2022-05-16')
      .does('RecordConsent', written);
    expect(late.state.state).toBe('ACKNOWLEDGED');
    expect(late.state.deadlines.filter((one) => one.id === 'AD1').map((one) => one.status)).toEqual(['MET']);
  });

  it('sends the letters that the closing had called back', () => {
    const hurried = consentAsked().does('AcknowledgeApplication', {}).does('RecordConsentRefused', {});
    expect(hurried.settle().state.notices.find((one) => one.template === 'acknowledgement')).toMatchObject({
      status: 'DROPPED',
    });
    const late = hurried
      .settle()
      .does('RecordConsent', { ...written, givenOn: '2022-05-03' })
      .settle();
    expect(late.state.notices.at(-1)).toMatchObject({ template: 'acknowledgement', status: 'DELIVERED' });
  });
});

describe('Consent that is withdrawn', () => {
  const gone = () =>
    askedWithConsent().on('2022-05-06').does('WithdrawConsent', { withdrawnOn: '2022-05-06' });

  it('calls the agencies’ requests back; what is on record stays', () => {
    const withdrawn = gone();
    expect(withdrawn.state).toMatchObject({
      state: 'AWAITING_CONSENT',
      consent: { status: 'WITHDRAWN' },
      requests: [{ status: 'RECALLED' }],
    });
    expect(withdrawn.deadline('AD4/request-1').status).toBe('CANCELLED');
    expect(withdrawn.state.complaints).toHaveLength(3);
    expect(withdrawn.wait('2022-06-30').names()).not.toContain('AgencyChased');
  });

  it('stops the time to ask agencies and to decide, as it stands still before consent is first given', () => {
    const early = consented().on('2022-05-04').does('WithdrawConsent', { withdrawnOn: '2022-05-04' });
    expect(early.deadline('AD3').status).toBe('CANCELLED');
    expect(early.deadline('AD5')).toMatchObject({ status: 'PAUSED', pausedOn: '2022-05-04' });
    const strict = consented().under({ pauses: [] });
    expect(strict.does('WithdrawConsent', { withdrawnOn: '2022-05-03' }).deadline('AD5').status).toBe('OPEN');
  });

  it('given again, the agencies are asked again: the gathering does not close for want of what was recalled', () => {
    const again = gone().does('RequestConsent', {}).on('2022-05-09').does('RecordConsent', written).settle();
    expect(again.state).toMatchObject({ state: 'INFORMATION_GATHERING', informationReopened: true });
    expect(again.deadline('AD3/again-2')).toMatchObject({ status: 'OPEN', due: '2022-05-11' });
    const asking = again
      .does('RequestInformation', { requests: [{ agency: 'derbyshire-police', publicFunctions: true }] })
      .does('ReturnInformation', { request: 'request-2' }, { by: PEOPLE.police })
      .settle();
    expect(asking.state.state).toBe('THRESHOLD_PENDING');
  });

  it('given again where everybody had answered, the test simply goes on', () => {
    const pending = askedWithConsent()
      .does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.police })
      .settle()
      .does('WithdrawConsent', { withdrawnOn: '2022-05-03' })
      .does('RequestConsent', {})
      .on('2022-05-09')
      .does('RecordConsent', written);
    expect(pending.state).toMatchObject({ state: 'THRESHOLD_PENDING', computation: null });
    expect(pending.state.deadlines.some((one) => one.id === 'AD3' && one.status === 'OPEN')).toBe(false);
    expect(pending.settle().state.computation).toMatchObject({ result: 'MET', route: 'NUMBER' });
  });

  it('cannot be what the victim themself applied with', () => {
    for (const story of [circulated, acknowledged, asked])
      expect(codeOf(story().attempt('WithdrawConsent', { withdrawnOn: '2022-05-03' }))).toBe(
        'NO_CONSENT_GIVEN',
      );
  });
});
