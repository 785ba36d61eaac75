import { Client, ExampleCase } from '#test/support/api-cases.js';
import {
  APPEALS,
  APPLICANT,
  CHAIR,
  COORDINATOR,
  DECIDER,
  HEALTH,
  personId,
  POLICE,
  SPOC,
  submits,
  untilComputed,
  untilMeeting,
} from '#test/support/api-stories.js';
import { partnership as sendsToPartnership, publishesProcedure } from '#test/support/api-partnership.js';
import { aComplaint } from '#test/support/an-application.js';
import { openTestServer, type TestServer } from '#test/support/application.js';

const OTHER_AREA = 'coordinator@bolsover.example';
const ADMIN = 'admin@ned.example';

/**
 * A program that knows only the document takes Community Triggers through every stage. Each example of the document is
 * sent as it stands there, but for ids and what only the case can know.
 */
describe('Every example of the document', () => {
  let server: TestServer;
  let client: Client;

  beforeAll(async () => {
    server = await openTestServer();
    client = await Client.of(server);
    await publishes();
    await clock('2026-12-01T09:00:00.000Z');
  });
  afterAll(() => server.close());

  const clock = (to: string) => server.application.ledger.setRehearsalClock(to);

  const partnership = (who: string, kind: string, stream: string, name: string, changes = {}) =>
    sendsToPartnership(client, who, kind, stream, name, changes);

  /** A procedure with everything in it that is a local choice, so that every command has its place. */
  const publishes = async () => {
    await publishesProcedure(client, ADMIN, {
      pauses: [{ deadline: 'AD8', reasons: ['VICTIM_AVAILABILITY'] }],
      lpbReview: { enabled: true, from: '2026-01-01' },
    });
    await partnership(ADMIN, 'procedure', 'ned', 'RecordEffectivenessReview');
  };

  const notMet = async () => {
    const one = await submits(client, {
      complaints: [aComplaint('2026-11-02', '2026-11-03')],
      applicant: personId(APPLICANT),
    });
    await untilComputed(one);
    await one.does(DECIDER, 'DecideThreshold', {
      result: 'NOT_MET',
      reasons: 'One report in six months, and it was answered.',
      persistence: 'Once.',
      harm: 'Low.',
      adequacy: 'Answered on the day.',
    });
    await one.does(COORDINATOR, 'NotifyApplicant');
    return one;
  };

  let now = Date.parse('2026-12-01T09:00:00.000Z');
  const afterNow = (days: number) => new Date(now + days * 86_400_000).toISOString();
  const pass = async (days: number) => {
    now += days * 86_400_000;
    await clock(new Date(now).toISOString());
  };

  const holds = async (one: ExampleCase) => {
    await pass(2);
    const attended = [CHAIR, POLICE, HEALTH].map(personId);
    await one.does(CHAIR, 'HoldReview', { attended });
  };

  it('keeps the registers of what is owed to the people in the record, and of records opened in an emergency', async () => {
    const [dpo, manager, cspChair] = ['dpo@ned.example', 'manager@ned.example', 'csp.chair@ned.example'];
    const subject = personId(APPLICANT);
    const review = await submits(client, { applicant: subject });
    const register = (who: string, name: string, changes = {}) =>
      partnership(who, 'data-protection', 'ned', name, changes);
    await register(COORDINATOR, 'RequestErasure', { subject });
    await register(dpo, 'RefuseErasure');
    await register(COORDINATOR, 'RequestErasure', { subject });
    await register(dpo, 'ApproveErasure', { erasure: 'erasure-2' });
    await register(cspChair, 'PlaceLegalHold', { subject });
    await register(dpo, 'LiftLegalHold');
    await register(COORDINATOR, 'RestrictProcessing', { subject });
    await register(dpo, 'LiftProcessingRestriction');
    await register(COORDINATOR, 'RectifyData', { review: review.id });
    const emergency = (who: string, name: string, changes = {}) =>
      partnership(who, 'break-glass', 'ned', name, changes);
    await emergency(DECIDER, 'RequestBreakGlass', { review: review.id });
    await emergency(COORDINATOR, 'GrantBreakGlass');
    await emergency(manager, 'AcknowledgeBreakGlass');
    await emergency(ADMIN, 'RequestBreakGlass', { review: review.id });
    await emergency(cspChair, 'RefuseBreakGlass', { access: 'access-2' });
  });

  it('drafts a form, sends it, discards another and counts an anonymous application', async () => {
    const draft = await ExampleCase.begins(client, COORDINATOR, '/community-triggers/drafts');
    await draft.does(COORDINATOR, 'SaveDraft');
    await draft.does(COORDINATOR, 'SubmitApplication');
    const drafts = '/community-triggers/drafts';
    const other = await ExampleCase.begins(client, APPLICANT, drafts, {}, `${drafts}?tenant=ned`);
    await other.does(APPLICANT, 'DiscardDraft');
    const anonymous = await ExampleCase.begins(client, COORDINATOR, '/community-triggers/anonymous');
    expect(anonymous.reference).toMatch(/^NED-CT-/);
  });

  it('looks after an application before anybody decides', async () => {
    const [earlier, otherSide] = [await submits(client), await submits(client)];
    const one = await submits(client, { applicant: personId(APPLICANT) });
    await one.does(COORDINATOR, 'CirculateApplication');
    await one.does(COORDINATOR, 'AssignSpoc', { spoc: personId(SPOC) });
    await one.does(SPOC, 'AssessRisk');
    await one.does(APPLICANT, 'AddComplaint');
    await one.does(COORDINATOR, 'CorrectComplaint');
    await one.does(SPOC, 'ExplainCaseReview', { reporter: personId(APPLICANT) });
    await one.does(COORDINATOR, 'LinkEarlierApplication', { earlier: earlier.id });
    await one.does(COORDINATOR, 'LinkCounterAllegation', { other: otherSide.id });
    await one.does(COORDINATOR, 'ReplaceApplicant');
    await one.does(COORDINATOR, 'Withdraw');
    await earlier.does(COORDINATOR, 'RecordDuplicate', { of: one.id });
  });

  it('asks for consent, and records that it is given, withdrawn or refused', async () => {
    const represented = { applicantKind: 'REPRESENTATIVE', victimName: 'Riley Stanhope' };
    const one = await submits(client, represented);
    await one.does(COORDINATOR, 'RequestConsent');
    await one.does(COORDINATOR, 'RecordConsent');
    await one.does(COORDINATOR, 'WithdrawConsent');
    const refused = await submits(client, represented);
    await refused.does(COORDINATOR, 'RequestConsent');
    await refused.does(COORDINATOR, 'RecordConsentRefused');
  });

  it('transfers an application, which the other area returns, and then accepts', async () => {
    const one = await submits(client);
    await one.does(COORDINATOR, 'TransferToArea');
    await one.does(OTHER_AREA, 'ReturnTransfer');
    await one.does(COORDINATOR, 'TransferToArea');
    await one.does(OTHER_AREA, 'AcceptTransfer');
  });

  it('gathers information, decides, thinks again, and takes the review to its end and beyond', async () => {
    const one = await submits(client, { applicant: personId(APPLICANT) });
    await one.does(COORDINATOR, 'AssignSpoc', { spoc: personId(SPOC) });
    await one.does(COORDINATOR, 'AcknowledgeApplication', { spoc: personId(SPOC) });
    await one.does(COORDINATOR, 'RequestInformation');
    await one.does(COORDINATOR, 'ExtendReturn');
    await one.does(POLICE, 'ReturnInformation');
    await one.does(COORDINATOR, 'ProceedToThreshold');
    await one.does(COORDINATOR, 'ReopenInformationGathering');
    await one.does(COORDINATOR, 'RequestInformation', { requests: [{ agency: 'derbyshire-health' }] });
    await one.does(HEALTH, 'RefuseInformation', { request: 'request-2' });
    await one.does(COORDINATOR, 'CloseInformationGathering');
    await one.does(COORDINATOR, 'ComputeThreshold');
    await one.does(APPLICANT, 'ChallengeInput');
    await one.does(DECIDER, 'DismissChallenge');
    await one.does(DECIDER, 'DecideGenuineness');
    await one.does(COORDINATOR, 'ComputeThreshold');
    await one.does(DECIDER, 'DecideThreshold');
    await one.does(DECIDER, 'VacateThresholdDecision');
    await one.does(COORDINATOR, 'ComputeThreshold');
    await one.does(DECIDER, 'DecideThreshold');
    await one.does(SPOC, 'NotifyApplicant');

    await one.does(COORDINATOR, 'AppointChair', { chair: personId('dhr.chair@independent.example') });
    await one.does(COORDINATOR, 'ReplaceChair', { chair: personId(CHAIR) });
    const members = [POLICE, HEALTH, 'imr.author@derbyshire.example'].map((person) => ({
      person: personId(person),
    }));
    await one.does(CHAIR, 'InvitePanel', { members });
    await one.does(CHAIR, 'RecordVictimNotInvited');
    await one.does(SPOC, 'InviteVictim');
    await one.does(COORDINATOR, 'ScheduleMeeting');
    await one.does(POLICE, 'DeclareConflict', { person: personId(POLICE) });
    await one.does(CHAIR, 'ResolveConflict');
    await one.does(CHAIR, 'Reschedule');
    await one.does(COORDINATOR, 'CirculatePapers');
    await one.does(SPOC, 'RecordVictimStatement');

    await pass(10);
    await one.does(CHAIR, 'HoldReview', {
      attended: [personId(CHAIR), ...members.map(({ person }) => person)],
    });
    await one.does(CHAIR, 'RecordFinding');
    await one.does(CHAIR, 'MakeRecommendation');
    await one.does(CHAIR, 'ProposeAction');
    await one.does(CHAIR, 'CloseMeeting');
    await one.does(CHAIR, 'SignOffReview');
    await one.does(SPOC, 'RecordVictimView');
    await one.does(CHAIR, 'FinaliseActionPlan');
    await one.does(COORDINATOR, 'NotifyOutcome');
    await one.does(COORDINATOR, 'SendRecommendation');
    await one.does(COORDINATOR, 'RecordResponse');
    await one.does(COORDINATOR, 'BeginActionMonitoring');

    await one.does(COORDINATOR, 'AddAction');
    await one.does(COORDINATOR, 'UpdateAction');
    await one.does(COORDINATOR, 'ExtendAction');
    await partnership(COORDINATOR, 'tasking', 'asb', 'PlanTaskingSeries', { chair: personId(CHAIR) });
    await partnership(COORDINATOR, 'tasking', 'asb', 'ChangeTaskingRecurrence');
    await partnership(COORDINATOR, 'tasking', 'asb', 'ScheduleTaskingMeeting');
    await one.follows('PutOnTaskingAgenda', {});
    await pass(10);
    await partnership(COORDINATOR, 'tasking', 'asb', 'HoldTaskingMeeting');
    await partnership(COORDINATOR, 'tasking', 'asb', 'MinuteTaskingItem');
    await one.does(COORDINATOR, 'RecordTaskingReview');
    await one.does(COORDINATOR, 'CompleteAction');
    await one.does(COORDINATOR, 'CancelAction', { action: 'action-2' });
    await one.does(APPLICANT, 'RequestAppeal');
    await one.does(APPEALS, 'DecideAppeal');
    await one.does(COORDINATOR, 'CloseCase');
    await one.does(COORDINATOR, 'ReopenCase');
  });

  it('looks again at what was not met: other help, reconsideration, the local policing body, a discretionary review', async () => {
    const upheld = await notMet();
    await upheld.does(COORDINATOR, 'OfferOtherSupport');
    await upheld.does(APPLICANT, 'RequestReconsideration');
    await upheld.does(APPEALS, 'UpholdDecision');
    await upheld.does(COORDINATOR, 'RecordLpbReviewRequested');
    await upheld.does(COORDINATOR, 'RecordLpbOutcome');
    await upheld.does(COORDINATOR, 'HoldDiscretionaryReview');
    const substituted = await notMet();
    await substituted.does(APPLICANT, 'RequestReconsideration');
    await substituted.does(APPEALS, 'SubstituteDecision');
  });

  it('meets without a recommendation, and meets again', async () => {
    const one = await untilMeeting(client, afterNow(2));
    await one.does(CHAIR, 'PauseDeadline');
    await one.does(CHAIR, 'ResumeDeadline');
    await holds(one);
    await one.does(CHAIR, 'RecordFinding');
    await one.does(CHAIR, 'RecordNoRecommendations');
    await one.does(CHAIR, 'CloseMeeting');
    await one.does(CHAIR, 'Reconvene', { at: afterNow(2) });
  });

  it('chases, says why something was late and what became of a letter', async () => {
    const one = await submits(client, { applicant: personId(APPLICANT) });
    await one.does(COORDINATOR, 'AcknowledgeApplication');
    await one.does(COORDINATOR, 'RequestInformation');
    await pass(25);
    await one.follows('MarkDeadlineMissed', { deadline: 'AD4/request-1' });
    await one.does(POLICE, 'GiveLateReason', { deadline: 'AD4/request-1' });
    await one.does(COORDINATOR, 'ChaseAgency');
    await pass(10);
    await one.does(COORDINATOR, 'ChaseAgency', { number: 2 });
    await pass(10);
    await one.does(COORDINATOR, 'EscalateAgency');

    const { notices } = (await one.state()) as { notices: { id: string; status: string }[] };
    const notice = notices.find((letter) => letter.status === 'OWED')?.id ?? '';
    const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    await one.follows('PrepareNotice', {
      notice,
      text: 'Dear applicant',
      html: '<p>Dear applicant</p>',
      sha256,
    });
    await one.follows('ClaimNoticeDelivery', { notice });
    await one.follows('RecordDeliveryUncertain', { notice, reference: 'mail-1' });
    await one.does(COORDINATOR, 'ResolveDelivery', { notice });
  });

  it('keeps the calendar and the diary of the partnership', async () => {
    const calendar = (name: string) => partnership(ADMIN, 'calendar', 'england-and-wales', name);
    await calendar('AddBankHoliday');
    await calendar('MoveBankHoliday');
    await calendar('RemoveBankHoliday');
    await partnership(COORDINATOR, 'tasking', 'asb', 'ScheduleTaskingMeeting', { on: '2027-06-15' });
    await partnership(COORDINATOR, 'tasking', 'asb', 'CancelTaskingMeeting', { meeting: 'meeting-2' });
    await partnership(COORDINATOR, 'tasking', 'asb', 'EndTaskingSeries');
  });

  it('was accepted: no command of the document was left out', () => {
    const commands = client.commandsOf((type) => type !== 'domestic-homicide-review');
    expect(commands.length).toBeGreaterThan(80);
    const cannotStandAlone = ['/reviews/{id}/commands/RecordAnonymousApplication'];
    expect(commands.filter((path) => !client.tried.has(path))).toEqual(cannotStandAlone);
  });
});
