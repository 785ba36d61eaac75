import { sealed } from '../testing/people.js';
import { codeOf } from '../testing/scenario.js';
import { circulated, complaint, computed, decidedMet, decidedNotMet } from '../testing/stories.js';

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
