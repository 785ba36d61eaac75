import { report, STAT, statuses, threshold } from '../testing/threshold-question.js';

describe('Several reports of one incident (s.104(12))', () => {
  const once = { incidentId: 'party' };
  const of = (...reports: readonly object[]) => threshold(STAT, '2026-09-01', reports);

  it('by one person: the earliest counts, wherever it stands in the list', () => {
    const answer = of(
      report('third', '2026-06-01', '2026-06-03', once),
      report('first', '2026-06-01', '2026-06-01T20:00:00Z', once),
      report('second', '2026-06-01', '2026-06-02', once),
    );
    expect(statuses(answer)).toEqual(['SAME_INCIDENT', 'QUALIFIES', 'SAME_INCIDENT']);
    expect(answer.sources).toContain('s.104(12)');
  });

  it('by one person on one day: the earlier hour counts, and a day without its hour before any hour', () => {
    const hours = of(
      report('evening', '2026-06-01', '2026-06-01T20:00:00Z', once),
      report('morning', '2026-06-01', '2026-06-01T08:00:00Z', once),
    );
    expect(statuses(hours)).toEqual(['SAME_INCIDENT', 'QUALIFIES']);
    const noHour = of(
      report('morning', '2026-06-01', '2026-06-01T08:00:00Z', once),
      report('some time', '2026-06-01', '2026-06-01', once),
    );
    expect(statuses(noHour)).toEqual(['SAME_INCIDENT', 'QUALIFIES']);
  });

  it('at the same time: the first named counts', () => {
    expect(
      statuses(
        of(report('a', '2026-06-01', '2026-06-01', once), report('b', '2026-06-01', '2026-06-01', once)),
      ),
    ).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
  });

  it('a report that does not count for another reason does not stand in the way of a later one', () => {
    const answer = of(
      report('chat', '2026-06-01', '2026-06-01', { ...once, informal: true }),
      report('formal', '2026-06-01', '2026-06-02', once),
    );
    expect(statuses(answer)).toEqual(['INFORMAL', 'QUALIFIES']);
    expect(answer.sources).not.toContain('s.104(12)');
  });

  it('by different people each count, unless the procedure looks across people', () => {
    const neighbours = [
      report('a', '2026-06-01', '2026-06-01', once),
      report('b', '2026-06-01', '2026-06-02', { ...once, reporterId: 'neighbour' }),
    ];
    expect(threshold(STAT, '2026-09-01', neighbours)).toMatchObject({ count: 2, warnings: [] });
    const across = threshold({ dedupe: 'ACROSS_PEOPLE' }, '2026-09-01', neighbours);
    expect(across).toMatchObject({ count: 1, warnings: ['STRICTER_THAN_S104'] });
    expect(statuses(across)).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
    const samePerson = threshold({ dedupe: 'SAME_PERSON' }, '2026-09-01', neighbours);
    expect(samePerson.count).toBe(2);
  });

  it('of different incidents by one person each count', () => {
    expect(of(report('a', '2026-06-01', '2026-06-01'), report('b', '2026-06-01', '2026-06-01')).count).toBe(
      2,
    );
  });
});
