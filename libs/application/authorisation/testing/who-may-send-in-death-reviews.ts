import { asWritten, type WhoMaySend } from './who-may-send.js';

/**
 * Who may send which command of a Domestic Homicide Review, read from the columns "who acts" of tables 3.3 and 3.4, from
 * 3.5 to 3.7, 6.1 and 6.2: not from the catalogue, which is held against it. `*`: only what is their own, or their
 * body's. Who is not named may not.
 */
const WHO_MAY_SEND = `
  ReceiveNotification          CO
  CorrectNotification          CO
  AssignCoordinator            CO

  RequestScopingReturn         CO
  SecureRecordsNotice          CO
  RecordReturn                 CO AG*
  ChaseScopingReturn           CO
  EscalateScopingReturn        CO
  CloseScoping                 CO

  DecideCriteria               CC
  RequestMoreInformation       CC CO
  ReopenCriteria               CC
  ProposeOtherLearning         CC CO
  RecordHoView                 CO
  RecordRequest                CO
  RecordDirection              CO
  RecordRevocation             CO
  CloseNoReview                CC

  NotifyHomeOffice             CC CO
  NotifyFamily                 CC CO CH
  NotifyCoroner                CC CO
  NotifyAgencies               CC CO
  SetOperationName             CC CO

  AdvertiseChair               CC CO
  DeclareInterests             CO CH
  AppointChair                 CC
  ReplaceChair                 CC
  AppointAuthor                CC

  AddPanelMember               CO CH
  RecordSpecialistDaMember     CO CH
  ReplaceMember                CO CH
  ConstitutePanel              CH
  SchedulePanelMeeting         CO CH
  RearrangePanelMeeting        CO CH
  HoldPanelMeeting             CO CH
  DeclareConflict              CC CO CH PM
  ResolveConflict              CC CO CH

  SetReviewPeriod              CO CH
  AgreeParallelProtocol        CO CH
  AgreeToR                     CH
  AmendToR                     CH

  CommissionImr                CO CH
  CommissionSummaryReport      CO CH
  WithdrawCommission           CO CH
  AcceptCommission             CO AG* SM*
  ReplaceImrAuthor             CO AG* SM*
  StartImr                     AG* IA*
  SubmitImr                    IA*
  SignOffImr                   SM*
  ReturnImr                    CH
  AcceptImr                    CH
  ExtendImr                    CO CH
  RecordNilReturn              CO AG* SM*
  ChaseImr                     CO
  EscalateNonEngagement        CO CH

  MergeChronologies            CO CH
  FlagConflict                 CO CH PM
  BeginPanelAnalysis           CH

  RecordFamilyContribution     CO CH FA*
  RaiseQuestionToAgency        CO CH
  AnswerQuestion               CO AG* IA* SM*
  CompleteAnalysis             CH

  SaveDraft                    CH
  DraftExecutiveSummary        CH
  DraftRecommendation          CH
  AmendRecommendation          CH
  WithdrawRecommendation       CH
  AgreeDraft                   CH

  ShareDraftWithFamily         CO CH
  ExtendFamilyViewing          CO CH
  RecordFamilyComments         CO CH FA*
  RecordFamilyDeclined         CO CH FA*

  ConfirmFairRepresentation    CO PM SM*
  RecordDissent                CH PM
  ApproveReport                CH
  RejectReport                 CH
  AgreeActionPlan              CH
  SignOff                      CC
  RefuseSignOff                CC

  SubmitToHomeOffice           CO
  Resubmit                     CO
  WithdrawSubmission           CC CO
  SendCopyToCommissioner       CO
  RecordQaOutcome              CO
  MakeAmendments               CO CH
  BeginPublicationPrep         CO
  ReopenDrafting               CO

  Anonymise                    CO CH
  ApproveRedaction             CC CO CH DP
  LegalCheck                   CO
  AgreeDateWithFamily          CO CH
  PostponePublication          CC CO CH
  Publish                      CO
  SendToLibrary                CO
  DistributeCopies             CO
  UnpublishForSafety           CC CO CH
  WithholdPublication          CC
  RecordWithholding            CC CO
  ReviewWithholding            CC
  RequestWithholdingReview     CO
  BeginActionMonitoring        CO

  StartAction                  CO PM* AG* SM*
  UpdateAction                 CO PM* AG* SM*
  EvidenceCompletion           CO PM* AG* SM*
  AuditAction                  CC CO
  ReopenAction                 CC CO
  ExtendAction                 CO
  CancelAction                 CC
  AddAction                    CO CH
  SendRecommendation           CO CH
  RecordRecommendationResponse CO SM*
  ReportToCsp                  CO
  ConcludeReview               CC
  ReopenReview                 CC

  RecordFamilyContact          CO CH
  RecordNoFamilyFound          CO CH
  InviteFamily                 CO CH
  RecordFamilyChoice           CO CH FA*
  OfferAdvocate                CO CH
  RecordAdvocate               CO CH FA*

  RecordParallelProcess        CO CH
  UpdateParallelProcess        CO CH
  AgreeRestriction             CO CH
  LiftRestriction              CO CH
  ReviewRestriction            CO CH
  RequestRestrictionReview     CO

  AgreeRevisedTimescale        CC CO CH
  InterviewWitness             CH IA*
  InterviewPerpetrator         CH
  MergeDuplicate               CC CO
  TransferToLeadCsp            CC
  CancelReview                 CC

  GiveLateReason               CC CO CH
  PauseDeadline                CO CH
  ResumeDeadline               CO CH
  ResolveDelivery              CO
`;

export const whoMaySendInDeathReviews: WhoMaySend = asWritten(WHO_MAY_SEND, {
  CO: 'CASE_COORDINATOR',
  CC: 'CSP_CHAIR',
  CH: 'INDEPENDENT_CHAIR',
  PM: 'PANEL_MEMBER',
  AG: 'AGENCY_SPOC',
  SM: 'AGENCY_SENIOR_MANAGER',
  IA: 'IMR_AUTHOR',
  FA: 'FAMILY_MEMBER',
  DP: 'DPO',
});
