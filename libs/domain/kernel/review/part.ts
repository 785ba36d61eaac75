import type { Kind, LetterKind, StateCore } from './kind.js';

/**
 * Commands and events that every review type has, as a kind of their own. Its rules and evolvers see the common core
 * of a state and pass the rest on; so a type whose kind `extends` the part may take them as they are. TypeScript
 * cannot follow that through the generics, which is why each factory has one cast at its boundary.
 */
export interface OwnedPart<C extends object, E extends object, P = unknown> extends Kind {
  readonly State: StateCore;
  readonly Letters: LetterKind;
  readonly Commands: C;
  readonly Events: E;
  readonly Procedure: P;
}
