import {
  badInput,
  commonGuards,
  notAllowed,
  notNow,
  rowsOf,
  type RowSpec,
} from '#libs/domain/kernel/review/rows.js';
import type { CommandName } from './commands.js';
import type { EventName } from './events.js';
import type { LawfulState } from './lawful-states.js';

export { badInput, notAllowed, notNow } from '#libs/domain/kernel/review/rows.js';

export type DhrSpec<N extends CommandName = CommandName> = RowSpec<N, LawfulState, EventName>;

export const { person, process } = rowsOf<CommandName, LawfulState, EventName>();

export const BEFORE_THE_NOTIFICATION = 'BEFORE_THE_NOTIFICATION';

export const COMMON_GUARDS = commonGuards({
  states: 'table 3.3',
  beforeItBegan: badInput(
    BEFORE_THE_NOTIFICATION,
    'product rule',
    'The time given ({at}) is before the partnership was notified ({begun}).',
    'occurredAt',
  ),
});

/** 3.6: a restriction blocks the commands that were agreed, not the whole case. `parallel-processes/restricted.ts`. */
export const restricted = notNow(
  'RESTRICTED',
  '3.6',
  '{command} waits: it was agreed so because of {process}. Lift the restriction (LiftRestriction) once the body that it was agreed with no longer objects.',
);

/** 6.2: who has an open or serious conflict of interest hands the decision on. `panel/conflicted.ts`. */
export const conflicted = notAllowed(
  'CONFLICTED',
  '6.2',
  'You have declared a conflict of interest in this case. Hand the decision to the vice-chair or to another who has none.',
);

export const noSuchDate = (field: string) =>
  badInput('NO_SUCH_DATE', 'product rule', '{date} is no date. Write it as YYYY-MM-DD.', field);
export const inTheFuture = (field: string) =>
  badInput(
    'DATE_IN_THE_FUTURE',
    'product rule',
    '{date} is after today ({today}). Give the day on which it happened.',
    field,
  );
export const inThePast = (field: string) =>
  badInput(
    'DATE_IN_THE_PAST',
    'product rule',
    '{date} is before today ({today}). Give a day that is still to come.',
    field,
  );

export const unknownAgency = badInput(
  'UNKNOWN_AGENCY',
  'product rule',
  'The agency {agency} has no part in this review.',
  'agency',
);
/** Of agencies who may act on their own part alone. */
export const notYourAgency = notAllowed(
  'NOT_YOUR_AGENCY',
  'table 6.1',
  'This belongs to another agency. Only {agency} or the coordinator may do it.',
);
/** A letter about it is between claim and record: its facts must not change under it. */
export const noticeOnItsWay = notNow(
  'NOTICE_BEING_SENT',
  'architecture: delivery',
  'The letter about this is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
);
/** Invariant: a request is not a direction, and a directed review is not the partnership's to end. */
export const directedReview = notNow(
  'DIRECTED_REVIEW',
  's.9(2); s.8A(2)',
  'The Secretary of State directed this review on {on}. The partnership cannot end it; only a revocation can (RecordRevocation).',
);
