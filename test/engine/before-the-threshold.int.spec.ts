import { openEngine, type Engine } from '#test/support/engine.js';
import { lines } from './case.js';
import { BEFORE_THE_THRESHOLD } from './tales/before-the-threshold.js';
import { Telling } from './telling.js';

describe('Before the threshold is decided', () => {
  let engine: Engine;
  let told: Telling<typeof BEFORE_THE_THRESHOLD>;

  beforeAll(async () => {
    engine = await openEngine();
    told = new Telling(engine, BEFORE_THE_THRESHOLD);
    await told.until('2026-12-24 12:00');
  }, 240_000);
  afterAll(() => engine.close());

  describe('the stage application', () => {
    it('passes an application on, reminds of each date, and records each that was missed, once', async () => {
      const one = await told.of('nobody acts');
      expect(one.record()).toEqual(lines`
        11-23 ApplicationReceived
        11-23 → ApplicationCirculated
        11-24 → ReminderSent AD3
        11-25 → ReminderSent AD1
        11-26 → DeadlineMissed AD3
        11-27 → DeadlineMissed AD1
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
      `);
      expect(one.sent()).toEqual(lines`
        11-23 application-circulation
        11-24 reminder
        11-25 reminder
        12-11 reminder
      `);
    });

    it('acknowledges, and asks why it was late until a person has said so', async () => {
      const one = await told.of('acknowledged late');
      expect(one.record('2026-11-27')).toEqual(lines`
        11-27 → DeadlineMissed AD1
        11-30 SpocAssigned
        11-30 ApplicationAcknowledged
        12-01 LateReasonGiven AD1
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
      `);
      const lateReasons = one.state.deadlines.map(({ key, lateReason }) => `${key} ${lateReason}`);
      expect(lateReasons).toEqual(['AD1 GIVEN', 'AD3 ASKED', 'AD5 ASKED']);
      expect(one.sent('2026-11-30')).toContain('11-30 acknowledgement');
    });

    it('purges a form that nobody has touched for thirty days', async () => {
      expect((await told.of('a form that nobody sends')).record()).toEqual(lines`
        11-23 ApplicationDrafted
        12-24 → DraftPurged
      `);
    });

    it('leaves alone what its applicant discarded', async () => {
      expect((await told.of('a form that is discarded')).record()).toEqual(lines`
        11-23 ApplicationDrafted
        11-24 DraftDiscarded
      `);
    });
  });

  describe('the stage closure', () => {
    it('tells whoever applied twice that the case was closed, and why', async () => {
      const one = await told.of('a duplicate');
      expect(one.record()).toEqual(lines`
        11-24 ApplicationReceived
        11-24 → ApplicationCirculated
        11-24 DuplicateRecorded
        11-24 → ClosureNotified
      `);
      expect(one.letter('closure').text).toContain('We already have an open case about the same thing.');
    });

    it('tells whoever withdrew, and nothing runs on', async () => {
      const one = await told.of('withdrawn');
      expect(one.record('2026-11-26')).toEqual(lines`
        11-26 ApplicationWithdrawn
        11-26 → ClosureNotified
      `);
      expect(one.letter('closure').text).toContain('You asked us to stop.');
      expect(one.state.state).toBe('WITHDRAWN');
    });

    it('lets the dates run again where a case is reopened', async () => {
      expect((await told.of('no duplicate after all')).record('2026-11-25')).toEqual(lines`
        11-25 CaseReopened
        11-25 → ReminderSent AD3
        11-26 → ReminderSent AD1
        11-27 → DeadlineMissed AD3
        11-28 → DeadlineMissed AD1
        12-14 → ReminderSent AD5
        12-16 → DeadlineMissed AD5
      `);
    });
  });

  describe('the stage consent', () => {
    it('sends the form, reminds the day before, and lets the case go on with the consent', async () => {
      const one = await told.of('consent given');
      expect(one.record()).toEqual(lines`
        11-23 ApplicationReceived
        11-23 → ApplicationCirculated
        11-24 ConsentRequested
        11-25 → ReminderSent AD1
        11-25 SpocAssigned
        11-25 ApplicationAcknowledged
        12-07 → ReminderSent AD2
        12-08 ConsentGiven
        12-09 → ReminderSent AD3
        12-09 InformationRequested
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
        12-22 → ReminderSent AD4/request-1
        12-22 → ReminderSent AD4/request-2
        12-24 → DeadlineMissed AD4/request-1
        12-24 → DeadlineMissed AD4/request-2
        12-24 → AgencyChased request-1
        12-24 → AgencyChased request-2
        12-24 → InformationGatheringClosed
        12-24 → ThresholdComputed MET
      `);
      expect(one.sent('2026-11-24').slice(0, 4)).toEqual(lines`
        11-24 consent-form
        11-25 reminder
        11-25 acknowledgement
        12-07 reminder
      `);
    });

    it('closes the case where it is refused, and begins again when it comes late', async () => {
      const one = await told.of('consent refused, and given late');
      expect(one.record('2026-11-26')).toEqual(lines`
        11-26 ConsentRefused
        11-26 → ClosureNotified
        12-02 ConsentGiven
        12-03 → ReminderSent AD3
        12-04 → ReminderSent AD1/again-2
        12-05 → DeadlineMissed AD3
        12-08 → DeadlineMissed AD1/again-2
        12-22 → ReminderSent AD5/again-2
        12-24 → DeadlineMissed AD5/again-2
      `);
      expect(one.state.state).toBe('RECEIVED');
    });

    it('records that nobody answered in time', async () => {
      const one = await told.of('consent not answered');
      expect(one.record('2026-12-07')).toEqual(lines`
        12-07 → ReminderSent AD2
        12-09 → DeadlineMissed AD2
        12-09 ConsentRefused
        12-09 → ClosureNotified
      `);
      expect(one.letter('closure').text).toContain('We need the consent of the person who was affected.');
    });
  });

  describe('the stage transfer', () => {
    it('tells the applicant and reminds of the answer, which ends the case here', async () => {
      const one = await told.of('transfer accepted');
      expect(one.record('2026-11-24')).toEqual(lines`
        11-24 → ReminderSent AD3
        11-24 ApplicationTransferred
        11-25 → ReminderSent TRANSFER
        11-25 TransferAccepted
      `);
      expect(one.letter('transfer').text).toContain('Bolsover District Council');
    });

    it('records that the answer is late, and begins anew when the case comes back', async () => {
      const one = await told.of('transfer returned');
      expect(one.record('2026-11-25')).toEqual(lines`
        11-25 → ReminderSent TRANSFER
        11-27 → DeadlineMissed TRANSFER
        11-27 TransferReturned
        11-30 → ReminderSent AD3/again-2
        12-01 → ReminderSent AD1/again-2
        12-02 → DeadlineMissed AD3/again-2
        12-03 → DeadlineMissed AD1/again-2
        12-17 → ReminderSent AD5/again-2
        12-19 → DeadlineMissed AD5/again-2
      `);
    });
  });

  describe('the stage information-gathering', () => {
    it('asks each agency, and closes when the last has answered', async () => {
      const one = await told.of('everybody answers');
      expect(one.record('2026-11-25')).toEqual(lines`
        11-25 InformationRequested
        11-27 InformationReturned request-2
        11-27 InformationReturned request-1
        11-27 → InformationGatheringClosed
        11-27 → ThresholdComputed MET
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
      `);
      expect(one.sent('2026-11-25')).toEqual(lines`
        11-25 information-request
        11-25 information-request
        12-11 reminder
      `);
    });

    it('reminds, chases and escalates who is silent, and does not wait for them beyond their date', async () => {
      const one = await told.of('an agency is silent');
      expect(one.record('2026-11-30')).toEqual(lines`
        11-30 InformationReturned request-2
        12-08 → ReminderSent AD4/request-1
        12-10 → DeadlineMissed AD4/request-1
        12-10 → AgencyChased request-1
        12-10 → InformationGatheringClosed
        12-10 → ThresholdComputed MET
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
        12-17 → AgencyChased request-1
        12-24 → AgencyEscalated request-1
      `);
      expect(one.sent('2026-12-08')).toEqual(lines`
        12-08 reminder
        12-10 information-chase
        12-11 reminder
        12-17 information-chase
        12-24 information-escalation
      `);
    });

    it('reminds again before a later date, and then closes at once', async () => {
      expect((await told.of('one refuses, another gets more time')).record('2026-11-30')).toEqual(lines`
        11-30 InformationRefused request-2
        12-08 → ReminderSent AD4/request-1
        12-08 ReturnExtended request-1
        12-11 → ReminderSent AD5
        12-15 → ReminderSent AD4/request-1
        12-15 → DeadlineMissed AD5
        12-15 InformationReturned request-1
        12-15 → InformationGatheringClosed
        12-15 → ThresholdComputed MET
      `);
    });
  });

  describe('the stage threshold-check', () => {
    it('computes again when there was new information', async () => {
      const one = await told.of('new information');
      expect(one.record('2026-11-27').slice(2, 9)).toEqual(lines`
        11-27 → InformationGatheringClosed
        11-27 → ThresholdComputed MET
        11-30 InformationGatheringReopened
        11-30 InformationRequested
        12-01 InformationReturned request-3
        12-01 → InformationGatheringClosed
        12-01 → ThresholdComputed MET
      `);
      expect(one.state.computation?.count).toBe(4);
    });

    it('computes again when an input was corrected', async () => {
      expect((await told.of('an input corrected')).record('2026-11-30')).toEqual(lines`
        11-30 InputChallenged
        11-30 ComplaintCorrected
        11-30 → ThresholdComputed PENDING
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
      `);
    });
  });
});
