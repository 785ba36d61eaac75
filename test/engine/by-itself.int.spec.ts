import { createHash } from 'node:crypto';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { lines } from './case.js';
import { BY_ITSELF } from './tales/by-itself.js';
import { Telling } from './telling.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('What the engine does by itself', () => {
  let engine: Engine;
  let told: Telling<typeof BY_ITSELF>;

  beforeAll(async () => {
    engine = await openEngine();
    told = new Telling(engine, BY_ITSELF);
    await told.until('2026-12-22 12:00');
  }, 240_000);
  afterAll(() => engine.close());

  it('reminds, chases and escalates as often as the procedure says', async () => {
    expect((await told.of('a silent agency under it')).record()).toEqual(lines`
      11-23 ApplicationReceived
      11-23 → ApplicationCirculated
      11-24 → ReminderSent AD3
      11-25 → ReminderSent AD1
      11-26 → DeadlineMissed AD3
      11-27 → ReminderSent AD1
      12-01 → DeadlineMissed AD1
      12-02 SpocAssigned
      12-02 ApplicationAcknowledged
      12-02 InformationRequested
      12-09 → ReminderSent AD5
      12-11 → ReminderSent AD4/request-1
      12-11 → ReminderSent AD5
      12-15 → ReminderSent AD4/request-1
      12-15 → DeadlineMissed AD5
      12-17 → DeadlineMissed AD4/request-1
      12-17 → AgencyChased request-1
      12-17 → InformationGatheringClosed
      12-17 → ThresholdComputed MET
      12-21 → AgencyEscalated request-1
    `);
  });

  it('never records twice that a date was missed, and asks once for the reason', async () => {
    for (const tale of ['a silent agency under it', 'open on the day of the announcement'] as const) {
      const one = await told.of(tale);
      const missed = one.record().filter((line) => line.includes('DeadlineMissed'));
      expect(new Set(missed).size).toBe(missed.length);
      const asked = one.state.deadlines.filter(({ lateReason }) => lateReason === 'ASKED');
      expect(missed).toHaveLength(asked.length);
    }
  });

  describe('the stage deadlines', () => {
    it('counts again what a new holiday moves, in each open case, and says so once', async () => {
      expect((await told.of('the calendar')).record()).toEqual(lines`
        11-25 BankHolidayAdded
        11-25 → CalendarChangeAnnounced
      `);
      const one = await told.of('open on the day of the announcement');
      expect(one.record('2026-11-25')).toEqual(lines`
        11-25 → ReminderSent AD1
        11-25 → DeadlineRecalculated AD5
        11-25 → CalendarAdopted
        11-26 → DeadlineMissed AD3
        11-27 → DeadlineMissed AD1
        12-14 → ReminderSent AD5
        12-16 → DeadlineMissed AD5
      `);
      const recalculated = one.events.find(({ type }) => type === 'DeadlineRecalculated');
      expect(recalculated?.data).toMatchObject({
        reason: 'CALENDAR_CHANGE',
        from: '2026-12-14',
        counted: { due: '2026-12-15' },
      });
    });

    it('leaves alone what is over, and what was counted with the holiday from the first', async () => {
      expect((await told.of('over on the day of the announcement')).record('2026-11-24')).toEqual(lines`
        11-24 → ReminderSent AD3
        11-24 ApplicationWithdrawn
        11-24 → ClosureNotified
      `);
      const after = await told.of('begun after the announcement');
      expect(after.state.deadlines.find(({ key }) => key === 'AD5')?.due).toBe('2026-12-18');
      expect(after.record().join()).not.toContain('Recalculated');
    });
  });

  describe('the stage action-monitoring', () => {
    it('puts open actions on an agenda as soon as there is one', async () => {
      const one = await told.of('monitored before there was a tasking meeting');
      expect(one.record('2026-12-10').slice(2)).toEqual(lines`
        12-10 → OutcomeNotified
        12-10 → ActionMonitoringBegan
        12-14 → TaskingAgendaItemAdded meeting-1
        12-15 ActionUpdated action-1
        12-16 → TaskingAgendaItemAdded meeting-2
        12-16 → DeadlineMissed AD11/asb/meeting-1
        12-16 ActionCompleted action-1
        12-17 CaseClosed ACTIONS_DONE
        12-17 → ClosureNotified
      `);
    });
  });

  describe('letters', () => {
    it('tell the applicant at each point what law and guidance ask for (2.5)', async () => {
      const one = await told.of('monitored before there was a tasking meeting');
      const content: Readonly<Record<string, readonly string[]>> = {
        acknowledgement: ['NED-CT-2026-', 'Sam Lindley', 'How we use what you tell us', 'Ombudsman'],
        'threshold-met': ['section 104(6)', 'is met', 'The number of reports that count is 3'],
        'victim-invitation': ['Come to the meeting', 'Send a statement', 'Have somebody speak for you'],
        outcome: ['section 104(8)', 'The review made no recommendations.', 'By: Friday 8 January 2027.'],
        'progress-update': ['Visit each week.', 'done'],
        closure: ['Thursday 17 December 2026', 'Every action in the plan is done.', 'If it starts again'],
      };
      for (const [template, phrases] of Object.entries(content))
        for (const phrase of phrases) expect(one.letter(template).text).toContain(phrase);
      for (const { because } of one.state.decisions[0]?.complaints ?? [])
        expect(one.letter('threshold-met').text).toContain(because);
    });

    it('lie in the mail folder under the event that claimed them, word for word as they are on record', async () => {
      const one = await told.of('monitored before there was a tasking meeting');
      expect(one.letters.length).toBeGreaterThan(12);
      for (const letter of one.letters) {
        const claim = one.events.find(({ id }) => id === letter.reference);
        expect(claim?.type).toBe('NoticeDeliveryClaimed');
        const { notice } = claim?.data as { notice: string };
        const about = (type: string) =>
          one.events.find(
            (event) => event.type === type && (event.data as { notice?: string }).notice === notice,
          )?.data as { text: Sealed; html: Sealed; proof: object };
        const prepared = about('NoticePrepared');
        const [text, html] = await Promise.all(
          [prepared.text, prepared.html].map((part) => engine.application.vault.open('ned', part)),
        );
        expect([text, html]).toMatchObject([
          { status: 'open', text: letter.text },
          { status: 'open', text: letter.html },
        ]);
        expect(letter).toMatchObject({ textSha256: sha256(letter.text), htmlSha256: sha256(letter.html) });
        expect(about('NoticeDelivered').proof).toMatchObject({
          sha256: sha256(letter.text),
          reference: letter.reference,
          channel: letter.channel,
          recipient: letter.recipient,
        });
      }
    });

    it('prove the statutory duty in the event that the law asks for', async () => {
      const one = await told.of('monitored before there was a tasking meeting');
      const proofs = one.events
        .filter(({ type }) => ['ThresholdMetNotified', 'OutcomeNotified', 'ClosureNotified'].includes(type))
        .map(
          ({ type, authority, data }) =>
            `${type} ${authority} ${(data as { proof: { reference: string } }).proof.reference}`,
        );
      expect(proofs).toEqual([
        `ThresholdMetNotified s.104(6) ${one.letter('threshold-met').reference}`,
        `OutcomeNotified s.104(8) ${one.letter('outcome').reference}`,
        `ClosureNotified A23 ${one.letter('closure').reference}`,
      ]);
    });
  });
});
