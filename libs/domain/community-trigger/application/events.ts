import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { Application, Complaint, Consent } from '../state.js';

export interface ApplicationEvents {
  ApplicationDrafted: {
    readonly content: Sealed;
    readonly by: PersonId | null;
    readonly on: LocalDate;
  } & Effects;
  DraftDiscarded: Effects;
  DraftPurged: Effects;
  ApplicationReceived: {
    readonly reference: string;
    readonly procedureVersion: string;
    readonly calendarVersion: string;
    readonly application: Application;
    readonly complaints: readonly Complaint[];
    readonly consent: Consent;
    readonly relevantBodies: readonly OrganisationId[];
    readonly coordinator: PersonId | null;
    readonly applicantName: Sealed | null;
    readonly applicantContact: Sealed | null;
    readonly victimName: Sealed | null;
    readonly possibleDuplicates: readonly string[];
  } & Effects;
  AnonymousApplicationRecorded: {
    readonly reference: string;
    readonly channel: Application['channel'];
    readonly area: string;
    readonly procedureVersion: string;
  } & Effects;
  ApplicationCirculated: { readonly to: readonly OrganisationId[] } & Effects;
  ApplicationAcknowledged: { readonly coordinator: PersonId | null } & Effects;
  SpocAssigned: { readonly spoc: PersonId } & Effects;
  RiskAssessed: {
    readonly level: 'STANDARD' | 'MEDIUM' | 'HIGH';
    readonly childrenOnBothSides: boolean;
    readonly safeguardingReferralMade: boolean;
    readonly advocateOffered: boolean;
    readonly assessment: Sealed | null;
  } & Effects;
  ComplaintAdded: { readonly complaint: Complaint } & Effects;
  /** `complaint` is the whole complaint as it now stands. */
  ComplaintCorrected: {
    readonly complaint: Complaint;
    readonly fields: readonly string[];
    readonly challenge: string | null;
  } & Effects;
  DuplicateRecorded: { readonly of: string } & Effects;
  EarlierApplicationLinked: {
    readonly earlier: string;
    readonly newInformation: boolean;
    readonly newComplaints: readonly string[];
  } & Effects;
  CounterAllegationLinked: { readonly other: string } & Effects;
  ApplicantReplaced: {
    readonly because: 'DIED' | 'MOVED';
    readonly representative: PersonId;
    readonly consentBy: 'ESTATE' | 'HOUSEHOLD';
    readonly representativeName: Sealed | null;
    readonly representativeContact: Sealed | null;
  } & Effects;
  CaseReviewExplained: {
    readonly reporter: PersonId;
    readonly how: 'LETTER' | 'TELEPHONE' | 'IN_PERSON' | 'EMAIL';
  } & Effects;
  ApplicationWithdrawn: { readonly from: string } & Effects;
}
