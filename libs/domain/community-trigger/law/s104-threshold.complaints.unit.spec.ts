import { ABOUT_NOISE, report, statuses, threshold } from '../testing/threshold-question.js';
import type { ComplaintStatus } from './threshold-input.js';

/** Everything is wrong with this report that can be; each step mends what was found. */
const WRONG_IN_EVERY_WAY = {
  behaviour: 'litter',
  area: 'bolsover',
  informal: true,
  madeAt: '2026-09-02',
  genuine: { decided: 'NO', by: 'all relevant bodies', reason: 'invented' },
  occurredOn: undefined as string | undefined,
};
const MENDED_IN_ORDER: readonly (readonly [ComplaintStatus, object])[] = [
  ['NOT_THIS_BEHAVIOUR', { behaviour: 'noise' }],
  ['OUT_OF_AREA', { area: 'ned' }],
  ['INFORMAL', { informal: false }],
  ['AFTER_APPLICATION', { madeAt: '2026-02-10' }],
  ['NOT_GENUINE', { genuine: undefined }],
  ['NEEDS_DATE', { occurredOn: '2026-01-10' }],
  ['REPORTED_LATE', { occurredOn: '2026-01-11' }],
  ['APPLICATION_LATE', { madeAt: '2026-03-05', occurredOn: '2026-02-28' }],
  ['OUTSIDE_INCIDENT_WINDOW', { occurredOn: '2026-03-05' }],
];

describe('What a report is told, the first that applies', () => {
  const procedure = { incidentWindow: { n: 6, unit: 'MONTH' } };
  const stages = MENDED_IN_ORDER.map(([status], index) => ({
    status,
    complaint: {
      ...WRONG_IN_EVERY_WAY,
      ...Object.assign({}, ...MENDED_IN_ORDER.slice(0, index).map(([, mended]) => mended)),
    } as object,
  }));

  it.each(stages)('$status comes before everything that is wrong as well', ({ status, complaint }) => {
    const answer = threshold(procedure, '2026-09-01', [report('a', '', '', complaint)], ABOUT_NOISE);
    expect(statuses(answer)).toEqual([status]);
  });

  it('with everything mended it counts, and the same incident again does not', () => {
    const mended = Object.assign(
      {},
      WRONG_IN_EVERY_WAY,
      ...MENDED_IN_ORDER.map(([, more]) => more),
    ) as object;
    const answer = threshold(
      procedure,
      '2026-09-01',
      [report('a', '', '', mended), report('b', '', '', { ...mended, incidentId: 'incident-a' })],
      ABOUT_NOISE,
    );
    expect(statuses(answer)).toEqual(['QUALIFIES', 'SAME_INCIDENT']);
  });
});
