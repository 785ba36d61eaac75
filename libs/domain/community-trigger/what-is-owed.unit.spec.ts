import { actionMonitoringOwed } from './action-monitoring/owed.js';
import { PEOPLE, sealed } from './testing/people.js';
import { PROCEDURE } from './testing/procedure.js';
import { held, monitored, reconvened, referral, signed } from './testing/review-stories.js';
import { begin, type Scenario } from './testing/scenario.js';
import { acknowledged, asked, circulated, computed, received, uncomputed } from './testing/stories.js';

const STREAM = 'community-trigger/example';

/** The one thing of this kind that is owed, or nothing. */
const owed = (story: Scenario, command: string) =>
  story.process().owed.filter((one) => one.command === command);

describe('What the engine owes at the beginning of a case', () => {
  it('is to pass the application to all relevant bodies, at once (s.104(3))', () => {
    expect(owed(received(), 'CirculateApplication')).toEqual([
      {
        kind: 'command',
        stage: 'application',
        key: `${STREAM}/circulate`,
        dueAt: '2022-05-03T10:00:00.000Z',
        command: 'CirculateApplication',
        data: {},
      },
    ]);
    expect(owed(circulated(), 'CirculateApplication')).toEqual([]);
  });

  it('is nothing where the procedure names no relevant body, and nothing before anybody has applied', () => {
    expect(owed(received({}, { ...PROCEDURE, relevantBodies: [] }), 'CirculateApplication')).toEqual([]);
    expect(begin().process().owed).toEqual([]);
  });

  it('is to purge a draft that nobody touched for 30 days, at the end of the last', () => {
    const draft = begin().does(
      'SaveDraft',
      { content: { sealed: 'c', commitment: 'c' } },
      { by: PEOPLE.applicant },
    );
    expect(draft.state.drafted?.by).toBe(PEOPLE.applicant.person);
    expect(owed(draft, 'PurgeDraft')).toEqual([
      {
        kind: 'command',
        stage: 'application',
        key: `${STREAM}/draft/2022-05-03T10:00:00.000Z/purge`,
        // Midnight in London after 2 June, in summer time.
        dueAt: '2022-06-02T23:00:00.000Z',
        command: 'PurgeDraft',
        data: {},
      },
    ]);
  });
});

describe('What the engine owes while agencies answer', () => {
  const close = (story: Scenario) => owed(story, 'CloseInformationGathering');

  it('is to go on to the test when the last date has passed, and at once where everybody has answered', () => {
    expect(close(asked())).toEqual([
      {
        kind: 'command',
        stage: 'information-gathering',
        key: `${STREAM}/requests-2/close`,
        dueAt: '2022-05-17T23:00:00.000Z',
        command: 'CloseInformationGathering',
        data: {},
      },
    ]);
    const answered = asked()
      .on('2022-05-09')
      .does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.police })
      .does('ReturnInformation', { request: 'request-2' }, { by: PEOPLE.landlord });
    expect(close(answered)[0]?.dueAt).toBe(answered.now);
    const later = answered.on('2022-05-20');
    expect(close(later)[0]?.dueAt).toBe(later.now);
  });

  it('is to wait for the longer of two dates', () => {
    const extended = asked().does('ExtendReturn', { request: 'request-1', due: '2022-05-31' });
    expect(close(extended)[0]?.dueAt).toBe('2022-05-31T23:00:00.000Z');
  });

  it('is to wait as long as one date is paused', () => {
    const paused = asked()
      .under({ pauses: [{ deadline: 'AD4', reasons: ['VICTIM_UNWELL'] }] })
      .does('PauseDeadline', { deadline: 'AD4/request-1', because: 'VICTIM_UNWELL' });
    expect(close(paused)).toEqual([]);
    expect(owed(paused, 'ChaseAgency').map(({ data }) => data)).toEqual([
      { request: 'request-2', number: 1 },
    ]);
    expect(paused.attempt('ProceedToThreshold', {})).toMatchObject({
      refusal: { code: 'RETURNS_OUTSTANDING' },
    });
    expect(paused.on('2022-06-30').attempt('ProceedToThreshold', {})).toMatchObject({
      refusal: {
        code: 'RETURNS_OUTSTANDING',
        detail: 'Returns are outstanding and their date (2022-05-17) has not passed: derbyshire-police.',
      },
    });
  });

  it('is to chase each agency that is late, under a key that names its date', () => {
    expect(owed(asked(), 'ChaseAgency')).toEqual(
      ['request-1', 'request-2'].map((request) => ({
        kind: 'chase',
        stage: 'information-gathering',
        key: `${STREAM}/AD4/${request}/2022-05-17/chase-1`,
        dueAt: '2022-05-17T23:00:00.000Z',
        command: 'ChaseAgency',
        data: { request, number: 1 },
      })),
    );
  });

  it('is to take it to the agency’s senior manager when two chases had no effect', () => {
    const chased = asked().wait('2022-05-23');
    // Chase 1 on Wednesday 18 May, chase 2 three working days later; the escalation after three more.
    expect(owed(chased, 'EscalateAgency')[0]).toEqual({
      kind: 'escalation',
      stage: 'information-gathering',
      key: `${STREAM}/AD4/request-1/2022-05-17/escalate`,
      dueAt: '2022-05-25T23:00:00.000Z',
      command: 'EscalateAgency',
      data: { request: 'request-1' },
    });
    const [letter] = chased.state.notices.filter((one) => one.template === 'information-chase');
    expect(letter?.to).toEqual({ kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] });
    const escalated = chased.wait('2022-05-26');
    const [last] = escalated.state.notices.filter((one) => one.template === 'information-escalation');
    expect(last?.to).toEqual({ kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] });
    expect(owed(escalated, 'ChaseAgency')).toEqual([]);
    expect(owed(escalated, 'EscalateAgency')).toEqual([]);
  });

  it('is no chase of an agency whose date ended with the case, also when the case goes on', () => {
    const silent = received({ complaints: [] })
      .settle()
      .does('AcknowledgeApplication', {})
      .does('RequestInformation', { requests: [{ agency: 'ned-homes', publicFunctions: true }] })
      .wait('2022-05-18')
      .does(
        'DecideThreshold',
        { result: 'NOT_MET', decidingBodies: ['ned-council'], reasons: sealed('reasons') },
        { by: PEOPLE.decider },
      )
      .settle()
      .does('RequestReconsideration', {}, { by: PEOPLE.applicant })
      .does('UpholdDecision', {}, { by: PEOPLE.appeals })
      .settle();
    expect(silent.deadline('AD4/request-1').status).toBe('CANCELLED');
    const again = silent
      .does('ReopenCase', {})
      .does('VacateThresholdDecision', { decidingBodies: ['ned-council'] }, { by: PEOPLE.decider });
    expect(again.state.state).toBe('THRESHOLD_PENDING');
    expect(owed(again, 'ChaseAgency')).toEqual([]);
    expect(owed(again, 'EscalateAgency')).toEqual([]);
  });

  it('is no chase once the threshold is decided', () => {
    const met = asked()
      .on('2022-05-18')
      .does('ProceedToThreshold', {})
      .settle()
      .does('DecideThreshold', { result: 'MET', decidingBodies: ['ned-council'] }, { by: PEOPLE.decider });
    expect(owed(met, 'ChaseAgency')).toEqual([]);
    expect(owed(met, 'CloseInformationGathering')).toEqual([]);
  });

  it('is not to go on by itself where nobody was asked, or where gathering was reopened', () => {
    const reopened = computed().does('ReopenInformationGathering', {});
    expect(close(reopened)).toEqual([]);
    expect(close(acknowledged())).toEqual([]);
  });
});

