import type { Obligation, ProcessState } from '../process.js';
import type { ReviewSummary } from '../review-type.js';
import type { Deadline } from '../deadline.js';
import { lettersInDoubt, reasonsAskedFor, type Task } from '../task.js';
import type { Instant } from '../time.js';
import { unmet } from './effects.js';
import type { Kind } from './kind.js';
import type { Owed, OwedAt } from './owing.js';

export interface ProcessParts<K extends Kind> {
  readonly stageOf: Readonly<Record<K['State']['state'], string>>;
  /** What each stage owes by itself, and what every stage owes: its deadlines and its letters. */
  readonly owed: readonly Owed<K>[];
  /** Nobody has to work on it any more. */
  over(state: K['State']): boolean;
  /** What tracks and waits are written in. */
  predicates(state: K['State']): Readonly<Record<string, boolean>>;
  /** Somebody else's time to act, with which we are not due. */
  isWindow(deadline: Deadline): boolean;
  reference(state: K['State']): string | null;
}

const byDue = (a: Obligation, b: Obligation): number =>
  a.dueAt === b.dueAt ? (a.key < b.key ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1;

/** Of what comes later, as much as is needed to wake for it: the rest comes into sight when its time is nearer. */
const MOST_TO_COME = 100;

const inSight = (owed: readonly Obligation[], now: Instant): readonly Obligation[] => {
  const due = owed.filter((one) => one.dueAt <= now).length;
  return owed.slice(0, due + MOST_TO_COME);
};

/** What the workflow may know of a review, what waits for people, and its line in a list: without sealed parts. */
export const processOf = <K extends Kind>(parts: ProcessParts<K>) => {
  const stageOf = (state: K['State']): string =>
    (parts.stageOf as Readonly<Record<string, string>>)[state.state] ?? state.state;
  return {
    process(state: K['State'], at: OwedAt<K['Procedure']>): ProcessState {
      const owed = inSight(parts.owed.flatMap((of) => of(state, at)).sort(byDue), at.now);
      return {
        stream: at.stream,
        version: at.version,
        state: state.state,
        stage: stageOf(state),
        now: at.now,
        ended: parts.over(state) && owed.length === 0,
        is: parts.predicates(state),
        owed,
      };
    },
    /** What waits for a person and has no date: letters in doubt, and reasons that are asked for. */
    tasks: ({ notices, deadlines }: K['State']): readonly Task[] => [
      ...lettersInDoubt(notices),
      ...reasonsAskedFor(deadlines),
    ],
    summary: (state: K['State']): ReviewSummary => ({
      state: state.state,
      stage: stageOf(state),
      nextDue:
        state.deadlines
          .filter((d) => unmet(d) && d.status !== 'PAUSED' && !parts.isWindow(d))
          .map((d) => d.due)
          .sort()[0] ?? null,
      closed: parts.over(state),
      reference: parts.reference(state),
    }),
  };
};
