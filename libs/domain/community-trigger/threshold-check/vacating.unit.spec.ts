import { PEOPLE } from '../testing/people.js';
import { prepared, scheduled } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';
import { BODIES, complaint, decidedMet, notMetTold, THREE } from '../testing/stories.js';

const decider = { by: PEOPLE.decider };
const met = { result: 'MET', decidingBodies: BODIES } as const;

describe('An error found before the meeting', () => {
  it('the bodies vacate their decision with a reason, and decide again on the facts', () => {
    const vacated = prepared().does('VacateThresholdDecision', { decidingBodies: BODIES }, decider);
    expect(vacated.state).toMatchObject({
      state: 'THRESHOLD_PENDING',
      computation: null,
      decisions: [{ vacated: true }],
    });
    expect(vacated.deadline('AD8/decision-1').status).toBe('CANCELLED');
    expect(vacated.deadline('AD5/again-2').status).toBe('OPEN');
    const again = vacated.settle().does('DecideThreshold', met, decider);
    expect(again.state.decisions.map((one) => [one.id, one.vacated])).toEqual([
      ['decision-1', true],
      ['decision-2', false],
    ]);
  });

  it('a meeting that was set falls with it; with a new date everybody hears anew, and preparation is done', () => {
    const again = scheduled()
      .does('VacateThresholdDecision', { decidingBodies: BODIES }, decider)
      .settle()
      .does('DecideThreshold', met, decider)
      .settle();
    expect(again.state.meetings).toMatchObject([{ status: 'CANCELLED' }]);
    expect(again.deadline('AD7/decision-2').status).toBe('OPEN');
    const set = again.does('ScheduleMeeting', { at: '2022-06-08T12:00:00.000Z' });
    expect(set.deadline('AD7/decision-2').status).toBe('MET');
    expect(set.state.notices.filter((one) => one.status === 'OWED').map((one) => one.template)).toEqual([
      'panel-invitation',
      'panel-invitation',
      'panel-invitation',
      'victim-invitation',
    ]);
  });

  it('a NOT_MET that was told can be vacated too; the time to ask for its reconsideration ends with it', () => {
    const vacated = notMetTold()
      .does('VacateThresholdDecision', { decidingBodies: BODIES }, decider)
      .does('CorrectComplaint', { complaint: 'complaint-1', correction: { hate: true } })
      .does('AddComplaint', { complaint: THREE[2] ?? complaint(3, '2022-04-10') })
      .settle();
    expect(vacated.deadline('AD12/decision-1').status).toBe('CANCELLED');
    const decided = vacated.does('DecideThreshold', met, decider).settle();
    expect(decided.names().filter((name) => name === 'ThresholdDecided')).toHaveLength(2);
    expect(decided.state.decisions).toMatchObject([
      { result: 'NOT_MET', vacated: true },
      { result: 'MET', route: 'NUMBER' },
    ]);
  });

  it('needs a reason and the bodies’ own voice', () => {
    const data = { decidingBodies: BODIES };
    expect(codeOf(decidedMet().attempt('VacateThresholdDecision', data, { ...decider, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    expect(codeOf(decidedMet().attempt('VacateThresholdDecision', data, { by: PEOPLE.coordinator }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
  });
});