describe('A chase that a person might send before its time', () => {
  const chase = (story: Scenario, number: number) =>
    story.attempt('ChaseAgency', { request: 'request-1', number }, { by: { kind: 'process' } });
  const escalate = (story: Scenario) =>
    story.attempt('EscalateAgency', { request: 'request-1' }, { by: { kind: 'process' } });

  it('is not due: each has its number and its day', () => {
    expect(chase(asked(), 1)).toMatchObject({ refusal: { code: 'NOT_DUE_YET' } });
    expect(chase(asked().on('2022-05-18'), 2)).toMatchObject({ refusal: { code: 'NOT_DUE_YET' } });
    expect(chase(asked().on('2022-05-18'), 1)).toMatchObject({ accepted: true });
  });

  it('is not a third where the procedure has two, nor an escalation where a chase is next', () => {
    const twice = asked().wait('2022-05-23').on('2022-06-30');
    expect(chase(twice, 3)).toMatchObject({ refusal: { code: 'NOT_DUE_YET' } });
    expect(escalate(twice)).toMatchObject({ accepted: true });
    expect(escalate(asked().wait('2022-05-23'))).toMatchObject({ refusal: { code: 'NOT_DUE_YET' } });
    expect(escalate(asked().on('2022-06-30'))).toMatchObject({ refusal: { code: 'NOT_DUE_YET' } });
  });

  it('has no day where the date of the return is paused', () => {
    const paused = asked()
      .under({ pauses: [{ deadline: 'AD4', reasons: ['VICTIM_UNWELL'] }] })
      .does('PauseDeadline', { deadline: 'AD4/request-1', because: 'VICTIM_UNWELL' })
      .on('2022-06-30');
    expect(chase(paused, 1)).toMatchObject({ refusal: { detail: 'The next chase is due on no day.' } });
    expect(escalate(paused)).toMatchObject({
      refusal: {
        detail: 'It is escalated when the chases have had no effect, not before no day.',
      },
    });
  });
});

