import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf, warningsOf } from '../testing/review-stories.js';
import { Scenario } from '../testing/scenario.js';
import {
  acknowledged,
  application,
  circulated,
  complaint,
  computed,
  consentMissing,
  decidedMet,
  decidedNotMet,
  received,
} from '../testing/stories.js';

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
    const group = Scenario.begin().does(
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
    const posted = Scenario.begin('2022-05-06').does('SubmitApplication', application({ channel: 'PAPER' }), {
      by: PEOPLE.coordinator,
      occurredAt: '2022-05-03T09:00:00.000Z',
    });
    expect(posted.state.application?.madeOn).toBe('2022-05-03');
    expect(posted.deadline('AD1').due).toBe('2022-05-06');
  });

  it('just before midnight in summer belongs to the next day in London', () => {
    const late = Scenario.begin('2022-05-04').does('SubmitApplication', application(), {
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

describe('A draft', () => {
  const drafted = () => Scenario.begin().does('SaveDraft', { content: sealed('draft') }, applicant);

  it('may be saved again and again, and is submitted when it is ready', () => {
    const again = drafted()
      .on('2022-05-20')
      .does('SaveDraft', { content: sealed('more') }, applicant);
    expect(again.state).toMatchObject({ state: 'DRAFT', drafted: { content: sealed('more') } });
    expect(again.does('SubmitApplication', application(), applicant).state).toMatchObject({
      state: 'RECEIVED',
      drafted: null,
    });
  });

  it('is discarded by whoever wrote it, and nothing was ever applied for', () => {
    const discarded = drafted().does('DiscardDraft', {}, applicant);
    expect(discarded.state).toMatchObject({ state: 'WITHDRAWN', drafted: null, application: null });
    expect(discarded.process()).toMatchObject({ ended: true, owed: [] });
  });

  it('is purged when nobody has touched it for thirty days, and not a minute before', () => {
    expect(drafted().wait('2022-06-02').state.state).toBe('DRAFT');
    const purged = drafted().wait('2022-06-03');
    expect(purged.state).toMatchObject({ state: 'WITHDRAWN', drafted: null });
    const touched = drafted()
      .on('2022-05-20')
      .does('SaveDraft', { content: sealed('more') }, applicant);
    expect(touched.wait('2022-06-19').state.state).toBe('DRAFT');
    expect(touched.wait('2022-06-20').names()).toContain('DraftPurged');
  });

  it('has nothing to withdraw', () => {
    expect(codeOf(drafted().attempt('Withdraw', {}, applicant))).toBe('NO_APPLICATION');
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

describe('Complaints, as they come to light', () => {
  it('are added with ids of their own', () => {
    const more = circulated().does('AddComplaint', { complaint: complaint(4, '2022-04-20') });
    expect(more.state.complaints.map((one) => one.id)).toEqual([
      'complaint-1',
      'complaint-2',
      'complaint-3',
      'complaint-4',
    ]);
    expect(more.last()).toMatchObject({ type: 'ComplaintAdded', authority: 's.104(4)' });
  });

  it('are corrected with a reason, and the record says which facts changed', () => {
    expect(
      codeOf(
        circulated().attempt(
          'CorrectComplaint',
          { complaint: 'complaint-1', correction: { hate: true } },
          { reason: null },
        ),
      ),
    ).toBe('REASON_REQUIRED');
    const corrected = circulated().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { occurredOn: '2022-02-28', hate: true },
    });
    expect(corrected.last()).toMatchObject({
      data: { fields: ['occurredOn', 'hate'], complaint: { occurredOn: '2022-02-28', hate: true } },
      reason: sealed('reason'),
    });
  });

  it('a range given for a day replaces it, and the other way round', () => {
    const range = circulated().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { occurredFrom: '2022-02-20', occurredTo: '2022-03-01' },
    });
    expect(range.state.complaints[0]).toMatchObject({ occurredFrom: '2022-02-20', occurredTo: '2022-03-01' });
    expect(range.state.complaints[0]).not.toHaveProperty('occurredOn');
    const day = range.does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { occurredOn: '2022-02-25' },
    });
    expect(day.state.complaints[0]).not.toHaveProperty('occurredFrom');
  });

  it('changed while the test waits for its decision, run it again by themselves', () => {
    const changed = computed().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { occurredOn: '2022-01-01' },
    });
    expect(changed.state.computation).toBeNull();
    const again = changed.settle();
    expect(again.state.computation).toMatchObject({ id: 'computation-2', result: 'NOT_MET', count: 2 });
  });

  it.each([
    ['met', decidedMet],
    ['not met', decidedNotMet],
  ] as const)('changed after a decision (%s) that was not told yet, take it back', (_, decided) => {
    const back = decided().does('AddComplaint', { complaint: complaint(4, '2022-04-20') });
    expect(back.state).toMatchObject({ state: 'THRESHOLD_PENDING', decisions: [{ vacated: true }] });
    expect(back.deadline('AD6/decision-1').status).toBe('CANCELLED');
    expect(back.deadline('AD5/again-2').status).toBe('OPEN');
    const again = back.settle();
    expect(again.names()).not.toContain('ThresholdMetNotified');
    expect(again.names()).not.toContain('ThresholdNotMetNotified');
    expect(again.state.computation).toMatchObject({ result: 'MET' });
  });
});

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
    const hint = Scenario.begin().attempt(
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
