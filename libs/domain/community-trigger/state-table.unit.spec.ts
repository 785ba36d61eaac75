import { CATALOGUE } from './catalogue.js';
import { LAWFUL_STATES } from './state.js';
import { usualActor } from './testing/example.js';
import { TABLE } from './testing/state-table.js';

describe('Table 2.4 of the law and practice', () => {
  it.each(TABLE.map((row) => [row.from, row.command, row.to, row] as const))(
    '%s: %s leads to %s',
    (from, command, to, { given, data, how }) => {
      const before = given();
      expect(before.state.state).toBe(from);
      const after = before.does(command, data, { by: usualActor(command), ...how });
      expect(after.state.state).toBe(to);
    },
  );

  it('has each state that is not an end as a place where something is done, and no state that nobody reaches', () => {
    const left = TABLE.map((row) => row.from);
    const reached = TABLE.map((row) => row.to);
    expect(LAWFUL_STATES.filter((state) => !left.includes(state))).toEqual(['WITHDRAWN']);
    expect(LAWFUL_STATES.filter((state) => !reached.includes(state))).toEqual([]);
  });

  const EVENTS = [
    'ApplicationDrafted, ApplicationReceived, ApplicationCirculated',
    'ConsentRequested, ConsentGiven, ConsentRefused',
    'ApplicationAcknowledged, SpocAssigned, RiskAssessed',
    'InformationRequested, InformationReturned, InformationRefused',
    'ThresholdComputed, ThresholdDecided, ThresholdNotMetNotified, ThresholdMetNotified',
    'ReconsiderationRequested, ReconsiderationDecided',
    'ChairAppointed, PanelInvited, VictimInvited',
    'MeetingScheduled, PapersCirculated, ConflictDeclared',
    'ReviewHeld, RecommendationMade, ActionProposed',
    'VictimConsulted, ActionPlanFinalised',
    'OutcomeNotified, RecommendationSent, RecommendationResponseRecorded',
    'ActionUpdated, ActionCompleted, ActionOverdue',
    'AppealReceived, AppealDecided, LpbReviewRequested, LpbReviewDecided',
    'CaseClosed, ClosureNotified, ApplicationWithdrawn',
    'ApplicationTransferred, TransferAccepted, TransferReturned',
  ].flatMap((row) => row.split(', '));

  it.each(EVENTS)('names the event %s, and a command leads to it', (event) => {
    expect(CATALOGUE.some((row) => (row.events as readonly string[]).includes(event))).toBe(true);
  });
});
