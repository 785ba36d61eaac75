import { Client, type ExampleCase } from '#test/support/api-cases.js';
import {
  AGREED,
  CSP_CHAIR,
  DEATH_REVIEWS,
  DHR_CHAIR,
  FAMILY,
  HEALTH_REPORT,
  IMR_AUTHOR,
  notifies,
  POLICE_AUTHOR,
  POLICE_REPORT,
  SENIOR_POLICE,
  handsIn,
  untilCalled,
  untilChaired,
  untilCleared,
  untilCommissioned,
  untilConcluded,
  untilConfirmed,
  untilDated,
  untilDrafting,
  untilEdited,
  untilPublished,
  untilShared,
  untilSubmitted,
  untilTerms,
} from '#test/support/api-death-stories.js';
import { publishesProcedure } from '#test/support/api-partnership.js';
import { COORDINATOR, HEALTH, personId, POLICE } from '#test/support/api-stories.js';
import { openTestServer, type TestServer } from '#test/support/application.js';

const TYPE = 'domestic-homicide-review';
const BOLSOVER = 'coordinator@bolsover.example';
const CHAIR_FROM_BOLSOVER = 'chair@bolsover.example';

/**
 * A program that knows only the document takes Domestic Homicide Reviews through everything that can happen to one. No
 * engine runs, so that the ways out of a person have their place as well. Each example is sent as it stands there, but
 * for ids and what only the case can know.
 */
