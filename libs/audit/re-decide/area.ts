import { CALENDAR_STREAM } from '#libs/domain/partnership/calendar/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Ledger, RecordedEvent } from '#libs/ledger/index.js';
import type { Around, Inside, OpenedRules } from './opened-rules.js';
import type { Pinned } from './recorded-command.js';

/** The streams of an area that every decision in it looks at. */
export interface AreaStreams {
  readonly procedure: readonly RecordedEvent[];
  readonly calendar: readonly RecordedEvent[];
}

export async function areaStreams(
  ledger: Pick<Ledger, 'loadAsRecorded'>,
  tenant: string,
): Promise<AreaStreams> {
  const [procedure, calendar] = await Promise.all([
    ledger.loadAsRecorded(tenant, `procedure/${tenant}`),
    ledger.loadAsRecorded(tenant, CALENDAR_STREAM),
  ]);
  return { procedure: procedure.events, calendar: calendar.events };
}

/** A stream as it stood after each of its events. */
interface Standing {
  readonly since: Instant;
  readonly state: Inside;
}

function standings(rules: OpenedRules, type: string, events: readonly RecordedEvent[]): readonly Standing[] {
  const of = rules.streamsOf(type);
  if (of === null) return [];
  let state = of.initial();
  return events.map((event) => {
    state = of.evolve(state, event);
    return { since: event.recordedAt, state };
  });
}

/** What could not be found as it was, in a sentence. */
export class NotAsItWas extends Error {}

/** The procedure and the calendar of one area as the rules of one bundle read them, at any moment of the past. */
export class Area {
  private readonly procedures: readonly Standing[];
  private readonly calendars: readonly Standing[];

  constructor(
    private readonly rules: OpenedRules,
    { procedure, calendar }: AreaStreams,
  ) {
    this.procedures = standings(rules, 'procedure', procedure);
    this.calendars = standings(rules, 'calendar', calendar);
  }

  /** As they stood when a decision was recorded, in the versions that it names. */
  around({ procedureVersion, calendarVersion }: Pinned, now: Instant, recordedAt: Instant): Around {
    return {
      now,
      procedure: procedureVersion === null ? null : this.procedure(procedureVersion, recordedAt),
      calendar: this.calendar(calendarVersion, recordedAt),
    };
  }

  /** For rules that it was not decided under: the same procedure, and their own list with the changes known by then. */
  aroundWithOwnList({ procedureVersion }: Pinned, now: Instant, recordedAt: Instant): Around {
    const { calendar } = this.rules.calendar(known(this.calendars, recordedAt).at(-1)?.state ?? null);
    return {
      now,
      procedure: procedureVersion === null ? null : this.procedure(procedureVersion, recordedAt),
      calendar,
    };
  }

  private procedure(version: string, at: Instant): Inside {
    const standing = known(this.procedures, at).at(-1);
    const settings = standing === undefined ? null : this.rules.procedure(standing.state, version);
    if (settings === null)
      throw new NotAsItWas(
        `it names the procedure ${version}, and no such version had been published by then`,
      );
    return settings;
  }

  private calendar(version: string, at: Instant): Inside {
    const lists = [null, ...known(this.calendars, at).map(({ state }) => state)];
    for (const state of lists) {
      const found = this.rules.calendar(state);
      if (found.version === version) return found.calendar;
    }
    throw new NotAsItWas(
      `it names the calendar ${version}, which the list of its rules and the holidays announced by then do not give`,
    );
  }
}

const known = (standings: readonly Standing[], at: Instant): readonly Standing[] =>
  standings.filter(({ since }) => since <= at);
