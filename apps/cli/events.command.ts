import { Command } from 'commander';
import { asCloudEvent } from '#libs/ledger/index.js';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

/** The events of one review as they are recorded, in their envelope: one JSON object a line. */
export const eventsCommand = (context: CliContext): Command =>
  new Command('events')
    .description('the events of one review, one JSON object a line')
    .argument('<id>', 'id or reference of the review')
    .option('--json', 'as JSON, one event a line')
    .action((id: string, { json }: { json?: boolean }) =>
      running(context, async ({ application }) => {
        const { events } = await findReview(application, id);
        for (const event of events) {
          const actor = event.actor.kind === 'person' ? event.actor.role : 'process';
          context.out(
            json
              ? JSON.stringify(asCloudEvent(event))
              : `${String(event.version).padStart(4)} ${event.occurredAt} ${actor.padEnd(22)} ${event.type}`,
          );
        }
      }),
    );