describe('Every example of a Domestic Homicide Review', () => {
  let server: TestServer;
  let client: Client;
  let now = Date.parse('2026-12-01T09:00:00.000Z');

  const clock = async (to: string) => {
    now = Date.parse(to);
    await server.application.ledger.setRehearsalClock(to);
  };
  const pass = (days: number) => clock(new Date(now + days * 86_400_000).toISOString());
  const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

  beforeAll(async () => {
    server = await openTestServer();
    client = await Client.of(server);
    await publishesProcedure(client, 'admin@ned.example', {
      domesticHomicideReview: { pauses: [{ deadline: 'DD4', reasons: ['CRIMINAL_PROCEEDINGS'] }] },
    });
    await clock('2026-12-01T09:00:00.000Z');
  });
  afterAll(() => server.close());

  describe('of the one that is told from the police letter to its conclusion and beyond', () => {
    let one: ExampleCase;

    /** The report comes back to its chair and takes the same way again; the sister does not want to read it once more. */
    const approvedAgain = async (version: number) => {
      await one.does(DHR_CHAIR, 'SaveDraft', { document: { text: `Overview report, version ${version}.` } });
      await one.does(DHR_CHAIR, 'AgreeDraft');
      await one.does(FAMILY, 'RecordFamilyDeclined', { person: personId(FAMILY) });
      await untilConfirmed(one);
      await one.does(DHR_CHAIR, 'ApproveReport');
    };

    it('is commissioned from the agencies: late, extended, withdrawn, paused, chased, given up, and nothing held', async () => {
      one = await untilCalled(client, '2026-12-10T10:00:00.000Z');
      await clock('2026-12-10T14:00:00.000Z');
      await untilTerms(one, ['ned-council']);
      await untilCommissioned(one);
      await one.does(COORDINATOR, 'CommissionImr', { agency: 'ned-council' });
      await one.does(COORDINATOR, 'WithdrawCommission', { imr: 'imr-3' });
      await one.does(COORDINATOR, 'CommissionImr', { agency: 'ned-council', due: '2026-12-18' });
      await one.does(POLICE, 'ReplaceImrAuthor', { author: personId(SENIOR_POLICE) });
      await one.does(POLICE, 'ReplaceImrAuthor', { author: personId(POLICE_AUTHOR) });
      await one.does(DHR_CHAIR, 'PauseDeadline');
      await one.does(DHR_CHAIR, 'ResumeDeadline');
      await one.does(DHR_CHAIR, 'ExtendImr');
      await clock('2026-12-19T09:00:00.000Z');
      await one.follows('MarkDeadlineMissed', { deadline: 'DD4/imr-4' });
      await one.does(COORDINATOR, 'GiveLateReason', { deadline: 'DD4/imr-4' });
      await one.does(COORDINATOR, 'ChaseImr', { imr: 'imr-4' });
      await clock('2027-01-04T09:00:00.000Z');
      await one.does(COORDINATOR, 'ChaseImr', { imr: 'imr-4', number: 2 });
      await clock('2027-01-11T09:00:00.000Z');
      await one.does(COORDINATOR, 'EscalateNonEngagement', { imr: 'imr-4' });
      await one.does(COORDINATOR, 'RecordNilReturn', { imr: 'imr-4' });
    });

    it('has its reports returned, put together, compared, asked about and analysed', async () => {
      await clock('2027-01-20T09:00:00.000Z');
      await handsIn(one, POLICE_REPORT);
      await handsIn(one, HEALTH_REPORT);
      await one.does(DHR_CHAIR, 'ReturnImr');
      await one.does(POLICE_AUTHOR, 'StartImr');
      await handsIn(one, POLICE_REPORT);
      await one.does(COORDINATOR, 'MergeChronologies');
      for (const { imr } of [POLICE_REPORT, HEALTH_REPORT]) await one.does(DHR_CHAIR, 'AcceptImr', { imr });
      await one.does(DHR_CHAIR, 'BeginPanelAnalysis');
      await one.does(POLICE, 'FlagConflict', {
        entries: ['imr-1/submission-2/entry-1', 'imr-2/submission-1/entry-1'],
      });
      await one.does(FAMILY, 'RecordFamilyContribution', { by: personId(FAMILY) });
      await one.does(DHR_CHAIR, 'RaiseQuestionToAgency');
      await one.does(POLICE, 'AnswerQuestion');
      await untilDrafting(client, one, '2027-02-10T10:00:00.000Z');
    });

    it('is written, read by the family, dissented from, rejected, and approved with its plan', async () => {
      await clock('2027-03-03T09:00:00.000Z');
      await one.does(DHR_CHAIR, 'DraftRecommendation');
      await one.does(DHR_CHAIR, 'AmendRecommendation');
      await one.does(DHR_CHAIR, 'WithdrawRecommendation');
      await untilShared(one);
      await one.does(DHR_CHAIR, 'ExtendFamilyViewing');
      await one.does(FAMILY, 'RecordFamilyComments');
      await one.does(HEALTH, 'RecordDissent', { person: personId(HEALTH) });
      await one.does(DHR_CHAIR, 'RejectReport');
      await approvedAgain(2);
      const [action] = client.example('/reviews/{id}/commands/AgreeActionPlan')['actions'] as object[];
      const actions = [{ ...action, recommendation: 'recommendation-2' }];
      await one.does(DHR_CHAIR, 'AgreeActionPlan', { actions, agreed: AGREED });
    });

    it('is refused and signed off, submitted and taken back, wanted again, amended and cleared', async () => {
      await one.does(CSP_CHAIR, 'RefuseSignOff');
      await approvedAgain(3);
      await untilSubmitted(one);
      await one.does(COORDINATOR, 'WithdrawSubmission');
      await approvedAgain(4);
      await untilSubmitted(one);
      await one.does(COORDINATOR, 'SendCopyToCommissioner');
      await clock('2027-03-24T09:00:00.000Z');
      await one.does(COORDINATOR, 'RecordQaOutcome', { outcome: 'RESUBMIT', areas: [] });
      await one.does(COORDINATOR, 'ReopenDrafting');
      await approvedAgain(5);
      await one.does(CSP_CHAIR, 'SignOff');
      await one.does(COORDINATOR, 'Resubmit');
      await untilCleared(one);
    });

    it('has a plan that runs beside all this: sent, answered, added to, extended, cancelled and reported on', async () => {
      await one.does(COORDINATOR, 'SendRecommendation', { recommendation: 'recommendation-2' });
      await one.does(SENIOR_POLICE, 'RecordRecommendationResponse', { recommendation: 'recommendation-2' });
      await one.does(COORDINATOR, 'AddAction', { recommendation: 'recommendation-2' });
      await one.does(CSP_CHAIR, 'CancelAction', { action: 'action-2' });
      await one.does(POLICE, 'StartAction');
      await one.does(POLICE, 'UpdateAction');
      await one.does(COORDINATOR, 'ExtendAction');
    });

    it('is published on a day that was agreed and postponed, sent on, reopened in its plan, and concluded', async () => {
      await untilEdited(one);
      await untilDated(one);
      await one.does(COORDINATOR, 'PostponePublication');
      await one.isWritten('family-publication-date');
      await clock('2027-05-12T09:00:00.000Z');
      await untilPublished(one);
      await one.does(COORDINATOR, 'SendToLibrary');
      await clock('2027-06-14T09:00:00.000Z');
      await one.does(COORDINATOR, 'ReportToCsp');
      await one.does(POLICE, 'EvidenceCompletion');
      await one.does(CSP_CHAIR, 'AuditAction');
      await one.does(CSP_CHAIR, 'ReopenAction');
      await untilConcluded(one);
    });

    it('is taken off for safety, withheld, looked at again after a year, and reopened', async () => {
      await one.does(COORDINATOR, 'UnpublishForSafety');
      await one.does(CSP_CHAIR, 'WithholdPublication');
      await one.does(CSP_CHAIR, 'RecordWithholding');
      await one.does(COORDINATOR, 'BeginActionMonitoring');
      await clock('2028-06-05T09:00:00.000Z');
      await one.does(COORDINATOR, 'RequestWithholdingReview');
      await one.does(CSP_CHAIR, 'ReviewWithholding');
      await one.does(CSP_CHAIR, 'ConcludeReview');
      await one.does(CSP_CHAIR, 'ReopenReview');
      expect(await client.asks(COORDINATOR, '/reviews/{id}', `/reviews/${one.id}`)).toMatchObject({
        stage: 'PANEL_ANALYSIS',
      });
    });
  });

  it('of scoping, of decisions not to review, of the Home Office and of ends before the report', async () => {
    const one = await notifies(client);
    await one.does(COORDINATOR, 'CorrectNotification', { suspectStatus: 'CONVICTED' });
    await one.does(COORDINATOR, 'AssignCoordinator');
    await one.does(COORDINATOR, 'SecureRecordsNotice');
    await one.does(COORDINATOR, 'RequestScopingReturn');
    await pass(20);
    await one.does(COORDINATOR, 'ChaseScopingReturn');
    await pass(10);
    await one.does(COORDINATOR, 'ChaseScopingReturn', { number: 2 });
    await pass(10);
    await one.does(COORDINATOR, 'EscalateScopingReturn');
    await one.does(COORDINATOR, 'CloseScoping');
    await one.does(COORDINATOR, 'RequestMoreInformation');
    await one.does(HEALTH, 'RecordReturn', { request: 'scoping-2' });
    await one.does(COORDINATOR, 'CloseScoping');
    const notMet = { facts: { conduct: 'YES', appearsToResult: 'NO' } };
    await one.does(CSP_CHAIR, 'DecideCriteria', notMet);
    await one.does(CSP_CHAIR, 'ProposeOtherLearning');
    await one.does(CSP_CHAIR, 'ReopenCriteria');
    await one.does(CSP_CHAIR, 'DecideCriteria', notMet);
    await one.does(COORDINATOR, 'NotifyHomeOffice');
    await one.does(COORDINATOR, 'NotifyFamily', { person: personId(FAMILY) });
    await one.does(COORDINATOR, 'RecordHoView');
    await one.does(CSP_CHAIR, 'CloseNoReview');
    await one.does(COORDINATOR, 'RecordRequest');
    await one.does(COORDINATOR, 'RecordDirection');
    await one.does(COORDINATOR, 'RecordRevocation');
    await one.does(COORDINATOR, 'NotifyCoroner');
    await one.does(COORDINATOR, 'NotifyAgencies');
    await one.does(COORDINATOR, 'SetOperationName');
    await one.does(CSP_CHAIR, 'AgreeRevisedTimescale', { newDue: '2030-01-31' });
    await one.does(CSP_CHAIR, 'CancelReview');
    const elsewhere = await notifies(client);
    await elsewhere.does(CSP_CHAIR, 'TransferToLeadCsp');
    expect(await client.asks(BOLSOVER, '/reviews/{id}', `/reviews/${elsewhere.id}`)).toMatchObject({
      stage: 'TRANSFERRED_OUT',
    });
    const [first, second] = [await notifies(client), await notifies(client)];
    await second.does(COORDINATOR, 'MergeDuplicate', { into: first.id });
    const nobody = await notifies(client, { family: [] });
    await nobody.does(COORDINATOR, 'RecordNoFamilyFound');
  });

  it('of panel, family, letters and parallel processes, as the people in them say', async () => {
    const one = await untilChaired(client);
    await uncertainly(one);
    const by = { person: personId(IMR_AUTHOR), independent: true };
    await one.does(DHR_CHAIR, 'AddPanelMember', { person: personId(POLICE) });
    await one.does(DHR_CHAIR, 'AddPanelMember', { person: personId(HEALTH) });
    await one.does(POLICE, 'DeclareConflict', { person: personId(POLICE) });
    await one.does(DHR_CHAIR, 'ResolveConflict');
    await one.does(DHR_CHAIR, 'ReplaceMember', { person: personId(POLICE), by });
    await one.does(DHR_CHAIR, 'ConstitutePanel');
    await one.does(DHR_CHAIR, 'SchedulePanelMeeting', { at: inDays(1) });
    await one.does(DHR_CHAIR, 'RearrangePanelMeeting', { at: inDays(2) });
    await one.does(DHR_CHAIR, 'AgreeParallelProtocol');
    await one.does(DHR_CHAIR, 'RecordParallelProcess', {
      restrictions: [{ blocks: ['Publish'], text: 'Until the verdict.' }],
    });
    await one.does(DHR_CHAIR, 'AgreeRestriction');
    await one.does(DHR_CHAIR, 'ReviewRestriction');
    await one.does(DHR_CHAIR, 'LiftRestriction', { restriction: 'restriction-2' });
    await one.does(DHR_CHAIR, 'UpdateParallelProcess');
    await one.does(COORDINATOR, 'RequestRestrictionReview');
    await one.does(DHR_CHAIR, 'InterviewWitness');
    const { notification } = (await one.state()) as { notification: { otherPerson: { person: string } } };
    await one.does(DHR_CHAIR, 'InterviewPerpetrator', { person: notification.otherPerson.person });

    const person = personId(FAMILY);
    await one.does(DHR_CHAIR, 'RecordFamilyContact');
    await one.does(DHR_CHAIR, 'InviteFamily', { people: [person] });
    await one.does(DHR_CHAIR, 'OfferAdvocate', { person });
    await one.does(FAMILY, 'RecordFamilyChoice', { person });
    await one.does(FAMILY, 'RecordAdvocate', { person });

    await one.does(COORDINATOR, 'DeclareInterests', { person: personId(CHAIR_FROM_BOLSOVER) });
    await one.does(CSP_CHAIR, 'AppointAuthor', { person: personId(CHAIR_FROM_BOLSOVER) });
    await one.does(CSP_CHAIR, 'ReplaceChair', { person: personId(CHAIR_FROM_BOLSOVER) });
    await client.asks(DHR_CHAIR, '/reviews/{id}', `/reviews/${one.id}`, 404);
  });

  /** A letter of which nobody knows whether it went out, until the coordinator has asked. */
  const uncertainly = async (one: ExampleCase) => {
    const { notices } = (await one.state()) as { notices: { id: string; status: string }[] };
    const notice = notices.find(({ status }) => status === 'OWED')?.id ?? '';
    const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    await one.follows('PrepareNotice', { notice, text: 'A letter', html: '<p>A letter</p>', sha256 });
    await one.follows('ClaimNoticeDelivery', { notice });
    await one.follows('RecordDeliveryUncertain', { notice, reference: 'mail-1' });
    await one.does(COORDINATOR, 'ResolveDelivery', { notice });
  };

  it('of amended terms of reference', async () => {
    const one = await untilCalled(client, inDays(1));
    await pass(2);
    await untilTerms(one);
    await one.does(DHR_CHAIR, 'AmendToR', { agreedBy: [personId(DHR_CHAIR)] });
    expect(((await one.state()) as { terms: unknown[] }).terms).toHaveLength(2);
  });

  it('was accepted: no command of the document was left out', () => {
    const commands = client.commandsOf((type) => type === TYPE);
    expect(commands.length).toBeGreaterThan(100);
    // A notification begins a review; at this address there is none to begin.
    expect(commands.filter((path) => !client.tried.has(path))).toEqual([
      '/reviews/{id}/commands/ReceiveNotification',
    ]);
    expect(client.tried.has(DEATH_REVIEWS)).toBe(true);
  });
});
