import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { actorKey, NEW_REFERENCE, type AppendRequest, type AppendResult } from './append-request.js';
import { canonical, exactText } from './canonical.js';
import { guarded, isOutage } from './connection.js';
import { cutAt, envelope, LEDGER_MEMBERS, readBody } from './envelope.js';
import { GroupCommit } from './group-commit.js';
import type { ClockMode } from './recorded-event.js';

/** One command as the append function reads it. */
interface Prepared {
  readonly key: string;
  readonly json: string;
  readonly events: readonly (readonly string[])[];
  readonly answer: string;
}

/** The append function's answer to one command. */
type Entry =
  | {
      readonly status: 'appended';
      readonly version: number;
      readonly reference: string | null;
      readonly firstPosition: number;
      readonly commandHash: string;
      readonly prevHash: string;
      readonly hashes: readonly string[];
    }
  | { readonly status: 'repeated'; readonly answer: string; readonly version: number }
  | { readonly status: 'different-body' }
  | { readonly status: 'version-conflict'; readonly version: number };

interface Batch {
  readonly clock: ClockMode;
  readonly recordedAt: string;
  readonly wallTime: string;
  readonly answers: readonly Entry[];
}

type Answered = Omit<Batch, 'answers'> & { readonly entry: Entry };

/** Faults show here, before anything is sent, so that they never reach a neighbour in a batch. */
function prepare(request: AppendRequest): Prepared {
  const events = request.events.map((event, index) =>
    cutAt(LEDGER_MEMBERS, envelope(request, event, randomUUID(), request.expectedVersion + index + 1)),
  );
  const answer = canonical(request.answer);
  const json = JSON.stringify({
    tenant: request.tenant,
    stream: request.stream,
    expected: request.expectedVersion,
    actor_key: actorKey(request.actor),
    command_id: request.commandId,
    command: request.command,
    fingerprint: request.fingerprint,
    clear: canonical(request.clear),
    answer,
    events,
    models: request.readModels ?? [],
    vault: request.vault ?? [],
    placeholder: NEW_REFERENCE,
    prefix: request.reference?.prefix,
    year: request.reference?.year,
    poke: request.poke ?? true,
    heard: request.heard ?? false,
  });
  return { key: `${request.tenant} ${request.stream}`, json, events, answer };
}

const withReference = (text: string, reference: string | null): string =>
  reference === null ? text : text.replaceAll(NEW_REFERENCE, reference);

/** The recorded events, read from the very text that the append function put together. */
const recorded = (prepared: Prepared, { entry, ...batch }: Answered & { entry: { status: 'appended' } }) =>
  entry.hashes.map((hash, index) => {
    const parts = prepared.events[index] ?? [];
    const members = [
      batch.clock,
      entry.commandHash,
      entry.firstPosition + index,
      index === 0 ? entry.prevHash : entry.hashes[index - 1],
      batch.recordedAt,
      batch.wallTime,
    ];
    const text = parts.map(
      (part, place) => `${part}${place < members.length ? JSON.stringify(members[place]) : ''}`,
    );
    return readBody(withReference(text.join(''), entry.reference), hash);
  });

function result(prepared: Prepared, answered: Answered): AppendResult {
  const { entry } = answered;
  if (entry.status === 'repeated') return { ...entry, answer: JSON.parse(entry.answer) as object };
  if (entry.status !== 'appended') return entry;
  return {
    status: 'appended',
    version: entry.version,
    events: recorded(prepared, { ...answered, entry }),
    reference: entry.reference,
    answer: JSON.parse(withReference(prepared.answer, entry.reference)) as object,
  };
}

/** The door of the database, and the queue before it. */
export class Appending {
  private readonly group: GroupCommit<Prepared, Answered>;

  constructor(private readonly pool: pg.Pool) {
    this.group = new GroupCommit<Prepared, Answered>({
      key: ({ key }) => key,
      size: ({ json }) => json.length,
      send: (batch) => this.send(batch),
      unavailable: isOutage,
    });
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const prepared = prepare({ ...request, commandId: exactText(request.commandId, 'The command id') });
    return result(prepared, await this.group.submit(prepared));
  }

  drain(): Promise<void> {
    return this.group.drain();
  }

  private async send(batch: readonly Prepared[]): Promise<readonly Answered[]> {
    const text = `[${batch.map(({ json }, place) => `{"place":${place},${json.slice(1)}`).join(',')}]`;
    const { rows } = await guarded(() =>
      this.pool.query<{ done: Batch }>({
        name: 'append',
        text: 'select ledger.append($1) as done',
        values: [text],
      }),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The append function gave no answer');
    const { answers, ...common } = row.done;
    return answers.map((entry) => ({ ...common, entry }));
  }
}
