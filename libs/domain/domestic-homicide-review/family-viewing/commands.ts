import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

export interface ViewingCommands {
  /** Without `until` the length of DD5 counts. */
  ShareDraftWithFamily: { readonly people: readonly PersonId[]; readonly until?: LocalDate };
  /** The family asks for more time, and gets it (DD5). */
  ExtendFamilyViewing: { readonly viewing: string; readonly until: LocalDate };
  RecordFamilyComments: { readonly viewing: string; readonly comments: Sealed };
  /** They do not want to see the draft, or not to comment on it. The door is left open. */
  RecordFamilyDeclined: { readonly person: PersonId };
}
