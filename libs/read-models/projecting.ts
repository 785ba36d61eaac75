import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { kindOf, type ReadModelRows } from '#libs/ledger/index.js';
import { caseList, type MembersOf } from './case-list.js';
import { deadlineList } from './deadline-list.js';
import type { Folded, ReadModel } from './read-model.js';
import { taskList } from './task-list.js';

export interface Projecting {
  readonly models: readonly ReadModel[];
  /** The type whose streams are of this kind. */
  typeOf(stream: string): ReviewType | undefined;
  fold(type: ReviewType, events: readonly DomainEvent[]): unknown;
  /** Rows of every read model, to be appended with the events that led to this state. */
  rowsFor(
    type: ReviewType,
    at: Pick<Folded, 'tenant' | 'stream' | 'version'>,
    state: unknown,
  ): readonly ReadModelRows[];
}

export interface ProjectingOptions {
  readonly types: readonly ReviewType[];
  readonly membersOf?: MembersOf;
  /** Read models of the review types' own. */
  readonly more?: readonly ReadModel[];
}

/** What becomes of a stream in the read models. Pure: the same events give the same rows for ever. */
export function createProjecting({ types, membersOf, more = [] }: ProjectingOptions): Projecting {
  const models = [caseList(membersOf), deadlineList, taskList, ...more];
  const byKind = new Map(types.map((type) => [type.type, type]));
  return {
    models,
    typeOf: (stream) => byKind.get(kindOf(stream)),
    fold: (type, events) => events.reduce((state, event) => type.evolve(state, event), type.initial()),
    rowsFor: (type, at, state) =>
      models.map((model) => ({ model: model.name, rows: model.rows({ ...at, type, state }) })),
  };
}
