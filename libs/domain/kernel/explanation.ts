import type { DomainEvent } from './event.js';
import type { Sealed } from './people.js';

/** Something that a rule looked at. Where it came from is found in the record: the last event that changed it. */
export interface ExplainedInput<S> {
  /** In words, e.g. `Report complaint-1`. */
  readonly what: string;
  /** In the state that the decision was made on; null where it was not known. */
  of(state: S): unknown;
}

/** One step on the way to the outcome. */
export interface PartialResult {
  readonly what: string;
  readonly result: string;
  /** The sentence that people were told, word by word. */
  readonly because: string | null;
  readonly source: string | null;
  /** What it was found on, where people found it. */
  readonly evidence?: Sealed | null;
}

/** Why a decision came out as it did, from what the rule wrote into its event: nothing in it is worked out afresh. */
export interface Explanation<S> {
  readonly rule: string;
  readonly inputs: readonly ExplainedInput<S>[];
  readonly results: readonly PartialResult[];
  readonly outcome: string;
  /** The very sentences that the applicant, the family or the Home Office got. */
  readonly because: readonly string[];
  readonly sources: readonly string[];
}

/** How the decisions of a review type are explained: name of the event that holds the outcome -> its explanation. */
export type Explanations = Readonly<
  Record<string, (event: DomainEvent, before: unknown) => Explanation<unknown>>
>;

/**
 * The explanations of one type, each written for its own event and the state before it. TypeScript cannot follow that
 * through the registry, which knows types only by name; this is the one place where it is said.
 */
export const explanationsOf = <S, E extends object>(of: {
  readonly [N in keyof E & string]?: (data: E[N], before: S) => Explanation<S>;
}): Explanations =>
  Object.fromEntries(
    Object.entries(of).map(([name, explain]) => [
      name,
      ({ data }: DomainEvent, before: unknown) =>
        (explain as (data: object, before: S) => Explanation<unknown>)(data, before as S),
    ]),
  );
