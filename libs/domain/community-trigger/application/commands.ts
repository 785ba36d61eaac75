import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Application, Complaint } from '../state.js';

/** A complaint as reported to us: its id and the bodies' decision on it are not for the sender to give. */
export type ComplaintInput = Omit<Complaint, 'id' | 'genuine'>;

export interface SubmitApplicationData {
  /** Filled by the door: `NEW_REFERENCE`. */
  readonly reference: string;
  readonly area: string;
  /** Names the behaviour applied about, where one person applies about several. Left out: the only one. */
  readonly behaviour?: string;
  readonly channel: Application['channel'];
  /** Given by the door: the person's own id, or a new one that the sealed name and contact hang on. */
  readonly applicant: PersonId;
  readonly victim: PersonId;
  readonly applicantKind: Application['applicantKind'];
  readonly victimKind?: Application['victimKind'];
  readonly hateMotivated?: boolean;
  readonly vulnerability?: boolean;
  readonly harmLevel?: Application['harmLevel'];
  /** Not a bar (A20): recorded and warned about. */
  readonly liveInvestigation?: boolean;
  readonly consent?: { readonly form: 'WRITTEN' | 'RECORDED_VERBAL'; readonly givenOn: LocalDate };
  readonly referral?: { readonly rank: string; readonly reason: Sealed };
  readonly complaints: readonly ComplaintInput[];
  readonly applicantName?: Sealed;
  readonly applicantContact?: Sealed;
  readonly victimName?: Sealed;
  readonly account?: Sealed;
  readonly effect?: Sealed;
  readonly wanted?: Sealed;
  /** Foreign fact, computed at the door: reviews that may be about the same. Warned about, never refused. */
  readonly possibleDuplicates?: readonly string[];
}

export interface ApplicationCommands {
  SaveDraft: { readonly content: Sealed };
  DiscardDraft: object;
  /** Process: drafts are purged after 30 days. */
  PurgeDraft: object;
  SubmitApplication: SubmitApplicationData;
  /** 2.8: counted, no case opened. `channel` only: nothing else about an anonymous person. */
  RecordAnonymousApplication: {
    readonly reference: string;
    readonly channel: Application['channel'];
    readonly area: string;
  };
  /** Process: passes the application to all relevant bodies, s.104(3). */
  CirculateApplication: object;
  /** Without `spoc` the person who acknowledges is the single point of contact. */
  AcknowledgeApplication: { readonly spoc?: PersonId };
  AssignSpoc: { readonly spoc: PersonId };
  AssessRisk: {
    readonly level: 'STANDARD' | 'MEDIUM' | 'HIGH';
    readonly childrenOnBothSides?: boolean;
    readonly safeguardingReferralMade?: boolean;
    readonly advocateOffered?: boolean;
    readonly assessment?: Sealed;
  };
  AddComplaint: { readonly complaint: ComplaintInput };
  /** Fields left out stay as they are. `challenge`: the challenge that it settles. */
  CorrectComplaint: {
    readonly complaint: string;
    readonly correction: Partial<ComplaintInput>;
    readonly challenge?: string;
  };
  /** `of`: the other review's id; the door checks that it exists in this tenant. */
  RecordDuplicate: { readonly of: string };
  LinkEarlierApplication: {
    readonly earlier: string;
    readonly newInformation: boolean;
    readonly newComplaints: readonly string[];
  };
  LinkCounterAllegation: { readonly other: string };
  /** The applicant died or moved away: a representative goes on with the consent of estate or household. */
  ReplaceApplicant: {
    readonly because: 'DIED' | 'MOVED';
    readonly representative: PersonId;
    readonly consentBy: 'ESTATE' | 'HOUSEHOLD';
    readonly representativeName?: Sealed;
    readonly representativeContact?: Sealed;
  };
  /** A21: the Case Review was explained to somebody who reported twice within six months. */
  ExplainCaseReview: {
    readonly reporter: PersonId;
    readonly how: 'LETTER' | 'TELEPHONE' | 'IN_PERSON' | 'EMAIL';
  };
  Withdraw: object;
}
