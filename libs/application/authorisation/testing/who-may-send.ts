import type { Role } from '#libs/domain/kernel/people.js';

const ABBREVIATED = {
  CO: 'CASE_COORDINATOR',
  DE: 'RELEVANT_BODY_DECIDER',
  CH: 'INDEPENDENT_CHAIR',
  PM: 'PANEL_MEMBER',
  AG: 'AGENCY_SPOC',
  AP: 'APPEAL_OFFICER',
  VS: 'VICTIM_SPOC',
  PA: 'PUBLIC_APPLICANT',
  LP: 'LOCAL_POLICING_BODY',
} as const satisfies Readonly<Record<string, Role>>;

/**
 * Who may send which command of a Community Trigger, read from the column "who acts" of table 2.4, from 2.5, 2.7, 2.8
 * and from 6.1 and 6.2: not from the catalogue, which is held against it. `*`: only what is their own, or their body's.
 * Who is not named may not.
 */
const WHO_MAY_SEND = `
  SaveDraft                   CO VS PA*
  DiscardDraft                CO VS PA*
  SubmitApplication           CO VS PA*
  RecordAnonymousApplication  CO
  CirculateApplication        CO
  AcknowledgeApplication      CO
  AssignSpoc                  CO
  AssessRisk                  CO VS
  AddComplaint                CO VS PA*
  CorrectComplaint            CO
  RecordDuplicate             CO
  LinkEarlierApplication      CO
  LinkCounterAllegation       CO
  ReplaceApplicant            CO
  ExplainCaseReview           CO VS
  Withdraw                    CO VS PA*

  RequestConsent              CO
  RecordConsent               CO VS PA*
  RecordConsentRefused        CO VS
  WithdrawConsent             CO VS PA*

  RequestInformation          CO
  ReturnInformation           CO AG*
  RefuseInformation           CO AG*
  ExtendReturn                CO
  ChaseAgency                 CO
  EscalateAgency              CO
  ProceedToThreshold          CO
  CloseInformationGathering   CO
  ReopenInformationGathering  CO

  ComputeThreshold            CO DE
  ChallengeInput              CO DE PA*
  DismissChallenge            DE
  DecideGenuineness           DE
  DecideThreshold             DE
  VacateThresholdDecision     DE
  NotifyApplicant             CO VS
  OfferOtherSupport           CO VS

  RequestReconsideration      CO VS PA*
  UpholdDecision              DE AP
  SubstituteDecision          DE AP

  TransferToArea              CO
  AcceptTransfer              CO
  ReturnTransfer              CO

  AppointChair                CO
  ReplaceChair                CO
  InvitePanel                 CO CH
  InviteVictim                CO CH VS
  RecordVictimNotInvited      CO CH
  ScheduleMeeting             CO CH
  Reschedule                  CO CH
  CirculatePapers             CO
  RecordVictimStatement       CH VS PA*
  DeclareConflict             CO DE CH PM
  ResolveConflict             CO CH

  HoldReview                  CO CH
  RecordFinding               CO CH
  MakeRecommendation          CO CH
  RecordNoRecommendations     CO CH
  ProposeAction               CO CH PM*
  CloseMeeting                CO CH
  SignOffReview               CH
  Reconvene                   CO CH

  RecordVictimView            CO VS
  FinaliseActionPlan          CH

  NotifyOutcome               CO VS
  SendRecommendation          CO CH
  RecordResponse              CO AG*
  BeginActionMonitoring       CO

  UpdateAction                CO PM* AG*
  CompleteAction              CO PM* AG*
  ExtendAction                CO
  CancelAction                CO
  AddAction                   CO
  RecordTaskingReview         CO

  RequestAppeal               CO VS PA*
  DecideAppeal                AP
  RecordLpbReviewRequested    CO LP
  RecordLpbOutcome            CO LP

  CloseCase                   CO
  ReopenCase                  CO
  HoldDiscretionaryReview     CO CH

  GiveLateReason              CO DE CH AG* AP VS
  PauseDeadline               CO CH
  ResumeDeadline              CO CH
  ResolveDelivery             CO VS
`;

export type Reached = 'CASE' | 'OWN';

/** By command: each role that may send it, and whether to the whole case or only to what is their own. */
export type WhoMaySend = ReadonlyMap<string, ReadonlyMap<Role, Reached>>;

export const whoMaySend: WhoMaySend = asWritten(WHO_MAY_SEND, ABBREVIATED);

export function asWritten(written: string, abbreviated: Readonly<Record<string, Role>>): WhoMaySend {
  return new Map(
    written
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [command = '', ...who] = line.split(/\s+/);
        return [
          command,
          new Map(
            who.map((word): [Role, Reached] => [
              roleOf(word, abbreviated),
              word.endsWith('*') ? 'OWN' : 'CASE',
            ]),
          ),
        ];
      }),
  );
}

function roleOf(word: string, abbreviated: Readonly<Record<string, Role>>): Role {
  const role = abbreviated[word.slice(0, 2)];
  if (role === undefined) throw new Error(`Nobody is called ${word}`);
  return role;
}