describe('What the engine owes on the threshold', () => {
  it('is to run the test when information is in, and again when an input has changed (2.2)', () => {
    expect(owed(uncomputed(), 'ComputeThreshold')).toEqual([
      {
        kind: 'command',
        stage: 'threshold-check',
        key: `${STREAM}/threshold/computation-1`,
        dueAt: '2022-05-09T10:00:00.000Z',
        command: 'ComputeThreshold',
        data: {},
      },
    ]);
    const later = uncomputed().on('2022-05-10');
    expect(owed(later, 'ComputeThreshold')[0]?.dueAt).toBe('2022-05-09T10:00:00.000Z');
    expect(owed(computed(), 'ComputeThreshold')).toEqual([]);
    const changed = computed().does('CorrectComplaint', {
      complaint: 'complaint-1',
      correction: { hate: true },
    });
    expect(owed(changed, 'ComputeThreshold').map(({ key }) => key)).toEqual([
      `${STREAM}/threshold/computation-2`,
    ]);
  });
});

describe('What the engine owes after the outcome', () => {
  const told = () =>
    signed()
      .on('2022-05-27')
      .does(
        'RecordVictimView',
        { view: { sealed: 'v', commitment: 'v' }, agrees: 'YES' },
        { by: PEOPLE.spoc },
      )
      .does('FinaliseActionPlan', {}, { by: PEOPLE.chair })
      .does('NotifyOutcome', {
        channel: 'TELEPHONE',
        text: { sealed: 't', commitment: 't' },
        textSha256: 'c'.repeat(64),
      });

  it('is to begin monitoring the actions that are open', () => {
    expect(owed(told(), 'BeginActionMonitoring')).toEqual([
      {
        kind: 'command',
        stage: 'outcome',
        key: `${STREAM}/begin-monitoring/2022-05-27T10:00:00.000Z/action-1`,
        dueAt: '2022-05-27T10:00:00.000Z',
        command: 'BeginActionMonitoring',
        data: {},
      },
    ]);
    expect(owed(held(), 'BeginActionMonitoring')).toEqual([]);
  });

  it('is to put the case on the next agenda of the tasking meeting, and on the next after that day (AD11)', () => {
    const first = told().settleOnly('BeginActionMonitoring');
    expect(owed(first, 'PutOnTaskingAgenda')).toEqual([
      {
        kind: 'agenda',
        stage: 'action-monitoring',
        key: `${STREAM}/agenda/after-none`,
        dueAt: '2022-05-27T10:00:00.000Z',
        command: 'PutOnTaskingAgenda',
        data: {},
      },
    ]);
    expect(owed(monitored(), 'PutOnTaskingAgenda')).toEqual([
      {
        kind: 'agenda',
        stage: 'action-monitoring',
        key: `${STREAM}/agenda/after-tasking-1/tasking-2022-06-01`,
        dueAt: '2022-06-01T23:00:00.000Z',
        command: 'PutOnTaskingAgenda',
        data: {},
      },
    ]);
    const looked = monitored()
      .at('2022-06-01T12:00:00.000Z')
      .does('RecordTaskingReview', { meeting: 'tasking-2022-06-01' });
    expect(owed(looked, 'PutOnTaskingAgenda')[0]?.dueAt).toBe('2022-06-01T12:00:00.000Z');
  });

  it('is the meeting furthest ahead that counts, in whatever order agendas were made', () => {
    const { state } = monitored();
    const [agenda] = state.agendas;
    const later = { ...agenda!, meeting: 'tasking-2022-07-01', on: '2022-07-01' };
    const dues = (agendas: typeof state.agendas) =>
      actionMonitoringOwed(
        { ...state, agendas },
        {
          ...monitored().world,
          stream: STREAM,
          version: 1,
        },
      ).flatMap(({ command, dueAt }) => (command === 'PutOnTaskingAgenda' ? [dueAt] : []));
    expect(dues([agenda!, later])).toEqual(['2022-07-01T23:00:00.000Z']);
    expect(dues([later, agenda!])).toEqual(['2022-07-01T23:00:00.000Z']);
  });

  it('is to record each action that is overdue, once (4.2 rule 5)', () => {
    expect(owed(monitored(), 'MarkActionOverdue')).toEqual([
      {
        kind: 'missed',
        stage: 'action-monitoring',
        key: `${STREAM}/ACTION/action-1/2022-07-15/overdue`,
        dueAt: '2022-07-15T23:00:00.000Z',
        command: 'MarkActionOverdue',
        data: { action: 'action-1' },
      },
    ]);
    const late = monitored().wait('2022-07-16');
    expect(owed(late, 'MarkActionOverdue')).toEqual([]);
    // What is left is about the tasking meeting of 1 August: to remind of it, to miss it, and to go on to the next.
    expect(late.process().owed.map(({ command }) => command)).toEqual([
      'SendReminder',
      'MarkDeadlineMissed',
      'PutOnTaskingAgenda',
    ]);
    const two = monitored([referral(), referral({ owner: 'ned-council' })]).does(
      'CompleteAction',
      { action: 'action-1', outcome: 'TAKEN_UP' },
      { by: PEOPLE.coordinator },
    );
    expect(owed(two, 'MarkActionOverdue').map(({ data }) => data)).toEqual([{ action: 'action-2' }]);
  });

  it('is nothing about actions that are only proposed', () => {
    for (const story of [held, signed, reconvened])
      for (const command of ['MarkActionOverdue', 'PutOnTaskingAgenda', 'BeginActionMonitoring'])
        expect(owed(story(), command)).toEqual([]);
  });
});
