import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DeclaredInterests } from './state.js';

export interface ChairInput {
  readonly person: PersonId;
  readonly independence: Sealed;
  /** What was agreed with them: fee and expenses (D6). */
  readonly fee?: Sealed;
  readonly trainedOn?: LocalDate;
}

export interface ChairCommands {
  AdvertiseChair: object;
  /** By the candidate, or as they declared it in writing. */
  DeclareInterests: Omit<DeclaredInterests, 'at'>;
  AppointChair: ChairInput;
  ReplaceChair: ChairInput;
  AppointAuthor: { readonly person: PersonId };
}
