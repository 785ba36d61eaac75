import type { Actor, Role } from '#libs/domain/kernel/people.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { AppendRequest } from './append-request.js';
import { canonical } from './canonical.js';
import type { ClockMode, RecordedEvent } from './recorded-event.js';

/** Members that only the ledger knows, in the order of their names. The append function puts them in their places. */
export const LEDGER_MEMBERS = [
  'clock',
  'commandhash',
  'position',
  'prevhash',
  'recordedat',
  'walltime',
] as const;

const actorAttributes = (actor: Actor): object =>
  actor.kind === 'process'
    ? { actor: 'process' }
    : {
        actor: `person/${actor.person}`,
        actorrole: actor.role,
        actororganisation: actor.organisation ?? undefined,
        actorhometenant: actor.homeTenant ?? undefined,
      };

/** All of a recorded event but what only the ledger knows. */
type Fact = Omit<
  RecordedEvent,
  'clock' | 'commandHash' | 'position' | 'prevHash' | 'recordedAt' | 'wallTime' | 'hash'
>;

/**
 * The envelope by CloudEvents 1.0: its attribute names, all in lower case, absent instead of null.
 * `time` is when it happened in the world, `recordedat` when it came to the record.
 */
const attributes = (fact: Fact): object => ({
  specversion: '1.0',
  id: fact.id,
  source: `/tenants/${fact.tenant}`,
  type: fact.type,
  subject: fact.stream,
  time: fact.occurredAt,
  datacontenttype: 'application/json',
  dataschema: `/schemas/${fact.type}/${fact.schema}`,
  data: fact.data,
  schema: fact.schema,
  tenant: fact.tenant,
  stream: fact.stream,
  streamversion: fact.version,
  ...actorAttributes(fact.actor),
  onbehalfof: fact.onBehalfOf,
  authority: fact.authority,
  reasonsealed: fact.reason?.sealed,
  reasoncommitment: fact.reason?.commitment,
  command: fact.command,
  commandid: fact.commandId,
  causationid: fact.cause ?? undefined,
  correlationid: fact.correlation,
  procedureversion: fact.procedureVersion ?? undefined,
  calendarversion: fact.calendarVersion,
  rulesversion: fact.rulesVersion,
});

/** What is known of an event before the ledger has given it its place. */
export const envelope = (request: AppendRequest, event: DomainEvent, id: string, version: number): object =>
  attributes({
    ...request,
    ...event,
    id,
    version,
    cause: request.cause ?? null,
    correlation: request.correlation ?? request.commandId,
  });

/**
 * An event as others read it: the envelope as it is stored, and its own hash. Whoever puts the members but `hash` into
 * canonical form (RFC 8785) and hashes them behind a zero byte gets `hash`, unless the event was recorded under an older
 * schema; `prevhash` is that of the event before it.
 */
export const asCloudEvent = (event: RecordedEvent): object => ({
  ...attributes(event),
  clock: event.clock,
  commandhash: event.commandHash,
  position: event.position,
  prevhash: event.prevHash,
  recordedat: event.recordedAt,
  walltime: event.wallTime,
  hash: event.hash,
});

/**
 * Canonical text of `value` cut where the ledger's members belong: `parts.length` is one more than `members.length`.
 * Top-level names are ASCII, so that sorting them as RFC 8785 asks is plain text order.
 */
export function cutAt(members: readonly string[], value: object): readonly string[] {
  const known = Object.entries(value).filter(([, member]) => member !== undefined);
  const names = [...known.map(([name]) => name), ...members].sort();
  const given = new Map<string, unknown>(known);
  const parts: string[] = [];
  let open = '{';
  names.forEach((name, index) => {
    open += `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    if (given.has(name)) {
      open += canonical(given.get(name));
    } else {
      parts.push(open);
      open = '';
    }
  });
  return [...parts, `${open}}`];
}

interface Body {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly time: string;
  readonly data: object;
  readonly tenant: string;
  readonly stream: string;
  readonly streamversion: number;
  readonly position: number;
  readonly recordedat: string;
  readonly walltime: string;
  readonly clock: ClockMode;
  readonly actor: string;
  readonly actorrole?: Role;
  readonly actororganisation?: string;
  readonly actorhometenant?: string;
  readonly onbehalfof?: string;
  readonly authority?: string;
  readonly reasonsealed?: string;
  readonly reasoncommitment?: string;
  readonly command: string;
  readonly commandid: string;
  readonly commandhash: string;
  readonly causationid?: string;
  readonly correlationid: string;
  readonly procedureversion?: string;
  readonly calendarversion: string;
  readonly rulesversion: string;
  readonly prevhash: string;
}

const actorOf = (body: Body): Actor =>
  body.actorrole
    ? {
        kind: 'person',
        person: body.actor.slice('person/'.length),
        role: body.actorrole,
        organisation: body.actororganisation ?? null,
        homeTenant: body.actorhometenant ?? null,
      }
    : { kind: 'process' };

/** The event that the stored bytes tell of. Nothing comes from anywhere else but its hash, which cannot be in them. */
export function readBody(text: string, hash: string): RecordedEvent {
  const body = JSON.parse(text) as Body;
  return {
    type: body.type,
    schema: body.schema,
    occurredAt: body.time,
    data: body.data,
    ...(body.reasonsealed && body.reasoncommitment
      ? { reason: { sealed: body.reasonsealed, commitment: body.reasoncommitment } }
      : {}),
    ...(body.authority ? { authority: body.authority } : {}),
    id: body.id,
    tenant: body.tenant,
    stream: body.stream,
    version: body.streamversion,
    position: body.position,
    recordedAt: body.recordedat,
    clock: body.clock,
    wallTime: body.walltime,
    actor: actorOf(body),
    ...(body.onbehalfof ? { onBehalfOf: body.onbehalfof } : {}),
    commandId: body.commandid,
    command: body.command,
    commandHash: body.commandhash,
    cause: body.causationid ?? null,
    correlation: body.correlationid,
    procedureVersion: body.procedureversion ?? null,
    calendarVersion: body.calendarversion,
    rulesVersion: body.rulesversion,
    prevHash: body.prevhash,
    hash,
  };
}
