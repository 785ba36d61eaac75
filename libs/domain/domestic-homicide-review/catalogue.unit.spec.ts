import { CATALOGUE, specOf } from './catalogue.js';
import type { CommandName } from './commands.js';
import { LAWFUL_STATES, STAGE_OF, type LawfulState } from './lawful-states.js';
import { LETTERS } from './letters.js';
import { COMMON_GUARDS } from './rows.js';

/** Table 3.3, line by line: the commands that the law's table names in each state. */
const TABLE: { readonly [S in LawfulState]?: readonly CommandName[] } = {
  NOT_YET_NOTIFIED: ['ReceiveNotification'],
  NOTIFIED: ['AssignCoordinator', 'MergeDuplicate'],
  SCOPING_DECISION: ['RequestScopingReturn', 'SecureRecordsNotice', 'RecordReturn'],
  CRITERIA_PENDING: ['DecideCriteria', 'RequestMoreInformation'],
  NO_REVIEW: ['NotifyHomeOffice', 'NotifyFamily', 'ProposeOtherLearning', 'ReopenCriteria'],
  HO_SCRUTINY: ['RecordHoView', 'RecordRequest', 'RecordDirection', 'CloseNoReview'],
  REVIEW_AGREED: ['NotifyHomeOffice', 'NotifyFamily', 'NotifyCoroner', 'NotifyAgencies', 'SetOperationName'],
  REVIEW_DIRECTED: [
    'NotifyHomeOffice',
    'NotifyFamily',
    'NotifyCoroner',
    'NotifyAgencies',
    'RecordRevocation',
  ],
  CHAIR_APPOINTMENT: ['AdvertiseChair', 'DeclareInterests', 'AppointChair', 'AppointAuthor'],
  PANEL_FORMED: ['AddPanelMember', 'RecordSpecialistDaMember', 'ReplaceMember', 'ReplaceChair'],
  SCOPED: ['AgreeToR', 'SetReviewPeriod', 'AgreeParallelProtocol', 'InviteFamily'],
  IMR_COMMISSIONED: ['CommissionImr', 'CommissionSummaryReport', 'AmendToR'],
  IMR_COLLECTION: [
    'AcceptCommission',
    'StartImr',
    'SubmitImr',
    'ReturnImr',
    'SignOffImr',
    'AcceptImr',
    'ExtendImr',
    'RecordNilReturn',
    'EscalateNonEngagement',
    'WithdrawCommission',
  ],
  CHRONOLOGY_COMBINED: ['MergeChronologies', 'FlagConflict', 'ReturnImr'],
  PANEL_ANALYSIS: ['HoldPanelMeeting', 'RecordFamilyContribution', 'RaiseQuestionToAgency', 'ReturnImr'],
  OVERVIEW_DRAFTING: ['SaveDraft', 'DraftRecommendation', 'DraftExecutiveSummary'],
  FAMILY_VIEWING: ['ShareDraftWithFamily', 'RecordFamilyComments', 'RecordFamilyDeclined', 'ApproveReport'],
  PANEL_APPROVED: ['RecordDissent', 'AgreeActionPlan', 'RejectReport'],
  CSP_SIGN_OFF: ['SignOff', 'RefuseSignOff'],
  QA_SUBMITTED: [
    'SubmitToHomeOffice',
    'Resubmit',
    'SendCopyToCommissioner',
    'RecordQaOutcome',
    'WithdrawSubmission',
  ],
  QA_AMENDMENTS: ['MakeAmendments'],
  PUBLICATION_PREP: [
    'Anonymise',
    'ApproveRedaction',
    'LegalCheck',
    'AgreeDateWithFamily',
    'WithholdPublication',
    'RecordWithholding',
    'PostponePublication',
    'Publish',
  ],
  PUBLISHED: ['SendToLibrary', 'DistributeCopies', 'UnpublishForSafety', 'Anonymise'],
  WITHHELD: ['ReviewWithholding'],
  ACTION_PLAN_MONITORING: [
    'UpdateAction',
    'EvidenceCompletion',
    'ReportToCsp',
    'ReopenAction',
    'UnpublishForSafety',
    'ConcludeReview',
  ],
  FORMALLY_CONCLUDED: ['ReopenReview', 'UnpublishForSafety'],
  CLOSED_NO_REVIEW: ['RecordDirection', 'ReopenCriteria'],
  CANCELLED: ['RecordDirection'],
};

