import type { DecisionContext } from '#libs/domain/kernel/decider.js';
import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { ProcessState } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import {
  CALENDAR_STREAM,
  workingCalendar,
  type CalendarState,
} from '#libs/domain/partnership/calendar/index.js';
import {
  procedureInForce,
  procedureOfVersion,
  type ProcedureState,
} from '#libs/domain/partnership/review-procedure/index.js';
import type { Ledger, RecordedEvent, Stream } from '#libs/ledger/index.js';
import type { Entrance } from './entrance.js';
import { typeOf } from './identifiers.js';
import { KeptFolds } from './kept-folds.js';

/** A stream, folded by its type's rules. */
export interface LoadedReview {
  readonly entrance: Entrance;
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
  readonly state: unknown;
}

/** The procedure and calendar that a decision looks at, and their versions, which are recorded with it. */
export interface Surroundings {
  readonly procedure: unknown;
  readonly procedureVersion: string | null;
  readonly calendar: DecisionContext<unknown>['calendar'];
}

export type SurroundingsOf = (
  review: Pick<LoadedReview, 'entrance' | 'tenant' | 'state'>,
  at: Instant,
) => Promise<Surroundings>;

/** The procedures of a tenant, null before the first, and the calendar as it stands. */
export interface Around {
  readonly procedures: ProcedureState | null;
  readonly calendar: WorkingCalendar;
}

/** Loads streams and folds them. The ledger is the only memory: what is kept of a fold is believed only after asking it. */
export class Reviews {
  private readonly kept: KeptFolds<LoadedReview>;

  constructor(
    private readonly ledger: Pick<Ledger, 'load' | 'loadFrom' | 'now'>,
    private readonly entrances: readonly Entrance[],
    private readonly calendar: WorkingCalendar,
  ) {
    this.kept = new KeptFolds(ledger, grown);
  }

  /** What decisions of this tenant look at besides their own stream. */
  async around(tenant: string): Promise<Around> {
    const [procedures, changes] = await Promise.all([
      this.load(tenant, `procedure/${tenant}`),
      this.load(tenant, CALENDAR_STREAM),
    ]);
    return {
      procedures: procedures === null ? null : (procedures.state as ProcedureState),
      calendar: changes === null ? this.calendar : workingCalendar(this.calendar, changes.state as CalendarState),
    };
  }

  /** The procedure that the case is pinned to, else the one in force that day, and the calendar as it stands. */
  readonly surroundingsOf: SurroundingsOf = async (review, at) => this.within(await this.around(review.tenant), review, at);

  /** The same from what was read already. */
  within({ procedures: known, calendar }: Around, { entrance, state }: Pick<LoadedReview, 'entrance' | 'state'>, at: Instant): Surroundings {
    const pinned = entrance.pinnedProcedure(state);
    const procedure =
      known === null
        ? null
        : pinned === null
          ? procedureInForce(known, londonDate(at))
          : procedureOfVersion(known, pinned);
    return { procedure: procedure?.settings ?? null, procedureVersion: procedure?.version ?? null, calendar };
  }

  /** With what the workflow may know of it: predicates and what is owed, without sealed parts. */
  async loadWithProcess(tenant: string, stream: string): Promise<{ readonly review: LoadedReview; readonly process: ProcessState } | null> {
    const [review, now, around] = await Promise.all([this.load(tenant, stream), this.ledger.now(), this.around(tenant)]);
    if (review === null) return null;
    const { entrance, version, state } = review;
    const { procedure, calendar } = this.within(around, review, now);
    return { review, process: entrance.rules.process(state, { stream, version, now, calendar, procedure }) };
  }

  async processState(tenant: string, stream: string): Promise<ProcessState | null> {
    return (await this.loadWithProcess(tenant, stream))?.process ?? null;
  }

  entranceOf(type: string): Entrance | null {
    return this.entrances.find((one) => one.rules.type === type) ?? null;
  }

  all(): readonly Entrance[] {
    return this.entrances;
  }

  /** Null when there is no such stream, or its type is not known here. */
  async load(tenant: string, stream: string, upTo?: number): Promise<LoadedReview | null> {
    const entrance = this.entranceOf(typeOf(stream));
    if (entrance === null) return null;
    const nothing = this.beginning(entrance, tenant, stream);
    const found =
      upTo === undefined
        ? await this.kept.load(nothing)
        : grown(nothing, await this.ledger.load(tenant, stream, upTo));
    return found.version === 0 ? null : found;
  }

  beginning(entrance: Entrance, tenant: string, stream: string): LoadedReview {
    return { entrance, tenant, stream, version: 0, events: [], state: entrance.rules.initial() };
  }
}

const grown = (known: LoadedReview, { version, events }: Stream): LoadedReview => ({
  ...known,
  version,
  events: [...known.events, ...events],
  state: fold(known.entrance, events, known.state),
});

export const fold = (
  { rules }: Entrance,
  events: readonly RecordedEvent[],
  from: unknown = rules.initial(),
): unknown => events.reduce<unknown>((state, event) => rules.evolve(state, event), from);
