import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf, warningsOf } from '../testing/scenario.js';
import { BODIES, decidedNotMet, notMetTold, reconsideration, substituted } from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };
const appeals = { by: PEOPLE.appeals };
const upheld = () => reconsideration().does('UpholdDecision', {}, { ...appeals, reason: sealed('why') });

describe('An applicant who is not satisfied that the threshold is not met (Sch 4 para 3(a))', () => {
  it('has ten working days from being told to ask, and the decision on it another fifteen', () => {
    expect(notMetTold().deadline('AD12/decision-1')).toMatchObject({ status: 'OPEN', due: '2022-05-23' });
    const asked = notMetTold()
      .on('2022-05-10')
      .does('RequestReconsideration', { grounds: sealed('grounds') }, applicant);
    expect(asked.state).toMatchObject({
      state: 'RECONSIDERATION',
      reconsideration: { status: 'REQUESTED', decision: 'decision-1', grounds: sealed('grounds') },
    });
    expect(asked.deadline('AD12/decision-1').status).toBe('MET');
    expect(asked.deadline('AD13/reconsideration/decision-1')).toMatchObject({ due: '2022-05-31' });
  });

  it('cannot ask before being told, and asks once', () => {
    expect(codeOf(decidedNotMet().attempt('RequestReconsideration', {}, applicant))).toBe('NOT_NOTIFIED');
    expect(codeOf(upheld().attempt('RequestReconsideration', {}, applicant))).toBe('RECONSIDERED_ALREADY');
  });

  it('may ask although the case was closed meanwhile: closing does not end the time to ask', () => {
    const closed = notMetTold().does('CloseCase', { because: 'THRESHOLD_NOT_MET' }).settle();
    const asked = closed.on('2022-05-20').does('RequestReconsideration', {}, applicant);
    expect(asked.state).toMatchObject({ state: 'RECONSIDERATION', closure: null });
  });

  it('who wrote in time is in time, whenever the letter is taken in', () => {
    const posted = notMetTold()
      .wait('2022-05-26')
      .attempt('RequestReconsideration', {}, { reason: null, occurredAt: '2022-05-23T16:00:00.000Z' });
    expect(codeOf(posted)).toBe('ACCEPTED');
    expect(warningsOf(posted)).toEqual([]);
  });

  it('who is late is refused, unless an officer takes it in and says why; the record shows it as late', () => {
    const over = notMetTold().wait('2022-05-24');
    expect(over.names()).toContain('WindowEnded');
    expect(codeOf(over.attempt('RequestReconsideration', {}, applicant))).toBe('WINDOW_CLOSED');
    expect(codeOf(over.attempt('RequestReconsideration', {}, { reason: null }))).toBe('WINDOW_CLOSED');
    const late = over.attempt('RequestReconsideration', {}, { reason: sealed('in hospital') });
    expect(codeOf(late)).toBe('ACCEPTED');
    expect(warningsOf(late)).toEqual(['RECONSIDERATION_LATE']);
  });
});

describe('The reconsideration', () => {
  it('is decided by somebody who took no part in the first decision (6.2)', () => {
    for (const command of ['UpholdDecision', 'SubstituteDecision'] as const) {
      expect(codeOf(reconsideration().attempt(command, {}, { by: PEOPLE.decider }))).toBe(
        'TOOK_PART_IN_FIRST_DECISION',
      );
      const panel = { panel: [PEOPLE.decider.person] };
      expect(codeOf(reconsideration().attempt(command, panel, appeals))).toBe('PANEL_TOOK_PART');
      expect(codeOf(reconsideration().attempt(command, {}, { by: PEOPLE.coordinator }))).toBe(
        'ROLE_NOT_ALLOWED',
      );
    }
  });

  it('nor in a decision that was vacated before it', () => {
    const twice = notMetTold()
      .does('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider })
      .settle()
      .does(
        'DecideThreshold',
        { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
        { by: PEOPLE.policeDecider },
      )
      .settle()
      .does('RequestReconsideration', {}, applicant);
    expect(twice.state.reconsideration?.decision).toBe('decision-2');
    expect(codeOf(twice.attempt('UpholdDecision', {}, { by: PEOPLE.decider }))).toBe(
      'TOOK_PART_IN_FIRST_DECISION',
    );
  });

  it('upholds: the case closes, and the applicant is told with the reasons', () => {
    const closed = upheld();
    expect(closed.state).toMatchObject({
      state: 'CLOSED',
      reconsideration: { status: 'UPHELD', reasons: sealed('why') },
      closure: { reason: 'THRESHOLD_NOT_MET', explanation: sealed('why'), from: 'RECONSIDERATION' },
    });
    expect(closed.last()).toMatchObject({
      data: { outcome: 'UPHELD', panel: [PEOPLE.appeals.person] },
    });
    expect(closed.deadline('AD13/reconsideration/decision-1').status).toBe('MET');
    const sent = closed.settle().state.notices.slice(-2);
    expect(sent).toMatchObject([
      { template: 'reconsideration-outcome', status: 'DELIVERED', about: { decision: 'decision-1' } },
      { template: 'closure', status: 'DELIVERED' },
    ]);
  });

  it('substitutes: the threshold is met from here on, with its own decision, letter and dates', () => {
    const met = substituted();
    expect(met.names().slice(-2)).toEqual(['ReconsiderationDecided', 'ThresholdDecided']);
    expect(met.state).toMatchObject({
      state: 'THRESHOLD_MET',
      reconsideration: { status: 'SUBSTITUTED' },
      decisions: [
        { id: 'decision-1', result: 'NOT_MET', vacated: false },
        { id: 'decision-2', result: 'MET', by: 'RECONSIDERATION', decidedBy: [PEOPLE.appeals.person] },
      ],
    });
    for (const id of ['AD6', 'AD7', 'AD8']) expect(met.deadline(`${id}/decision-2`).status).toBe('OPEN');
    const told = met.settle();
    expect(told.names().slice(-1)).toEqual(['ThresholdMetNotified']);
    expect(told.state.notices.slice(-2).map((one) => one.template)).toEqual([
      'reconsideration-outcome',
      'threshold-met',
    ]);
  });

  it('its substitution stands: the bodies cannot vacate it, and no later complaint undoes it', () => {
    expect(
      codeOf(
        substituted()
          .settle()
          .attempt('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider }),
      ),
    ).toBe('DECIDED_ELSEWHERE');
    expect(
      codeOf(
        substituted().attempt('CorrectComplaint', { complaint: 'complaint-1', correction: { hate: true } }),
      ),
    ).toBe('DECIDED_ELSEWHERE');
  });

  it('is reminded of and recorded as late like any other duty', () => {
    const slow = reconsideration().wait('2022-06-01');
    expect(slow.deadline('AD13/reconsideration/decision-1')).toMatchObject({
      status: 'MISSED',
      remindersSent: 1,
    });
    const done = slow.does('UpholdDecision', {}, appeals);
    expect(done.deadline('AD13/reconsideration/decision-1').status).toBe('MET_LATE');
  });

  it('may be withdrawn by the applicant while it is open', () => {
    expect(reconsideration().does('Withdraw', {}, applicant).state.state).toBe('WITHDRAWN');
  });
});
