import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Opened, Vault } from '#libs/vault/index.js';
import type { Entrance } from '../../door/entrance.js';
import { fold, type LoadedReview } from '../../door/reviews.js';

/** A story's event as the ledger would hold it, recorded when it happened unless a test says later. */
export const recorded = (
  event: DomainEvent,
  version: number,
  more: Partial<RecordedEvent> = {},
): RecordedEvent => ({
  ...event,
  id: `event-${version}`,
  tenant: 'ned',
  stream: 'story/1',
  version,
  position: version,
  recordedAt: event.occurredAt,
  clock: 'rehearsal',
  wallTime: event.occurredAt,
  actor: {
    kind: 'person',
    person: 'person-coordinator',
    role: 'CASE_COORDINATOR',
    organisation: 'ned-council',
    homeTenant: 'ned',
  },
  commandId: `command-${version}`,
  command: 'Told',
  commandHash: '00',
  cause: null,
  correlation: 'story',
  procedureVersion: null,
  calendarVersion: 'test',
  rulesVersion: 'test',
  prevHash: '00',
  hash: '00',
  ...more,
});

export const reviewOf = (entrance: Entrance, events: readonly RecordedEvent[]): LoadedReview => ({
  entrance,
  tenant: 'ned',
  stream: `${entrance.rules.type}/story-1`,
  version: events.length,
  events,
  state: fold(entrance, events),
});

/** Opens every sealed part as a text that says which one it is. */
export const openingVault: Pick<Vault, 'openAll'> = {
  openAll: (_, parts: readonly Sealed[]) =>
    Promise.resolve(
      new Map(parts.map(({ sealed }): [string, Opened] => [sealed, { text: `Text of ${sealed}` } as Opened])),
    ),
};

export const noLog = { logAccess: () => Promise.reject(new Error('Nothing is logged here')) };

export const noOrganisations = { organisation: () => null };
