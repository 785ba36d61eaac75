import { openEngine, type Engine } from '#test/support/engine.js';
import { lines } from './case.js';
import { THE_THRESHOLD } from './tales/the-threshold.js';
import { Telling } from './telling.js';

describe('From the decision about the threshold to the meeting', () => {
  let engine: Engine;
  let told: Telling<typeof THE_THRESHOLD>;

  beforeAll(async () => {
    engine = await openEngine();
    told = new Telling(engine, THE_THRESHOLD);
    await told.until('2026-12-31 12:00');
  }, 240_000);
  afterAll(() => engine.close());

  describe('the stage threshold-check', () => {
    it('reminds the bodies of the date for their decision, and records that it was missed', async () => {
      expect((await told.of('nobody decides')).record('2026-11-27').slice(2)).toEqual(lines`
        11-27 → InformationGatheringClosed
        11-27 → ThresholdComputed MET
        12-11 → ReminderSent AD5
        12-15 → DeadlineMissed AD5
      `);
    });

    it('tells the applicant that the threshold is not met, report by report, s.104(6)', async () => {
      const one = await told.of('not met');
      expect(one.record('2026-11-30')).toEqual(lines`
        11-30 ThresholdDecided NOT_MET
        11-30 → ThresholdNotMetNotified
        12-02 CaseClosed THRESHOLD_NOT_MET
        12-02 → ClosureNotified
        12-03 DiscretionaryReviewHeld
        12-15 → WindowEnded AD12/decision-1
      `);
      expect(one.sent('2026-11-30')).toEqual(lines`
        11-30 threshold-not-met
        12-02 closure
      `);
      const { text } = one.letter('threshold-not-met');
      for (const { because } of one.state.decisions[0]?.complaints ?? []) expect(text).toContain(because);
    });

    it('tells it anew when the bodies had to vacate their decision', async () => {
      const one = await told.of('vacated');
      expect(one.record('2026-11-30')).toEqual(lines`
        11-30 ThresholdDecided MET
        11-30 → ThresholdMetNotified
        12-01 ThresholdDecisionVacated
        12-01 → ThresholdComputed MET
        12-02 ComplaintCorrected
        12-02 → ThresholdComputed PENDING
        12-03 ThresholdDecided NOT_MET
        12-03 → ThresholdNotMetNotified
        12-18 → WindowEnded AD12/decision-2
      `);
      expect(one.sent('2026-11-30')).toEqual(lines`
        11-30 threshold-met
        12-03 threshold-not-met
      `);
    });
  });

  describe('the stage reconsideration', () => {
    it('tells the applicant that the decision stands, and closes the case', async () => {
      const one = await told.of('upheld');
      expect(one.record('2026-12-02')).toEqual(lines`
        12-02 ReconsiderationRequested
        12-04 ReconsiderationDecided UPHELD
        12-04 → ClosureNotified
      `);
      expect(one.sent('2026-12-02')).toEqual(lines`
        12-04 reconsideration-outcome
        12-04 closure
      `);
      expect(one.letter('reconsideration-outcome').text).toContain('stays as it is');
    });

    it('lets the review go ahead where another decision takes the place of the first', async () => {
      const one = await told.of('substituted');
      expect(one.record('2026-12-04')).toEqual(lines`
        12-04 ReconsiderationDecided SUBSTITUTED
        12-04 ThresholdDecided MET
        12-04 → ThresholdMetNotified
        12-10 → ReminderSent AD7/decision-2
        12-12 → DeadlineMissed AD7/decision-2
      `);
      expect(one.sent('2026-12-04').slice(0, 2)).toEqual(lines`
        12-04 reconsideration-outcome
        12-04 threshold-met
      `);
    });

    it('reminds of the date for the answer, and records that it was missed', async () => {
      expect((await told.of('not reconsidered in time')).record('2026-12-02')).toEqual(lines`
        12-02 ReconsiderationRequested
        12-22 → ReminderSent AD13/reconsideration/decision-1
        12-24 → DeadlineMissed AD13/reconsideration/decision-1
      `);
    });
  });

  describe('the stage local-policing-body-review', () => {
    it('tells the applicant what it decided, and lets the review go ahead', async () => {
      const one = await told.of('met for the policing body');
      expect(one.record('2026-12-02')).toEqual(lines`
        12-02 LpbReviewRequested
        12-07 LpbReviewDecided THRESHOLD_MET
        12-07 ThresholdDecided MET
        12-07 → ThresholdMetNotified
        12-11 → ReminderSent AD7/decision-2
        12-15 → DeadlineMissed AD7/decision-2
        12-15 → WindowEnded AD12/decision-1
      `);
      expect(one.sent('2026-12-02').slice(0, 2)).toEqual(lines`
        12-07 local-policing-body-outcome
        12-07 threshold-met
      `);
    });

    it('tells the applicant also where nothing changes', async () => {
      const one = await told.of('the same for the policing body');
      expect(one.record('2026-12-02')).toEqual(lines`
        12-02 LpbReviewRequested
        12-07 LpbReviewDecided NO_CHANGE
        12-15 → WindowEnded AD12/decision-1
      `);
      expect(one.letter('local-policing-body-outcome').text).toContain('stays as it is');
      expect(one.letter('local-policing-body-outcome').text).toContain('The reports were read again.');
    });
  });

  describe('the stage review-preparation', () => {
    it('reminds of chair, invitations and meeting, and records what was missed', async () => {
      expect((await told.of('nobody prepares')).record('2026-11-30')).toEqual(lines`
        11-30 ThresholdDecided MET
        11-30 → ThresholdMetNotified
        12-04 → ReminderSent AD7/decision-1
        12-08 → DeadlineMissed AD7/decision-1
        12-29 → ReminderSent AD8/decision-1
        12-31 → DeadlineMissed AD8/decision-1
      `);
    });

    it('invites panel and victim again when the meeting moves, and the date moves with the victim', async () => {
      const one = await told.of('rescheduled');
      expect(one.record('2026-12-01')).toEqual(lines`
        12-01 ChairAppointed
        12-01 PanelInvited
        12-01 VictimInvited
        12-01 MeetingScheduled meeting-1
        12-02 PapersCirculated meeting-1
        12-04 MeetingRescheduled meeting-1
      `);
      expect(one.sent('2026-12-01')).toEqual(lines`
        12-01 panel-invitation
        12-01 panel-invitation
        12-01 victim-invitation
        12-01 panel-invitation
        12-01 panel-invitation
        12-01 victim-invitation
        12-04 panel-invitation
        12-04 panel-invitation
        12-04 victim-invitation
      `);
      expect(one.letter('victim-invitation').text).toContain('Wednesday 20 January 2027');
    });

    it('holds the review under another chair after a conflict of interest', async () => {
      const one = await told.of('the chair is replaced');
      expect(one.record('2026-12-03')).toEqual(lines`
        12-03 ConflictDeclared
        12-03 ChairReplaced
        12-03 ConflictResolved REPLACED
        12-08 ReviewHeld meeting-1
        12-21 → ReminderSent AD9
        12-23 → DeadlineMissed AD9
      `);
    });

    it('goes on reminding where a member has left the panel and it cannot meet', async () => {
      const one = await told.of('a member leaves');
      expect(one.record('2026-12-03')).toEqual(lines`
        12-03 ConflictDeclared
        12-03 ConflictResolved LEAVE_PANEL
        12-29 → ReminderSent AD8/decision-1
        12-31 → DeadlineMissed AD8/decision-1
      `);
      expect(one.state.panel.map(({ status }) => status)).toContain('LEFT');
    });

    it('tells a victim who is not invited why, and how to be heard', async () => {
      const { text } = (await told.of('the victim is not invited')).letter('victim-not-invited');
      expect(text).toContain('Others will be spoken of by name.');
      expect(text).toContain('You can still be heard');
    });
  });
});
