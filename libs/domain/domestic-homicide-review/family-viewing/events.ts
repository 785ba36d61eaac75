import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { Viewing } from './state.js';

export interface ViewingEvents {
  DraftSharedWithFamily: { readonly viewings: readonly Viewing[] } & Effects;
  FamilyViewingExtended: { readonly viewing: string; readonly counted: Deadline } & Effects;
  FamilyCommentsRecorded: { readonly viewing: string; readonly comments: Sealed } & Effects;
  /** `viewing`: as it now stands, with status `DECLINED`; a new one where nothing had been shared. */
  FamilyDeclined: { readonly viewing: Viewing } & Effects;
}
