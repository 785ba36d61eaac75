import { jsonFile, type BundleFile, type Evidence } from './evidence.js';

interface Recorded {
  readonly type: string;
  readonly stream: string;
  readonly streamversion: number;
  readonly position: number;
  readonly time: string;
  readonly recordedat: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The version of the local procedure that the review is pinned to, and what was announced of the calendar, for people to
 * read. The events that vouch for them stand in `surroundings.jsonl`.
 */
export function procedureFile({ procedureVersion, surroundings }: Evidence): BundleFile {
  const events = surroundings.flatMap((one) =>
    one.events.map(({ body }) => JSON.parse(body.toString('utf8')) as Recorded),
  );
  const published = events.findLast(
    ({ type, data }) => type === 'ProcedurePublished' && data['version'] === procedureVersion,
  );
  const place = ({ stream, streamversion, position, recordedat }: Recorded) => ({
    stream,
    version: streamversion,
    position,
    recordedAt: recordedat,
  });
  return jsonFile('procedure.json', {
    procedureVersion,
    published: published === undefined ? null : { recordedBy: place(published), ...published.data },
    calendarChanges: events
      .filter(({ stream }) => stream.startsWith('calendar/'))
      .map((event) => ({ recordedBy: place(event), type: event.type, at: event.time, ...event.data })),
  });
}
