import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** The draft was shown to one person of the family or to their advocate. */
export interface Viewing {
  readonly id: string;
  readonly person: PersonId;
  /** Version of the overview report. */
  readonly draft: number;
  readonly at: Instant;
  /** That their time is over says its deadline; they may still answer. */
  readonly status: 'SHARED' | 'COMMENTED' | 'DECLINED';
  readonly comments: readonly Sealed[];
  /** Key of the time to comment, `DD5/<id>`; null where they declined before it was shared. */
  readonly deadline: string | null;
}

export interface ViewingState {
  readonly viewings: readonly Viewing[];
}

export const NO_VIEWINGS: ViewingState = { viewings: [] };
