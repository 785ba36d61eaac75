import { openEngine, type Engine } from '#test/support/engine.js';
import { lines } from './case.js';
import { THE_REVIEW } from './tales/the-review.js';
import { Telling } from './telling.js';

describe('From the meeting to the closing', () => {
  let engine: Engine;
  let told: Telling<typeof THE_REVIEW>;

  beforeAll(async () => {
    engine = await openEngine();
    told = new Telling(engine, THE_REVIEW);
    await told.until('2027-01-20 12:00');
  }, 240_000);
  afterAll(() => engine.close());

  describe('the stage review-meeting', () => {
    it('reminds that the outcome must be told while nothing is found, and records that it was missed', async () => {
      expect((await told.of('no finding')).record('2026-12-08')).toEqual(lines`
        12-08 ReviewHeld meeting-1
        12-21 → ReminderSent AD9
        12-23 → DeadlineMissed AD9
      `);
    });

    it('lets the panel meet once more before the chair signs, on invitation', async () => {
      const one = await told.of('reconvened');
      expect(one.record('2026-12-09')).toEqual(lines`
        12-09 ReviewReconvened meeting-2
        12-10 PapersCirculated meeting-2
        12-16 ReviewHeld meeting-2
        12-16 FindingRecorded
        12-16 NoRecommendationsRecorded
        12-16 MeetingClosed meeting-2
        12-17 ReviewSignedOff
        12-17 → OutcomeNotified
        01-06 → WindowEnded AD12/outcome
      `);
      expect(one.sent('2026-12-09')).toEqual(lines`
        12-09 panel-invitation
        12-09 panel-invitation
        12-09 victim-invitation
        12-17 outcome
      `);
    });
  });

  describe('the stage action-plan', () => {
    it('reminds that the outcome must be told while the plan is not final, and records that it was missed', async () => {
      expect((await told.of('no plan')).record('2026-12-09')).toEqual(lines`
        12-09 ReviewSignedOff
        12-21 → ReminderSent AD9
        12-23 → DeadlineMissed AD9
      `);
    });
  });

  describe('the stage outcome', () => {
    it('tells the applicant each recommendation and the plan, s.104(8), and asks who was recommended something', async () => {
      const one = await told.of('recommendations');
      expect(one.record('2026-12-09')).toEqual(lines`
        12-09 ReviewSignedOff
        12-09 → OutcomeNotified
        12-10 RecommendationSent recommendation-1
        12-10 RecommendationSent recommendation-2
        12-17 RecommendationResponseRecorded recommendation-1
        12-24 → WindowEnded AD12/outcome
        01-11 → ReminderSent AD10/recommendation-2
        01-13 → DeadlineMissed AD10/recommendation-2
        01-14 CaseClosed NO_ACTIONS
        01-14 → ClosureNotified
      `);
      expect(one.sent('2026-12-09')).toEqual(lines`
        12-09 outcome
        12-10 recommendation
        12-10 recommendation
        01-11 reminder
        01-14 closure
      `);
      const told8 = one.events.find(({ type }) => type === 'OutcomeNotified');
      expect(told8).toMatchObject({
        authority: 's.104(8)',
        data: { recommendations: ['recommendation-1', 'recommendation-2'] },
      });
      for (const recommended of ['Name one officer.', 'Name one nurse.'])
        expect(one.letter('outcome').text).toContain(recommended);
    });

    it('begins the monitoring of the actions once the outcome is told', async () => {
      expect((await told.of('no learning')).record('2026-12-10').slice(0, 4)).toEqual(lines`
        12-10 VictimConsulted
        12-10 ActionPlanFinalised
        12-10 → OutcomeNotified
        12-10 → ActionMonitoringBegan
      `);
    });
  });

  describe('the stage action-monitoring', () => {
    it('puts open actions on each tasking agenda and marks what is overdue, also where nothing was to learn', async () => {
      const one = await told.of('no learning');
      expect(one.record('2026-12-10').slice(4)).toEqual(lines`
        12-10 → TaskingAgendaItemAdded meeting-1
        12-14 → ReminderSent AD11/asb/meeting-1
        12-15 TaskingReviewRecorded meeting-1
        12-15 → TaskingAgendaItemAdded meeting-2
        12-25 → WindowEnded AD12/outcome
        01-04 ActionUpdated action-1
        01-07 → ReminderSent ACTION/action-1
        01-09 → ActionOverdue action-1
        01-09 → DeadlineMissed ACTION/action-1
        01-11 ActionCompleted action-1
        01-12 CaseClosed ACTIONS_DONE
        01-12 → ClosureNotified
        01-13 CaseReopened
        01-13 ActionAdded action-2
        01-14 → ReminderSent ACTION/action-2
        01-16 → ActionOverdue action-2
        01-16 → DeadlineMissed ACTION/action-2
        01-20 → TaskingAgendaItemAdded meeting-3
      `);
    });

    it('tells the applicant each change to the plan', async () => {
      const one = await told.of('no learning');
      expect(one.sent('2026-12-10')).toEqual(lines`
        12-10 outcome
        12-14 reminder
        01-04 progress-update
        01-07 reminder
        01-11 progress-update
        01-12 closure
        01-13 progress-update
        01-14 reminder
      `);
      expect(one.letter('progress-update').text).toContain('Friday 15 January 2027');
    });

    it('keeps the actions on the agenda while the panel is called together again', async () => {
      expect((await told.of('harm rises')).record('2026-12-14')).toEqual(lines`
        12-14 → ReminderSent AD11/asb/meeting-1
        12-16 → TaskingAgendaItemAdded meeting-2
        12-16 → DeadlineMissed AD11/asb/meeting-1
        12-17 ReviewReconvened meeting-2
        12-25 → WindowEnded AD12/outcome
        01-07 → ReminderSent ACTION/action-1
        01-09 → ActionOverdue action-1
        01-09 → DeadlineMissed ACTION/action-1
        01-18 → ReminderSent AD11/asb/meeting-2
        01-20 → TaskingAgendaItemAdded meeting-3
        01-20 → DeadlineMissed AD11/asb/meeting-2
      `);
    });
  });

  describe('the stage appeal', () => {
    it('tells the answer, and the case goes on where it was', async () => {
      const one = await told.of('appeal dismissed');
      expect(one.record('2026-12-14').slice(1, 5)).toEqual(lines`
        12-14 AppealReceived
        12-16 → TaskingAgendaItemAdded meeting-2
        12-16 → DeadlineMissed AD11/asb/meeting-1
        12-21 AppealDecided DISMISSED
      `);
      expect(one.state.state).toBe('ACTION_MONITORING');
      expect(one.letter('appeal-outcome').text).toContain('not upheld');
    });

    it('reminds of the date for the answer, and records that it was missed', async () => {
      expect((await told.of('appeal not decided in time')).record('2027-01-05').slice(0, 3)).toEqual(lines`
        01-06 → ReminderSent AD13/appeal
        01-07 → ReminderSent ACTION/action-1
        01-08 → DeadlineMissed AD13/appeal
      `);
    });

    it('opens a closed case again where the applicant was right', async () => {
      const one = await told.of('appeal upheld after the closing');
      expect(one.record('2026-12-14').slice(0, 6)).toEqual(lines`
        12-14 → ReminderSent AD11/asb/meeting-1
        12-14 CaseClosed ACTIONS_LEFT_OPEN
        12-14 → ClosureNotified
        12-15 AppealReceived
        12-21 AppealDecided UPHELD
        12-21 → TaskingAgendaItemAdded meeting-2
      `);
      expect(one.letter('appeal-outcome').text).toContain('upheld');
    });
  });

  describe('the stage closure', () => {
    it('tells the applicant when and why the case was closed, and what to do if it starts again', async () => {
      const { text } = (await told.of('no learning')).letter('closure');
      for (const said of [
        'Tuesday 12 January 2027',
        'Every action in the plan is done.',
        'If it starts again',
      ])
        expect(text).toContain(said);
    });
  });

  describe('the stage tasking-meetings', () => {
    it('has the next meeting in the diary when the day of the last one comes', async () => {
      expect((await told.of('tasking')).record()).toEqual(lines`
        11-23 TaskingSeriesPlanned
        11-23 → TaskingMeetingScheduled meeting-1
        12-15 → TaskingMeetingScheduled meeting-2
        01-19 → TaskingMeetingScheduled meeting-3
      `);
    });
  });
});
