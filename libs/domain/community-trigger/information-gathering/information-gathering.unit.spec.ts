import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf, warningsOf } from '../testing/scenario.js';
import {
  acknowledged,
  asked,
  complaint,
  computed,
  consentAsked,
  decidedMet,
  received,
  REPRESENTED,
  uncomputed,
} from '../testing/stories.js';

const police = { agency: 'derbyshire-police', publicFunctions: true };
const returned = () =>
  asked().does(
    'ReturnInformation',
    { request: 'request-1', return: sealed('return') },
    { by: PEOPLE.police },
  );
const names = (story: { names(): readonly string[] }, name: string) =>
  story.names().filter((one) => one === name).length;

describe('Asking agencies (Sch 4 para 7)', () => {
  it('each gets its own letter and its own ten working days', () => {
    const story = asked();
    expect(story.state.state).toBe('INFORMATION_GATHERING');
    expect(story.deadline('AD3').status).toBe('MET');
    expect(story.state.requests).toMatchObject([
      { id: 'request-1', agency: 'derbyshire-police', publicFunctions: true, status: 'ASKED' },
      { id: 'request-2', agency: 'ned-homes', publicFunctions: false, status: 'ASKED' },
    ]);
    for (const id of ['request-1', 'request-2'])
      expect(story.deadline(`AD4/${id}`)).toMatchObject({ status: 'OPEN', due: '2022-05-17' });
    const letters = story.state.notices.filter((one) => one.template === 'information-request');
    expect(letters.map((one) => [one.to, one.status])).toEqual([
      [{ kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] }, 'DELIVERED'],
      [{ kind: 'ORGANISATIONS', organisations: ['ned-homes'] }, 'DELIVERED'],
    ]);
  });

  it('a relevant body that nobody asks is pointed out', () => {
    expect(warningsOf(acknowledged().attempt('RequestInformation', { requests: [police] }))).toEqual([
      'RELEVANT_BODY_NOT_ASKED',
    ]);
  });

  it('waits for the victim’s consent, and says so', () => {
    expect(consentAsked().attempt('RequestInformation', { requests: [police] })).toMatchObject({
      refusal: { code: 'CONSENT_MISSING', detail: expect.stringContaining('consent is missing') },
    });
    const given = received({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } })
      .settle()
      .does('AcknowledgeApplication', {});
    expect(codeOf(given.attempt('RequestInformation', { requests: [police] }))).toBe('ACCEPTED');
  });

  it('more agencies may be asked later, and one that answered may be asked again', () => {
    const more = returned().does('RequestInformation', {
      requests: [police, { agency: 'derbyshire-fire', publicFunctions: true }],
    });
    expect(more.state.requests.map((one) => one.id)).toEqual([
      'request-1',
      'request-2',
      'request-3',
      'request-4',
    ]);
  });
});

describe('An agency’s answer', () => {
  it('meets its own deadline, and no other', () => {
    const story = returned();
    expect(story.state.requests[0]?.status).toBe('RETURNED');
    expect(story.deadline('AD4/request-1').status).toBe('MET');
    expect(story.deadline('AD4/request-2').status).toBe('OPEN');
  });

  it('is its own: another agency cannot give it, the coordinator may write it down', () => {
    for (const command of ['ReturnInformation', 'RefuseInformation'] as const) {
      const data = { request: 'request-1', ground: 'DATA_PROTECTION' } as const;
      expect(codeOf(asked().attempt(command, data, { by: PEOPLE.landlord }))).toBe('NOT_YOUR_AGENCY');
      expect(codeOf(asked().attempt(command, data, { by: PEOPLE.coordinator }))).toBe('ACCEPTED');
    }
  });

  it('may bring complaints from its own files, which the test then counts', () => {
    const found = asked().does(
      'ReturnInformation',
      { request: 'request-1', complaints: [complaint(4, '2022-04-20'), complaint(5, '2022-04-21')] },
      { by: PEOPLE.police },
    );
    expect(found.state.complaints.map((one) => one.id)).toEqual([
      'complaint-1',
      'complaint-2',
      'complaint-3',
      'complaint-4',
      'complaint-5',
    ]);
  });

  it('a body with public functions may refuse on a ground of law with its reason, and on no other', () => {
    for (const ground of ['DATA_PROTECTION', 'INTERCEPTION', 'NOT_HELD_IN_THAT_CONNECTION'] as const) {
      const refused = asked().does(
        'RefuseInformation',
        { request: 'request-1', ground },
        { by: PEOPLE.police },
      );
      expect(refused.last()).toMatchObject({ type: 'InformationRefused', data: { ground } });
      expect(refused.state.requests[0]?.status).toBe('REFUSED');
    }
    expect(
      codeOf(
        asked().attempt(
          'RefuseInformation',
          { request: 'request-1', ground: 'DATA_PROTECTION' },
          { by: PEOPLE.police, reason: null },
        ),
      ),
    ).toBe('REASON_REQUIRED');
    const none = { request: 'request-1', ground: 'NO_PUBLIC_FUNCTION' } as const;
    expect(codeOf(asked().attempt('RefuseInformation', none, { by: PEOPLE.police }))).toBe('MUST_COMPLY');
  });

  it('somebody without public functions may simply decline', () => {
    const declined = asked().does(
      'RefuseInformation',
      { request: 'request-2', ground: 'NO_PUBLIC_FUNCTION' },
      { by: PEOPLE.landlord },
    );
    expect(declined.deadline('AD4/request-2').status).toBe('MET');
  });

  it('given before its letter went out calls the letter back', () => {
    const quick = acknowledged()
      .does('RequestInformation', { requests: [police] })
      .does('ReturnInformation', { request: 'request-1', nothingHeld: true }, { by: PEOPLE.police })
      .settle();
    expect(quick.state.notices.at(-1)).toMatchObject({ template: 'information-request', status: 'DROPPED' });
  });
});

