import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Effects } from '../kind.js';
import type { AgencyRequest, Complaint } from '../state.js';

export interface RequestedOfAgency {
  readonly request: AgencyRequest;
  readonly questions: Sealed | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
}

export interface InformationGatheringEvents {
  InformationRequested: { readonly requests: readonly RequestedOfAgency[] } & Effects;
  InformationReturned: {
    readonly request: string;
    readonly nothingHeld: boolean;
    readonly return: Sealed | null;
    readonly complaints: readonly Complaint[];
    readonly by: PersonId | null;
  } & Effects;
  InformationRefused: {
    readonly request: string;
    readonly ground:
      'DATA_PROTECTION' | 'INTERCEPTION' | 'NO_PUBLIC_FUNCTION' | 'NOT_HELD_IN_THAT_CONNECTION';
  } & Effects;
  ReturnExtended: { readonly request: string; readonly counted: Deadline } & Effects;
  AgencyChased: {
    readonly request: string;
    readonly agency: OrganisationId;
    readonly number: number;
  } & Effects;
  AgencyEscalated: { readonly request: string; readonly agency: OrganisationId } & Effects;
  /** `missing`: requests without an answer. */
  InformationGatheringClosed: { readonly missing: readonly string[] } & Effects;
  InformationGatheringReopened: Effects;
}
