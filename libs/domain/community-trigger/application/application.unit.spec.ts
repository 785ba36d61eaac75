import { PEOPLE, sealed } from '../testing/people.js';
import { begin, codeOf } from '../testing/scenario.js';
import { acknowledged, application, circulated, received } from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };

describe('An application arrives (s.104(1))', () => {
  it.each(['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON', 'EMAIL'] as const)(
    'by any way that people can use (A22): %s',
    (channel) => {
      const arrived = received({ channel });
      expect(arrived.state).toMatchObject({ state: 'RECEIVED', application: { channel } });
    },
  );

  it('from the victim, a business or a community group, and an officer may write it down for them', () => {
    expect(received().state.coordinator).toBeNull();
    const group = begin().does(
      'SubmitApplication',
      application({ channel: 'TELEPHONE', victimKind: 'COMMUNITY_GROUP' }),
      { by: PEOPLE.coordinator },
    );
    expect(group.state).toMatchObject({
      coordinator: PEOPLE.coordinator.person,
      application: { victimKind: 'COMMUNITY_GROUP', applicant: PEOPLE.applicant.person },
    });
  });

  it('is recorded with what the test needs, the procedure and calendar in force, and all bodies of the area', () => {
    const arrived = received();
    expect(arrived.last()).toMatchObject({
      type: 'ApplicationReceived',
      authority: 's.104(1)',
      data: {
        reference: 'NED-CT-2022-001',
        procedureVersion: 'ned-1',
        relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
        complaints: [{ id: 'complaint-1' }, { id: 'complaint-2' }, { id: 'complaint-3' }],
      },
    });
    expect(arrived.state.application?.account).toEqual(sealed('account'));
  });

  it('counts from the day on which it reached us, not from the day on which somebody typed it in', () => {
    const posted = begin('2022-05-06').does('SubmitApplication', application({ channel: 'PAPER' }), {
      by: PEOPLE.coordinator,
      occurredAt: '2022-05-03T09:00:00.000Z',
    });
    expect(posted.state.application?.madeOn).toBe('2022-05-03');
    expect(posted.deadline('AD1').due).toBe('2022-05-06');
  });

  it('just before midnight in summer belongs to the next day in London', () => {
    const late = begin('2022-05-04').does('SubmitApplication', application(), {
      ...applicant,
      occurredAt: '2022-05-03T23:30:00.000Z',
    });
    expect(late.state.application?.madeOn).toBe('2022-05-04');
  });

  it('starts the time to acknowledge, to ask agencies and to decide', () => {
    const arrived = received();
    expect(arrived.state.deadlines.map((one) => [one.id, one.due, one.status])).toEqual([
      ['AD1', '2022-05-06', 'OPEN'],
      ['AD3', '2022-05-05', 'OPEN'],
      ['AD5', '2022-05-24', 'OPEN'],
    ]);
  });

  it('is passed to all relevant bodies by itself, once (s.104(3)(b))', () => {
    const passed = received().settle();
    expect(passed.state.circulatedTo).toEqual(passed.state.relevantBodies);
    expect(passed.names().filter((name) => name === 'ApplicationCirculated')).toHaveLength(1);
    expect(passed.state.notices).toMatchObject([
      {
        template: 'application-circulation',
        to: { kind: 'ORGANISATIONS', organisations: passed.state.relevantBodies },
        status: 'DELIVERED',
      },
    ]);
  });
});

describe('The acknowledgement (AD1, A23)', () => {
  it('names the single point of contact and goes out as a letter', () => {
    const known = circulated().does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person });
    expect(known.names().slice(-2)).toEqual(['SpocAssigned', 'ApplicationAcknowledged']);
    expect(known.state).toMatchObject({
      state: 'ACKNOWLEDGED',
      spoc: PEOPLE.spoc.person,
      coordinator: PEOPLE.coordinator.person,
    });
    expect(known.deadline('AD1').status).toBe('MET');
    expect(known.settle().state.notices.at(-1)).toMatchObject({
      template: 'acknowledgement',
      to: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
      status: 'DELIVERED',
    });
  });

  it('without a name given, whoever acknowledges is the contact', () => {
    expect(circulated().does('AcknowledgeApplication', {}).state.spoc).toBe(PEOPLE.coordinator.person);
  });

  it('after three working days is late, and somebody says why', () => {
    const late = circulated().wait('2022-05-09').does('AcknowledgeApplication', {});
    expect(late.deadline('AD1')).toMatchObject({ status: 'MET_LATE', lateReason: 'ASKED' });
    expect(late.does('GiveLateReason', { deadline: 'AD1' }).deadline('AD1').lateReason).toBe('GIVEN');
  });

  it('the contact may change, but is never a party', () => {
    expect(acknowledged().does('AssignSpoc', { spoc: 'person-other-spoc' }).state.spoc).toBe(
      'person-other-spoc',
    );
    expect(codeOf(acknowledged().attempt('AssignSpoc', { spoc: PEOPLE.applicant.person }))).toBe(
      'SPOC_IS_PARTY',
    );
  });
});
