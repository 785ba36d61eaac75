import type { ReviewType } from '#libs/domain/kernel/review-type.js';

/** A stream, folded to its present state. All that a read model may look at. */
export interface Folded {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly type: ReviewType;
  readonly state: unknown;
}

/**
 * A table of whole rows, each a pure fold of one stream, written in the transaction of the append. It can be thrown away
 * and made again. Its table and its `put_<name>` function stand in a migration.
 */
export interface ReadModel {
  readonly name: string;
  /** All rows of the stream, as plain JSON in the shape that `put_<name>` takes. */
  rows(folded: Folded): readonly object[];
}
