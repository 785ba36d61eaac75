import type { RecordedEvent } from '#libs/ledger/index.js';
import type { DocumentInBundle } from './documents.js';
import { byWhom, jsonFile, type BundleFile, type Evidence } from './evidence.js';

const name = (kind: string, id: string): string => `sr:${kind}-${id.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`;
const agentOf = ({ actor }: RecordedEvent): string => name('agent', byWhom(actor));
/** One act of a person or the process: the command, known by the first event that it led to. */
const activityOf = (first: RecordedEvent): string => name('act', first.id);

/** W3C PROV-JSON: events and documents are entities, commands activities, people and the process agents. */
export function provFile({ events }: Evidence, documents: readonly DocumentInBundle[]): BundleFile {
  const firsts = new Map<string, RecordedEvent>();
  for (const event of events) {
    const key = `${byWhom(event.actor)} ${event.commandId}`;
    if (!firsts.has(key)) firsts.set(key, event);
  }
  const firstOf = (event: RecordedEvent) => firsts.get(`${byWhom(event.actor)} ${event.commandId}`) ?? event;
  const byId = new Map(events.map((event) => [event.id, event]));
  const acts = [...firsts.values()];
  const byVersion = new Map(events.map((event) => [event.version, event]));
  const generated = [
    ...events.map((event) => ({ entity: name('event', event.id), by: event })),
    ...documents.flatMap(({ name: of, version }) => {
      const by = byVersion.get(version);
      return by === undefined ? [] : [{ entity: name('document', of.slice('documents/'.length)), by }];
    }),
  ];
  const relation = <T>(letter: string, all: readonly T[], of: (one: T) => object): object =>
    Object.fromEntries(all.map((one, index) => [`_:${letter}${index + 1}`, of(one)]));
  return jsonFile('prov.json', {
    prefix: { sr: 'urn:safer-reviews:' },
    entity: {
      ...Object.fromEntries(
        events.map((event) => [
          name('event', event.id),
          { 'prov:type': event.type, 'sr:version': event.version, 'sr:sha256': event.hash },
        ]),
      ),
      ...Object.fromEntries(
        documents.map(({ name: of }) => [
          name('document', of.slice('documents/'.length)),
          { 'prov:type': 'document', 'prov:location': of },
        ]),
      ),
    },
    activity: Object.fromEntries(
      acts.map((event) => [
        activityOf(event),
        {
          'prov:type': event.command,
          'prov:startTime': event.occurredAt,
          'prov:endTime': event.recordedAt,
          'sr:rules': event.rulesVersion,
          ...(event.authority === undefined ? {} : { 'sr:authority': event.authority }),
        },
      ]),
    ),
    agent: Object.fromEntries(
      acts.map((event) => [
        agentOf(event),
        { 'prov:type': event.actor.kind === 'process' ? 'prov:SoftwareAgent' : 'prov:Person' },
      ]),
    ),
    wasGeneratedBy: relation('g', generated, ({ entity, by }) => ({
      'prov:entity': entity,
      'prov:activity': activityOf(firstOf(by)),
      'prov:time': by.recordedAt,
    })),
    wasAssociatedWith: relation('a', acts, (event) => ({
      'prov:activity': activityOf(event),
      'prov:agent': agentOf(event),
      'prov:role': event.actor.kind === 'process' ? 'process' : event.actor.role,
    })),
    wasInformedBy: relation(
      'i',
      acts.flatMap((event) => {
        const cause = byId.get(event.cause ?? '');
        return cause === undefined ? [] : [{ event, cause }];
      }),
      ({ event, cause }) => ({
        'prov:informed': activityOf(event),
        'prov:informant': activityOf(firstOf(cause)),
      }),
    ),
  });
}
