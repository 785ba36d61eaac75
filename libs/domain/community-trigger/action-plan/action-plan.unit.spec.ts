import { PEOPLE, sealed } from '../testing/people.js';
import { held, referral, signed } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';

const spoc = { by: PEOPLE.spoc };
const chair = { by: PEOPLE.chair };
const said = { view: sealed('view'), agrees: 'NO' } as const;

describe('The action plan (A24)', () => {
  it('becomes final by the chair’s signature, each action with its own date, and the outcome is told', () => {
    const final = signed().does('RecordVictimView', said, spoc).does('FinaliseActionPlan', {}, chair);
    expect(final.state.actions[0]).toMatchObject({ status: 'OPEN', deadline: 'ACTION/action-1' });
    expect(final.deadline('ACTION/action-1')).toMatchObject({ due: '2022-07-15', status: 'OPEN' });
    expect(final.state.outcomeNotifiedAt).toBeNull();
    const told = final.settle();
    expect(told.state).toMatchObject({
      state: 'ACTION_MONITORING',
      outcomeNotifiedAt: '2022-05-25T14:00:00.000Z',
    });
    expect(told.deadline('AD9').status).toBe('MET');
    expect(told.deadline('AD12/outcome').status).toBe('OPEN');
  });

  it('the time to tell the outcome is kept by the stage that the case is in', () => {
    const keeper = (story: ReturnType<typeof held>) =>
      story.process().owed.find((one) => one.key.endsWith('/missed'))?.stage;
    expect(keeper(held())).toBe('review-meeting');
    expect(keeper(signed())).toBe('action-plan');
    const final = signed().does('RecordVictimView', said, spoc).does('FinaliseActionPlan', {}, chair);
    expect(keeper(final)).toBe('action-plan');
  });

  it('the victim’s disagreement is recorded and does not stop it; nor does silence or a wish not to say', () => {
    for (const view of [
      said,
      { view: null, agrees: 'NO_ANSWER' },
      { view: null, agrees: 'DECLINED' },
    ] as const)
      expect(
        codeOf(signed().does('RecordVictimView', view, spoc).attempt('FinaliseActionPlan', {}, chair)),
      ).toBe('ACCEPTED');
  });

  it('a plan that changes after the victim was consulted is put to them again', () => {
    const changed = signed()
      .does('RecordVictimView', said, spoc)
      .does('ProposeAction', referral({ kind: 'MONITORING', owner: 'ned-council' }), chair);
    expect(codeOf(changed.attempt('FinaliseActionPlan', {}, chair))).toBe('VICTIM_NOT_CONSULTED');
    expect(
      codeOf(changed.does('RecordVictimView', said, spoc).attempt('FinaliseActionPlan', {}, chair)),
    ).toBe('ACCEPTED');
  });

  it('the chair may leave out what was proposed, even all of it: an empty plan has an outcome, and nothing to monitor', () => {
    const empty = signed()
      .does('RecordVictimView', said, spoc)
      .does('FinaliseActionPlan', { drop: ['action-1'] }, chair)
      .settle();
    expect(empty.state).toMatchObject({
      state: 'OUTCOME_NOTIFIED',
      actions: [{ status: 'DROPPED', deadline: null }],
    });
    expect(empty.state.deadlines.some((one) => one.id === 'ACTION')).toBe(false);
  });

  it('nobody but the chair of this review signs it', () => {
    const consulted = signed().does('RecordVictimView', said, spoc);
    expect(codeOf(consulted.attempt('FinaliseActionPlan', {}, { by: PEOPLE.coordinator }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    expect(codeOf(consulted.attempt('FinaliseActionPlan', {}, { by: PEOPLE.otherChair }))).toBe(
      'NOT_THE_CHAIR',
    );
  });
});
