import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { CommandData, CommandName } from './commands.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import type { StageStem, State } from './state.js';

/** What is given when the process state is made. */
export interface OwedAt {
  readonly stream: string;
  readonly version: number;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly procedure: ReviewProcedure;
}

export type Owed = (state: State, at: OwedAt) => readonly Obligation[];

/** `cause` names why, and nothing that moves: with the stream before it, it is the id of the command. */
export const owe = <N extends CommandName>(
  at: OwedAt,
  stage: StageStem | 'deadlines',
  kind: Obligation['kind'],
  command: N,
  data: CommandData[N],
  cause: string,
  dueAt: Instant,
  notice?: Obligation['notice'],
): Obligation => ({
  kind,
  stage,
  key: `${at.stream}/${cause}`,
  dueAt,
  command,
  data,
  ...(notice === undefined ? {} : { notice }),
});