const LINES = Object.entries(TABLE).flatMap(([state, commands]) =>
  commands.map((command) => [state, command]),
);

describe('The catalogue of the Domestic Homicide Review', () => {
  it.each(LINES)('has in %s the command %s of table 3.3', (state, command) => {
    expect(specOf(command as CommandName)?.states).toContain(state);
  });

  it('has the commands that are also lawful across states', () => {
    const lawful = (command: CommandName, state: LawfulState) =>
      expect([command, specOf(command)?.states.includes(state)]).toEqual([command, true]);
    for (const state of ['REVIEW_AGREED', 'IMR_COLLECTION', 'QA_SUBMITTED'] as const)
      lawful('AgreeRevisedTimescale', state);
    for (const state of ['NOTIFIED', 'IMR_COLLECTION', 'ACTION_PLAN_MONITORING'] as const) {
      lawful('RecordParallelProcess', state);
      lawful('LiftRestriction', state);
    }
    for (const state of ['NOTIFIED', 'CRITERIA_PENDING', 'NO_REVIEW', 'HO_SCRUTINY'] as const)
      lawful('RecordDirection', state);
  });

  it('cancels no case before there is a review: a decision not to review goes to the Home Office', () => {
    for (const state of ['NOTIFIED', 'SCOPING_DECISION', 'CRITERIA_PENDING', 'HO_SCRUTINY'] as const)
      expect(specOf('CancelReview')?.states).not.toContain(state);
  });

  it('lets a review that was directed be ended by nobody here', () => {
    for (const command of ['CancelReview', 'MergeDuplicate', 'TransferToLeadCsp'] as const)
      expect(specOf(command)?.guards.map(({ code }) => code)).toContain('DIRECTED_REVIEW');
  });

  it('lets actions run while the report is still at the Home Office', () => {
    for (const command of ['StartAction', 'EvidenceCompletion', 'MarkActionOverdue', 'ReportToCsp'] as const)
      expect(specOf(command)?.states).toEqual(
        expect.arrayContaining([
          'CSP_SIGN_OFF',
          'QA_SUBMITTED',
          'QA_RESUBMIT',
          'OVERVIEW_DRAFTING',
          'PUBLISHED',
        ]),
      );
  });

  it('can be left from every state that is not an end', () => {
    for (const state of LAWFUL_STATES)
      expect([state, CATALOGUE.some((row) => row.states.includes(state) && row.stage !== 'notices')]).toEqual(
        [state, true],
      );
  });

  it('names each command and each guard of a row once', () => {
    const names = CATALOGUE.map((row) => row.name);
    expect(names).toEqual([...new Set(names)]);
    for (const row of CATALOGUE) {
      const codes = [...row.guards, ...COMMON_GUARDS].map(({ code }) => code);
      expect([row.name, codes]).toEqual([row.name, [...new Set(codes)]]);
    }
  });

  it('says every refusal in a sentence with its source, and every command in words', () => {
    for (const { name, summary, source, guards } of CATALOGUE) {
      expect([name, /^[A-Z].+[^.]$/.test(summary), source !== '']).toEqual([name, true, true]);
      for (const guard of guards)
        expect([name, guard.code, /^[A-Z{].+[.}]$/.test(guard.wording), guard.source !== '']).toEqual([
          name,
          guard.code,
          true,
          true,
        ]);
    }
  });

  it('has somebody for everything that people do, and nobody for what only follows', () => {
    for (const { name, by, roles, wayOut } of CATALOGUE)
      expect([name, roles.length > 0]).toEqual([name, by === 'person' || wayOut === true]);
  });

  it('belongs with each command and each letter to a stage of its own', () => {
    const stems: readonly string[] = [...Object.values(STAGE_OF), 'family', 'parallel-processes'];
    for (const { name, stage } of CATALOGUE)
      expect([name, [...stems, 'deadlines', 'notices'].includes(stage)]).toEqual([name, true]);
    const events = CATALOGUE.flatMap((row) => row.events as readonly string[]);
    for (const [template, { owedBy }] of Object.entries(LETTERS))
      for (const event of owedBy.split(', '))
        expect([template, events.includes(event)]).toEqual([template, true]);
  });
});
