import type { Explanation } from '#libs/domain/kernel/explanation.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { RecordedEvent, RememberedCommand } from '#libs/ledger/index.js';
import type { LoadedReview } from '../../door/reviews.js';
import { lastChangeOf, statesOf } from './provenance.js';

interface EventRef {
  readonly type: string;
  readonly version: number;
}

/** Something that the rule looked at, and the event that it came from; null: nobody ever said it. */
export interface Input {
  readonly what: string;
  readonly value: unknown;
  readonly from: EventRef | null;
}

export interface Result {
  readonly what: string;
  readonly result: string;
  readonly because: string | null;
  readonly source: string | null;
  readonly evidence: Sealed | null;
}

/** A letter that told somebody of the decision: its text is the one that they got, proved by its hash. */
export interface ToldBy {
  readonly notice: string;
  readonly template: string;
  readonly source: string;
  readonly status: string;
  readonly deliveredAt: string | null;
  readonly sha256: string | null;
  readonly text: Sealed | null;
}

/** One decision with everything that it follows from. Sealed texts stand in it as their references. */
export interface ExplainedDecision {
  /** Name of the command. */
  readonly decision: string;
  readonly summary: string;
  /** Of its first event. */
  readonly version: number;
  readonly events: readonly EventRef[];
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** In which role it was decided, or `process`. */
  readonly by: string;
  readonly actor: string;
  readonly rule: {
    readonly name: string;
    readonly source: string;
    readonly rulesVersion: string;
    readonly procedureVersion: string | null;
    readonly calendarVersion: string;
  };
  /** What was given with the command itself. */
  readonly given: unknown;
  readonly inputs: readonly Input[];
  readonly results: readonly Result[];
  /** Reasons for which it would have been refused; none of them held. */
  readonly checks: readonly { readonly code: string; readonly source: string }[];
  readonly outcome: string;
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly reason: Sealed | null;
  readonly told: readonly ToldBy[];
}

const words = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** The events of one command stand one behind the other. */
function byCommand(
  events: readonly RecordedEvent[],
): readonly (readonly [RecordedEvent, ...RecordedEvent[]])[] {
  const groups: [RecordedEvent, ...RecordedEvent[]][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].commandId === event.commandId) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

interface Letter extends Omit<ToldBy, 'notice'> {
  readonly id: string;
}

const lettersIn = (state: unknown): readonly Letter[] =>
  (state as { readonly notices?: readonly Letter[] }).notices ?? [];

const owedBy = ({ data }: RecordedEvent): readonly { readonly id: string }[] =>
  (data as { readonly owes?: readonly { readonly id: string }[] }).owes ?? [];

const dataOf = ({ clear }: RememberedCommand): unknown =>
  (clear as { readonly command?: { readonly data?: unknown } }).command?.data ?? null;

/** Of a decision without a rule of its own: what happened, and under which provision. */
const byItsRow = (spec: CommandSpec, events: readonly RecordedEvent[]): Explanation<unknown> => ({
  rule: spec.summary,
  inputs: [],
  results: [],
  outcome: events.map(({ type }) => words(type)).join('; '),
  because: [],
  sources: [...new Set([spec.source, ...events.flatMap(({ authority }) => authority ?? [])])],
});

/**
 * Every decision of a review in order, with the rule and its version, the inputs with the events they came from, the
 * partial results and the outcome: those that the catalogue calls decisions, and those that a rule computes.
 */
export function explainDecisions(
  review: Pick<LoadedReview, 'entrance' | 'events' | 'state'>,
  commands: readonly RememberedCommand[],
): readonly ExplainedDecision[] {
  const { entrance, events, state } = review;
  const { catalogue } = entrance.rules;
  const explanations = entrance.explanations ?? {};
  const states = statesOf(events, entrance.rules);
  const given = new Map(commands.map((one) => [`${one.actorKey} ${one.commandId}`, one]));
  const letters = new Map(lettersIn(state).map((letter) => [letter.id, letter]));
  const refTo = (version: number): EventRef | null => {
    const event = events[version - 1];
    return event === undefined ? null : { type: event.type, version };
  };

  return byCommand(events).flatMap((group): ExplainedDecision[] => {
    const [first] = group;
    const spec = catalogue.find(({ name }) => name === first.command);
    const explained = group.find(({ type }) => Object.hasOwn(explanations, type));
    if (spec === undefined || (!spec.decision && explained === undefined)) return [];
    const at = (explained ?? first).version - 1;
    const before = states[at];
    const { rule, inputs, results, outcome, because, sources } =
      explained === undefined ? byItsRow(spec, group) : explanations[explained.type]!(explained, before);
    const { actor } = first;
    const actorKey = actor.kind === 'person' ? `person/${actor.person}` : 'process';
    const command = given.get(`${actorKey} ${first.commandId}`);
    return [
      {
        decision: spec.name,
        summary: spec.summary,
        version: first.version,
        events: group.map(({ type, version }) => ({ type, version })),
        occurredAt: first.occurredAt,
        recordedAt: first.recordedAt,
        by: actor.kind === 'person' ? actor.role : 'process',
        actor: actorKey,
        rule: {
          name: rule,
          source: spec.source,
          rulesVersion: first.rulesVersion,
          procedureVersion: first.procedureVersion,
          calendarVersion: first.calendarVersion,
        },
        given: command === undefined ? null : dataOf(command),
        inputs: inputs.map(({ what, of }) => ({
          what,
          value: of(before),
          from: refTo(lastChangeOf(states, at, of)),
        })),
        results: results.map((one) => ({ ...one, evidence: one.evidence ?? null })),
        checks: spec.guards.map(({ code, source }) => ({ code, source })),
        outcome,
        because,
        sources,
        reason: first.reason ?? null,
        told: group.flatMap(owedBy).flatMap(({ id }): ToldBy[] => {
          const letter = letters.get(id);
          if (letter === undefined) return [];
          const { template, source, status, deliveredAt, sha256, text } = letter;
          return [{ notice: id, template, source, status, deliveredAt, sha256, text }];
        }),
      },
    ];
  });
}