describe('An agency that does not answer', () => {
  it('is reminded before the date, then chased every three working days, then taken to its senior manager', () => {
    const silent = asked().wait('2022-06-20');
    const steps = silent.events.flatMap((event) =>
      (event.type === 'ReminderSent' || event.type === 'AgencyChased' || event.type === 'AgencyEscalated') &&
      JSON.stringify(event.data).includes('request-1')
        ? [`${event.type} ${event.occurredAt}`]
        : [],
    );
    expect(steps).toEqual([
      'ReminderSent 2022-05-12T23:00:00.000Z',
      'AgencyChased 2022-05-17T23:00:00.000Z',
      'AgencyChased 2022-05-22T23:00:00.000Z',
      'AgencyEscalated 2022-05-25T23:00:00.000Z',
    ]);
    const letters = silent.state.notices.filter((one) => one.about.request === 'request-1');
    expect(letters.map((one) => one.template)).toEqual([
      'information-request',
      'information-chase',
      'information-chase',
      'information-escalation',
    ]);
  });

  it('does not hold the case up: when the last date has passed, the test goes on without it', () => {
    expect(returned().wait('2022-05-17').state.state).toBe('INFORMATION_GATHERING');
    const closed = returned().wait('2022-05-18');
    expect(closed.events.find((one) => one.type === 'InformationGatheringClosed')).toMatchObject({
      data: { missing: ['request-2'] },
      occurredAt: '2022-05-17T23:00:00.000Z',
    });
    expect(closed.state).toMatchObject({ state: 'THRESHOLD_PENDING', computation: { result: 'MET' } });
  });

  it('may still answer late; what it brings runs the test again, and the chasing ends', () => {
    const late = returned()
      .wait('2022-05-18')
      .does(
        'ReturnInformation',
        { request: 'request-2', complaints: [complaint(4, '2022-04-20')] },
        { by: PEOPLE.landlord },
      );
    expect(late.deadline('AD4/request-2').status).toBe('MET_LATE');
    expect(late.state.computation).toBeNull();
    expect(late.settle().state.computation).toMatchObject({ count: 4 });
    expect(names(late.wait('2022-06-20'), 'AgencyChased')).toBe(names(late, 'AgencyChased'));
  });

  it('may be given more time with a reason: the chasing begins anew from the new date', () => {
    const extended = returned().does('ExtendReturn', { request: 'request-2', due: '2022-05-20' });
    expect(extended.deadline('AD4/request-2')).toMatchObject({
      due: '2022-05-20',
      moved: true,
      remindersSent: 0,
    });
    expect(names(extended.wait('2022-05-20'), 'AgencyChased')).toBe(0);
    expect(extended.wait('2022-05-20').state.state).toBe('INFORMATION_GATHERING');
    expect(extended.wait('2022-05-23').state.state).toBe('THRESHOLD_PENDING');
    const afterEscalation = asked()
      .wait('2022-06-10')
      .does('ExtendReturn', { request: 'request-1', due: '2022-06-17' });
    expect(afterEscalation.state.requests[0]).toMatchObject({ chases: 0, escalated: false });
    expect(afterEscalation.wait('2022-06-20').state.requests[0]).toMatchObject({ chases: 1 });
  });

  it('the coordinator may chase by name with a reason, never before it is due', () => {
    const chase = { request: 'request-1', number: 1 };
    expect(codeOf(asked().attempt('ChaseAgency', chase))).toBe('NOT_DUE_YET');
    const late = asked().on('2022-05-18');
    expect(codeOf(late.attempt('ChaseAgency', chase, { reason: null }))).toBe('REASON_REQUIRED');
    expect(codeOf(late.attempt('ChaseAgency', chase))).toBe('ACCEPTED');
  });
});

describe('The end of the gathering', () => {
  it('comes by itself with the last answer', () => {
    const last = returned().does('ReturnInformation', { request: 'request-2' }, { by: PEOPLE.landlord });
    expect(last.state.state).toBe('INFORMATION_GATHERING');
    expect(last.settle().names().slice(-2)).toEqual(['InformationGatheringClosed', 'ThresholdComputed']);
  });

  it('is the coordinator’s to declare when the dates have passed, not before', () => {
    expect(returned().attempt('ProceedToThreshold', {})).toMatchObject({
      refusal: { code: 'RETURNS_OUTSTANDING', detail: expect.stringContaining('ned-homes') },
    });
    expect(codeOf(returned().on('2022-05-18').attempt('ProceedToThreshold', {}))).toBe('ACCEPTED');
  });

  it('is undone by new information: it then waits until somebody asks or goes on', () => {
    const reopened = computed().does('ReopenInformationGathering', {});
    expect(reopened.state).toMatchObject({ state: 'INFORMATION_GATHERING', computation: null });
    expect(reopened.settle().state.state).toBe('INFORMATION_GATHERING');
    const onward = reopened.does('ProceedToThreshold', {}).settle();
    expect(onward.state.computation).toMatchObject({ id: 'computation-2' });
    const askedAgain = reopened
      .does('RequestInformation', { requests: [police] })
      .does('ReturnInformation', { request: 'request-3' }, { by: PEOPLE.police })
      .settle();
    expect(askedAgain.state.state).toBe('THRESHOLD_PENDING');
  });

  it('is not undone any more once the bodies have decided', () => {
    expect(codeOf(decidedMet().attempt('ReopenInformationGathering', {}))).toBe('NOT_IN_THIS_STATE');
    expect(codeOf(uncomputed().attempt('ReopenInformationGathering', {}, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });
});
