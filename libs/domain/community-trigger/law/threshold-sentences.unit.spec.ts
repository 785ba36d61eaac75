import { ABOUT_NOISE, CHEST, only, report, STAT, threshold } from '../testing/threshold-question.js';

describe('The sentence that the applicant gets about a report', () => {
  it.each<[string, object, object, string]>([
    [
      'counts',
      report('a', '2026-06-20', '2026-06-21'),
      {},
      'This report counts: what it is about happened on 20 June 2026 and could be reported until 19 July 2026; it was reported on 21 June 2026, so an application could be made until 20 December 2026; and it was made on 1 September 2026.',
    ],
    [
      'is about other behaviour',
      report('a', '2026-06-20', '2026-06-21', { behaviour: 'litter' }),
      { more: ABOUT_NOISE },
      'This report does not count, because it is about other behaviour than the application is about. You may apply about that behaviour too.',
    ],
    [
      'is about another area',
      report('a', '2026-06-20', '2026-06-21', { area: 'bolsover' }),
      { more: ABOUT_NOISE },
      'This report does not count here, because it is about behaviour outside our area. The council for that area can look at it.',
    ],
    [
      'was informal',
      report('a', '2026-06-20', '2026-06-21', { informal: true }),
      {},
      'This report does not count, because it was an informal contact and not a formal report. If it was also reported formally, please tell us when and to whom.',
    ],
    [
      'came after the application',
      report('a', '2026-09-01', '2026-09-02'),
      {},
      'This report does not count, because it was made on 2 September 2026, after the application of 1 September 2026. It can count in a new application.',
    ],
    [
      'was found not to be genuine',
      report('a', '2026-06-20', '2026-06-21', {
        genuine: { decided: 'NO', by: 'the bodies', reason: 'invented' },
      }),
      {},
      'This report does not count, because the bodies that decide together found, with reasons, that it was not a genuine report of anti-social behaviour. You may challenge this.',
    ],
    [
      'has no date of its incident',
      report('a', '', '2026-06-21', { occurredOn: null }),
      {},
      'We cannot tell yet whether this report counts, because we do not know on which day it happened. Please tell us the day, or the last day on which it can have been.',
    ],
    [
      'was made too late',
      report('a', '2026-03-15', '2026-04-15'),
      {},
      'This report does not count, because what it is about happened on 15 March 2026 and had to be reported by 14 April 2026; it was reported on 15 April 2026.',
    ],
    [
      'is too old for the application',
      report('a', '2026-02-28', '2026-03-01'),
      {},
      'This report does not count, because it was made on 1 March 2026 and an application had to be made by 31 August 2026; it was made on 1 September 2026.',
    ],
    [
      'is about an incident outside the local window',
      report('a', '2026-02-28', '2026-03-20'),
      { procedure: CHEST },
      'This report does not count, because our procedure counts only what happened within 6 months before the application: what it is about happened on 28 February 2026 and counted until 27 August 2026; the application was made on 1 September 2026.',
    ],
    [
      'is about an incident outside a window of one day',
      report('a', '2026-08-30', '2026-08-31'),
      { procedure: { incidentWindow: { n: 1, unit: 'DAY' } } },
      'This report does not count, because our procedure counts only what happened within 1 day before the application: what it is about happened on 30 August 2026 and counted until 31 August 2026; the application was made on 1 September 2026.',
    ],
    [
      'is about a range of days',
      report('a', '', '2026-06-21', {
        occurredOn: undefined,
        occurredFrom: '2026-05-01',
        occurredTo: '2026-05-20',
      }),
      {},
      'This report does not count, because what it is about happened between 1 May 2026 and 20 May 2026 (we took the last day) and had to be reported by 19 June 2026; it was reported on 21 June 2026.',
    ],
    [
      'is about something by a day',
      report('a', '', '2026-06-21', { occurredOn: undefined, occurredTo: '2026-05-20' }),
      {},
      'This report does not count, because what it is about happened by 20 May 2026 (we took the last day) and had to be reported by 19 June 2026; it was reported on 21 June 2026.',
    ],
  ])('that %s', (_what, complaint, how, sentence) => {
    expect(only(complaint, how).because).toBe(sentence);
  });

  it('of an incident that already counts names the day of the report that does', () => {
    const twice = [
      report('a', '2026-06-20', '2026-06-21'),
      report('b', '2026-06-20', '2026-06-22', { incidentId: 'incident-a' }),
    ];
    expect(threshold(STAT, '2026-09-01', twice).complaints[1]?.because).toBe(
      'This report does not count again, because a report of the same incident, made on 21 June 2026, already counts. An incident counts once, however many bodies it was reported to.',
    );
  });
});
