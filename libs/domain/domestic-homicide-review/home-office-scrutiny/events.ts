import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { Direction } from './state.js';

export interface ScrutinyEvents {
  HomeOfficeConcurred: { readonly letter: DocumentRef } & Effects;
  /** Where a decision not to review stood, the criteria are open again. */
  HomeOfficeReviewRequested: { readonly document: DocumentRef | null } & Effects;
  /** Followed by `ReviewEstablished` with origin `HO_DIRECTION`. */
  SecretaryOfStateDirectionReceived: { readonly direction: Direction } & Effects;
  DirectionRevoked: { readonly document: DocumentRef; readonly revokedOn: LocalDate } & Effects;
  ClosedWithoutReview: Effects;
}
