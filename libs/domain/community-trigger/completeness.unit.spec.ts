import { addDays } from '#libs/domain/kernel/dates.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { lastDayOf } from '#libs/domain/kernel/deadlines.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import { CATALOGUE } from './catalogue.js';
import { DEADLINES } from './deadlines.js';
import type { TriggerEvent } from './events.js';
import { DEADLINE_IDS, type DeadlineId } from './law/review-procedure.js';
import { EVOLVERS, RULES } from './stages.js';
import { NOTICE_TEMPLATES } from './state.js';
import { decided } from './testing/example.js';
import { EXAMPLES } from './testing/examples.js';
import { CALENDAR, PROCEDURE } from './testing/procedure.js';

/** All that happened in any example, before its command and by it. */
let events: readonly TriggerEvent[] = [];
beforeAll(() => {
  events = EXAMPLES.flatMap(({ command, usual, guards }) =>
    [usual, ...Object.values(guards).map((pair) => pair.accepted)].flatMap((one) => {
      const { scenario, decision } = decided(command, one);
      return [...scenario.events, ...(decision.accepted ? decision.events : [])];
    }),
  );
});

describe('Every event', () => {
  const names = Object.keys(EVOLVERS);

  it('that state is folded from is a command’s to lead to, and the other way round', () => {
    const listed = new Set<string>(CATALOGUE.flatMap((row) => row.events));
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
    expect([...listed].filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(names)('%s happens in some example', (name) => {
    expect(events.some((event) => event.type === name)).toBe(true);
  });

  it('and every command has its row and its rule', () => {
    expect(Object.keys(RULES).sort()).toEqual(CATALOGUE.map((row) => row.name).sort());
  });
});

describe('Every letter', () => {
  it.each(NOTICE_TEMPLATES)('%s is owed in some example, with the duty that it fulfils', (template) => {
    const owed = events.flatMap((event) =>
      (event.data.owes ?? []).filter((one) => one.template === template),
    );
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.filter((one) => one.source === '' || one.to.kind === undefined)).toEqual([]);
  });
});

/** Table 4.1: what starts each deadline. No length is law (A18): every one is the local procedure's. */
const STARTS: Readonly<Record<DeadlineId, readonly TriggerEvent['type'][]>> = {
  AD1: ['ApplicationReceived', 'ConsentGiven', 'TransferReturned'],
  AD2: ['ConsentRequested', 'TransferReturned'],
  AD3: ['ApplicationReceived', 'ConsentGiven', 'TransferReturned'],
  AD4: ['InformationRequested'],
  AD5: [
    'ApplicationReceived',
    'ConsentGiven',
    'TransferReturned',
    'ComplaintCorrected',
    'ThresholdDecisionVacated',
  ],
  AD6: ['ThresholdDecided'],
  AD7: ['ThresholdDecided'],
  AD8: ['ThresholdDecided', 'MeetingRescheduled'],
  AD9: ['ReviewHeld'],
  AD10: ['RecommendationSent'],
  AD11: ['TaskingAgendaItemAdded'],
  AD12: ['ThresholdNotMetNotified', 'OutcomeNotified'],
  AD13: ['ReconsiderationRequested', 'AppealReceived'],
};

describe('Every deadline of table 4.1', () => {
  const opened = (id: DeadlineId): readonly Deadline[] =>
    events.flatMap((event) => (event.data.opens ?? []).filter((one) => one.id === id));

  it.each(DEADLINE_IDS)('%s is opened in some example by what starts it, with its kind and source', (id) => {
    expect(opened(id).length).toBeGreaterThan(0);
    expect(opened(id).filter((one) => !(STARTS[id] as readonly string[]).includes(one.startedBy))).toEqual(
      [],
    );
    for (const { what, kind, source, key } of opened(id)) {
      expect({ what, kind, source }).toEqual({
        what: DEADLINES.rows[id].what,
        kind: 'LOCAL',
        source: DEADLINES.rows[id].source,
      });
      expect(source).not.toBe('');
      expect(key.startsWith(id)).toBe(true);
    }
  });

  it.each(DEADLINE_IDS.filter((id) => id !== 'AD11'))(
    '%s has the length of the pinned procedure and the date that its calendar gives',
    (id) => {
      const counted = opened(id).filter((one) => one.length.unit === PROCEDURE.deadlines[id].unit);
      expect(counted.length).toBeGreaterThan(0);
      for (const one of counted) {
        expect(one.length).toEqual(PROCEDURE.deadlines[id]);
        expect(one.calendarVersion).toBe(CALENDAR.version);
        const due = lastDayOf(one.length, one.startedOn, CALENDAR);
        const last = addDays(due.ok ? due.value : '', one.pausedDays ?? 0);
        expect([one.due, one.lateFrom]).toEqual([last, startOfLondonDay(addDays(last, 1))]);
      }
    },
  );

  it('AD11 runs to the day of the tasking meeting itself, which no holiday moves', () => {
    const put = events.flatMap((event) => (event.type === 'TaskingAgendaItemAdded' ? [event.data] : []));
    expect(put.length).toBeGreaterThan(0);
    for (const { next, opens = [] } of put)
      expect(opens.map((one) => [one.key, one.length.unit, one.due])).toEqual([
        [`AD11/${next.series}/${next.meeting}`, 'CALENDAR_DAYS', next.on],
      ]);
  });

  it('a date that was agreed is counted in days, and no holiday moves it', () => {
    const agreed = opened('AD8').filter((one) => one.startedBy === 'MeetingRescheduled');
    expect(agreed.length).toBeGreaterThan(0);
    expect(agreed.map((one) => one.length.unit)).toEqual(agreed.map(() => 'CALENDAR_DAYS'));
  });
});
