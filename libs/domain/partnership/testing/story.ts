import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Command, Decision, Refusal, Warning } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Actor, Role } from '#libs/domain/kernel/people.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';

export const REASON = { sealed: 's', commitment: 'c' };
export const ENGINE: Actor = { kind: 'process' };
export const by = (role: Role, person = `the-${role}`): Actor => ({
  kind: 'person',
  person,
  role,
  organisation: 'ned-council',
  homeTenant: 'ned',
});

/** A command as somebody sends it; people say why, unless `why` is false. */
export interface Sent {
  readonly at?: Instant;
  readonly why?: boolean;
  readonly occurredAt?: Instant;
}
export type Act = readonly [command: string, actor: Actor, data: object, how?: Sent];

/** What a person is told who is refused. */
export type Refused = readonly [
  what: string,
  given: readonly Act[],
  act: Act,
  code: string,
  kind: Refusal['kind'],
  field: string | null,
  source: string,
  detail: string,
];

/** Tells stories of one stream through its real decider. */
export function storiesOf<S>(
  type: ReviewType<S>,
  now: Instant,
  calendar: WorkingCalendar = ENGLAND_AND_WALES,
) {
  const decide = (state: S, [name, actor, data, how = {}]: Act): Decision => {
    const { at = now, why = true } = how;
    const { occurredAt = at } = how;
    const reason = actor.kind === 'person' && why ? { reason: REASON } : {};
    const command: Command = { type: name, data, actor, occurredAt, ...reason };
    return type.decide(state, command, { now: at, procedure: null, calendar });
  };
  const accepted = (
    state: S,
    act: Act,
  ): { readonly events: readonly DomainEvent[]; readonly warnings: readonly Warning[] } => {
    const decision = decide(state, act);
    if (!decision.accepted) throw new Error(`${act[0]}: ${decision.refusal.detail}`);
    return { events: decision.events, warnings: decision.warnings };
  };
  const given = (...acts: readonly Act[]): S =>
    acts.reduce(
      (state, act) => accepted(state, act).events.reduce((s: S, event) => type.evolve(s, event), state),
      type.initial(),
    );
  const refused = (state: S, act: Act): Refusal => {
    const decision = decide(state, act);
    if (decision.accepted) throw new Error(`${act[0]} was not refused.`);
    return decision.refusal;
  };
  const itRefuses = (rows: readonly Refused[]) =>
    it.each(rows)('%s', (_what, acts, act, code, kind, field, source, detail) => {
      expect(refused(given(...acts), act)).toStrictEqual({
        code,
        detail,
        source,
        kind,
        ...(field === null ? {} : { field }),
      });
    });
  const process = (state: S, stream: string, at: Instant = now) =>
    type.process(state, { stream, version: 1, now: at, calendar, procedure: null });
  return { decide, accepted, given, refused, itRefuses, process };
}

/** One row of a catalogue as a person reads it. */
export type Row = readonly [
  command: string,
  who: string,
  event: string,
  how: string,
  source: string,
  refusals: string,
  summary: string,
];

/** The rows of a catalogue in the words of this table. */
const rowsOf = ({ catalogue }: Pick<ReviewType, 'catalogue'>): readonly Row[] =>
  catalogue.map((row) => [
    row.name,
    `${row.by}: ${row.roles.join(', ')}`,
    row.events.join(', '),
    [
      `reason ${row.reason}`,
      ...(row.decision ? ['a decision'] : []),
      ...(row.creates === true ? ['may be the first'] : []),
      ...(row.wayOut === true ? ['a way out'] : []),
    ].join(', '),
    row.source,
    row.guards.map(({ code }) => code).join(', '),
    row.summary,
  ]);

/** Holds a table of the law against the catalogue, row by row. */
export const itLists = (type: Pick<ReviewType, 'catalogue'>, rows: readonly Row[]) =>
  it.each(rows)('%s is for %s, and is recorded as %s', (...row) => {
    expect(rowsOf(type).find(([command]) => command === row[0])).toStrictEqual(row);
  });
