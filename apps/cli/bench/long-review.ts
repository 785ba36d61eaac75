import { monitored } from '#libs/domain/community-trigger/testing/review-stories.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Ledger } from '#libs/ledger/index.js';

/** Far longer than any review of the demonstration year: years of monitoring, an action looked at again and again. */
export const LONG = 2_000;

const HOUR = 3_600_000;

function longStory(): readonly DomainEvent[] {
  const story = monitored();
  const updated = story.does('UpdateAction', {
    action: 'action-1',
    progress: { sealed: '00000000-0000-4000-8000-000000000000', commitment: '00' },
  });
  const [last] = updated.events.slice(-1) as readonly DomainEvent[];
  if (last === undefined) throw new Error('The story has no end');
  const first = Date.parse(last.occurredAt);
  const more = Array.from({ length: LONG - story.events.length }, (_, n) => ({
    ...last,
    occurredAt: new Date(first + n * HOUR).toISOString(),
  }));
  return [...(story.events as readonly DomainEvent[]), ...more];
}

/** Puts a review of 2,000 events on record, in commands of 100 events each. */
export async function recordLongReview(
  ledger: Pick<Ledger, 'append'>,
  tenant: string,
  stream: string,
): Promise<void> {
  const events = longStory();
  for (let from = 0; from < events.length; from += 100) {
    const { status } = await ledger.append({
      tenant,
      stream,
      expectedVersion: from,
      actor: { kind: 'process' },
      commandId: `${stream}/${from}`,
      command: 'Bench',
      fingerprint: '00'.repeat(32),
      clear: {},
      answer: {},
      events: events.slice(from, from + 100),
      procedureVersion: 'bench',
      calendarVersion: 'bench',
      rulesVersion: 'bench',
    });
    if (status !== 'appended') throw new Error(`The ledger answered ${status}`);
  }
}
