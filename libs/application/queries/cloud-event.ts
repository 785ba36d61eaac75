import type { RecordedEvent } from '#libs/ledger/index.js';

/**
 * An event as others read it: the envelope by CloudEvents 1.0 as it is stored, and its own hash. Whoever puts the
 * members but `hash` into canonical form (RFC 8785) and hashes them behind a zero byte gets `hash`; `prevhash` is that of
 * the event before it.
 */
export const asCloudEvent = (event: RecordedEvent): object => ({
  specversion: '1.0',
  id: event.id,
  source: `/tenants/${event.tenant}`,
  type: event.type,
  subject: event.stream,
  time: event.occurredAt,
  datacontenttype: 'application/json',
  dataschema: `/schemas/${event.type}/${event.schema}`,
  data: event.data,
  schema: event.schema,
  tenant: event.tenant,
  stream: event.stream,
  streamversion: event.version,
  position: event.position,
  recordedat: event.recordedAt,
  walltime: event.wallTime,
  clock: event.clock,
  ...(event.actor.kind === 'process'
    ? { actor: 'process' }
    : {
        actor: `person/${event.actor.person}`,
        actorrole: event.actor.role,
        ...(event.actor.organisation === null ? {} : { actororganisation: event.actor.organisation }),
        ...(event.actor.homeTenant === null ? {} : { actorhometenant: event.actor.homeTenant }),
      }),
  ...(event.onBehalfOf === undefined ? {} : { onbehalfof: event.onBehalfOf }),
  ...(event.authority === undefined ? {} : { authority: event.authority }),
  ...(event.reason === undefined
    ? {}
    : { reasonsealed: event.reason.sealed, reasoncommitment: event.reason.commitment }),
  command: event.command,
  commandid: event.commandId,
  commandhash: event.commandHash,
  ...(event.cause === null ? {} : { causationid: event.cause }),
  correlationid: event.correlation,
  ...(event.procedureVersion === null ? {} : { procedureversion: event.procedureVersion }),
  calendarversion: event.calendarVersion,
  rulesversion: event.rulesVersion,
  prevhash: event.prevHash,
  hash: event.hash,
});
