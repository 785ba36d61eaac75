import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects, NoticeProof } from '../kind.js';
import type { Establishment } from './state.js';

/** Each with the proof of what was told: by the engine's letter when it is delivered, or by a person. */
export interface EstablishmentEvents {
  ReviewEstablished: { readonly establishment: Establishment } & Effects;
  HomeOfficeNotified: { readonly of: 'REVIEW' | 'NO_REVIEW'; readonly proof: NoticeProof } & Effects;
  FamilyNotified: {
    readonly of: 'REVIEW' | 'NO_REVIEW';
    readonly person: PersonId;
    readonly proof: NoticeProof;
  } & Effects;
  CoronerNotified: { readonly coroner: OrganisationId; readonly proof: NoticeProof } & Effects;
  AgenciesNotified: { readonly agencies: readonly OrganisationId[]; readonly proof: NoticeProof } & Effects;
  OperationNameSet: { readonly name: Sealed } & Effects;
}
