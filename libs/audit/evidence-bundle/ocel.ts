import type { RecordedEvent } from '#libs/ledger/index.js';
import { jsonFile, type BundleFile, type Evidence } from './evidence.js';

/**
 * Which members of events name objects, of which kind and in which relation. What is not in here is no object of process
 * mining; no name and no text ever is.
 */
const OBJECTS: Readonly<Record<string, readonly [type: string, qualifier: string]>> = {
  request: ['request', 'about'],
  requests: ['request', 'about'],
  complaint: ['report', 'about'],
  complaints: ['report', 'about'],
  meeting: ['meeting', 'in'],
  action: ['action', 'about'],
  actions: ['action', 'about'],
  recommendation: ['recommendation', 'about'],
  recommendations: ['recommendation', 'about'],
  notice: ['letter', 'about'],
  notices: ['letter', 'asks for'],
  decision: ['decision', 'about'],
  deadline: ['deadline', 'about'],
  imr: ['agency review', 'about'],
  agency: ['agency', 'concerns'],
  relevantBodies: ['agency', 'concerns'],
  decidingBodies: ['agency', 'decided by'],
};

const EVENT_ATTRIBUTES = [
  { name: 'command', type: 'string' },
  { name: 'role', type: 'string' },
  { name: 'authority', type: 'string' },
  { name: 'version', type: 'integer' },
  { name: 'recordedAt', type: 'time' },
] as const;

interface Relation {
  readonly type: string;
  readonly id: string;
  readonly qualifier: string;
}

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, key } = value as { readonly id?: unknown; readonly key?: unknown };
  return [id, key].filter((one) => typeof one === 'string').slice(0, 1);
};

function relationsOf(event: RecordedEvent, review: string): readonly Relation[] {
  const named = Object.entries(event.data).flatMap(([member, value]): Relation[] => {
    const known = OBJECTS[member];
    return known === undefined
      ? []
      : idsIn(value).map((id) => ({ type: known[0], id: `${known[0]}/${id}`, qualifier: known[1] }));
  });
  const acted: readonly Relation[] =
    event.actor.kind === 'person' && event.actor.organisation !== null
      ? [{ type: 'agency', id: `agency/${event.actor.organisation}`, qualifier: 'acted for' }]
      : [];
  const all = [{ type: 'review', id: review, qualifier: 'of' }, ...named, ...acted];
  return [...new Map(all.map((one) => [`${one.qualifier} ${one.id}`, one])).values()];
}

/** OCEL 2.0 (https://www.ocel-standard.org): the events of a review and the objects that they are about. */
export function ocelFile({ events, header, label }: Evidence): BundleFile {
  const review = `review/${header.reviewId}`;
  const related = events.map((event) => ({ event, relations: relationsOf(event, review) }));
  const objects = new Map(related.flatMap(({ relations }) => relations.map(({ id, type }) => [id, type])));
  const since = events[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z';
  const facts = { label, tenant: header.tenant, reference: header.reference ?? '' };
  return jsonFile('ocel.json', {
    objectTypes: [...new Set(objects.values())].sort().map((name) => ({
      name,
      attributes: name === 'review' ? Object.keys(facts).map((one) => ({ name: one, type: 'string' })) : [],
    })),
    eventTypes: [...new Set(events.map(({ type }) => type))]
      .sort()
      .map((name) => ({ name, attributes: EVENT_ATTRIBUTES })),
    objects: [...objects].map(([id, type]) => ({
      id,
      type,
      attributes:
        id === review ? Object.entries(facts).map(([name, value]) => ({ name, time: since, value })) : [],
      relationships: id === review ? [] : [{ objectId: review, qualifier: 'belongs to' }],
    })),
    events: related.map(({ event, relations }) => ({
      id: event.id,
      type: event.type,
      time: event.occurredAt,
      attributes: [
        { name: 'command', value: event.command },
        { name: 'role', value: event.actor.kind === 'process' ? 'process' : event.actor.role },
        { name: 'authority', value: event.authority ?? '' },
        { name: 'version', value: event.version },
        { name: 'recordedAt', value: event.recordedAt },
      ],
      relationships: relations.map(({ id, qualifier }) => ({ objectId: id, qualifier })),
    })),
  });
}
