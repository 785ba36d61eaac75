import type { WorkingCalendar } from '../calendar.js';
import type { Obligation } from '../process.js';
import type { Instant } from '../time.js';
import type { CommandName, Kind } from './kind.js';

/** What is given when the process state is made. */
export interface OwedAt<P = unknown> {
  readonly stream: string;
  readonly version: number;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly procedure: P;
}

/** What one stage owes by itself. */
export type Owed<K extends Kind> = (state: K['State'], at: OwedAt<K['Procedure']>) => readonly Obligation[];

/** Makes an obligation. `cause` names why, and nothing that moves: with the stream before it, it is the command's id. */
export type Owe<K extends Kind> = <N extends CommandName<K>>(
  at: Pick<OwedAt, 'stream'>,
  stage: K['Letters']['stage'] | 'deadlines',
  kind: Obligation['kind'],
  command: N,
  data: K['Commands'][N] & object,
  cause: string,
  dueAt: Instant,
) => Obligation;

export const oweOf =
  <K extends Kind>(): Owe<K> =>
  (at, stage, kind, command, data, cause, dueAt) => ({
    kind,
    stage,
    key: `${at.stream}/${cause}`,
    dueAt,
    command,
    data,
  });
