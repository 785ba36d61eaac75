import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/**
 * The settings of a review procedure as this stream sees them: content that the law's checks look into. The stream
 * itself adds version, publication and consultations.
 */
export type ProcedureSettings = object;

export interface ProcedureCommands {
  /** The whole draft; a later one replaces it, and consultations on the earlier one still count. */
  DraftProcedure: { readonly settings: ProcedureSettings };
  /** Sch 4 para 1. `views`: what the local policing body said. */
  ConsultLocalPolicingBody: {
    readonly body: OrganisationId;
    readonly on: LocalDate;
    readonly views?: Sealed;
  };
  /** Sch 4 para 2: as appropriate. */
  ConsultHousingProviders: {
    readonly providers: readonly OrganisationId[];
    readonly on: LocalDate;
    readonly views?: Sealed;
  };
  /** s.104(2). Fixes the draft for ever as the next version. */
  PublishProcedure: { readonly effectiveFrom: LocalDate; readonly publishedUrl: string };
  /** Sch 4 para 4. `version`: the published version that was looked at. */
  RecordEffectivenessReview: {
    readonly version: string;
    readonly on: LocalDate;
    readonly revise: boolean;
    readonly findings?: Sealed;
  };
}
