import type { Command } from '#libs/domain/kernel/decider.js';
import type { Explanations } from '#libs/domain/kernel/explanation.js';
import type { CommandSpec, ReviewType } from '#libs/domain/kernel/review-type.js';
import { seesAnything, type Capacity, type Column, type Member, type Needs } from '../authorisation/index.js';
import type { Input } from './fields/index.js';
import type { CaseView } from '../queries/case-view.js';
import type { Foreign } from './foreign.js';

/** The input of one command: its class, and an example that is tried in a test. */
export interface CommandInput {
  readonly input: Input;
  readonly example: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/**
 * What the door must know about a review type besides its rules: how a command comes in, who may send it, who is a
 * member of a case, and which facts it needs from elsewhere. One folder a type, one line in the list of entrances.
 */
export interface Entrance {
  readonly rules: ReviewType;
  readonly inputs: Readonly<Record<string, CommandInput>>;
  /** The cell of table 6.1 that each command needs. A command without one is denied. */
  readonly needs: Readonly<Record<string, Needs | null>>;
  readonly view: CaseView | null;
  /** A stream that is no review and that anybody may read, as a published procedure. */
  readonly publicToRead: boolean;
  /** Addresses below `/api/v1` at which a stream begins, and the command that each of them sends. */
  readonly beginnings: Readonly<Record<string, string>>;
  /** Commands with which a stream gets its reference, e.g. `NED-CT-2023-001`. */
  readonly givesReference: readonly string[];
  members(state: unknown, tenant: string): readonly Member[];
  /** Where somebody may act only on their own: is what the command addresses theirs? */
  owns(
    command: { readonly name: string; readonly data: Record<string, unknown> },
    state: unknown,
    who: Capacity,
  ): boolean;
  /** Decides under the local procedure, so nothing can be decided before one is in force (s.104(2)). */
  readonly underProcedure: boolean;
  /** Version of the local procedure that the case is pinned to; null while it is pinned to none. */
  pinnedProcedure(state: unknown): string | null;
  /** How decisions that follow from a rule of their own are explained; others are by their row in the catalogue. */
  readonly explanations?: Explanations;
  /** False: no workflow listens to streams of this kind, so a command on one wakes nobody. */
  readonly pokes?: false;
  /** Facts that the rules need and the stream does not hold. They are recorded with the command. */
  enrich?(command: Enrichable, foreign: Foreign): Promise<Record<string, unknown>>;
}

export interface Enrichable {
  readonly tenant: string;
  readonly stream: string;
  readonly spec: CommandSpec;
  readonly state: unknown;
  readonly actor: Command['actor'];
  readonly occurredAt: string;
  /** Validated and not yet sealed. */
  readonly data: Record<string, unknown>;
}

export const specOf = (entrance: Entrance, command: string): CommandSpec | undefined =>
  entrance.rules.catalogue.find((spec) => spec.name === command);

/** Is a stream of this kind a review? Those of the partnership, which stand around reviews, have no references. */
export const isReview = ({ rules }: Pick<Entrance, 'rules'>): boolean => rules.referencePrefix !== null;

/** Does a workflow listen to streams of this kind? */
export const pokes = (entrance: Pick<Entrance, 'pokes'>): boolean => entrance.pokes !== false;

/** The columns of table 6.1 by which a case of this kind opens: where nothing else is said, its parts', and its log. */
export const columnsOf = ({ view }: Pick<Entrance, 'view'>): readonly Column[] =>
  view === null ? [] : (view.opens ?? [...new Set<Column>([...Object.values(view.parts), 'audit-log'])]);

/** Is there anything in a case of this kind that somebody in these roles may see? If not, it is not there for them. */
export const sees = (entrance: Pick<Entrance, 'view'>, capacities: readonly Capacity[]): boolean =>
  seesAnything(capacities, columnsOf(entrance));
