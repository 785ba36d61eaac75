import { accept } from '#libs/domain/kernel/decider.js';
import { refusedDay } from '../coming-date.js';
import { found, isRefused, nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ParallelCommands, RestrictionInput } from './commands.js';
import { lookAgain } from './looking-again.js';
import type { ParallelProcess, Restriction } from './state.js';

const anyProcess = (state: State, at: At): Refused | null =>
  state.parallelProcesses.length === 0 ? at.refuse('UNKNOWN_PROCESS', { process: 'of any kind' }) : null;

const anyRunning = (state: State, at: At): Refused | null =>
  anyProcess(state, at) ??
  (state.parallelProcesses.every(({ status }) => status === 'CONCLUDED')
    ? at.refuse('PROCESS_CONCLUDED')
    : null);

const refusedInput = (input: RestrictionInput, at: At): Refused | null =>
  input.blocks.length === 0 ? at.refuse('BLOCKS_NOTHING') : refusedDay(input.reviewOn, at);

/** A restriction as it was agreed, and the day on which it is looked at again. */
const agreed = (
  state: State,
  process: ParallelProcess,
  input: RestrictionInput,
  cause: string,
  at: Deciding,
  ahead = 0,
) => {
  const id = nextId('restriction', state.restrictions, ahead);
  const deadline = `RESTRICTION/${id}`;
  const restriction: Restriction = {
    id,
    process: process.id,
    blocks: input.blocks,
    agreedWith: input.agreedWith ?? process.body,
    text: input.text ?? null,
    from: at.on,
    status: 'ACTIVE',
    deadline,
    reviewRequestedAt: null,
    processConcluded: false,
  };
  return { restriction, opens: lookAgain(input.reviewOn, deadline, cause, at) };
};

type Agreeing = Pick<
  ParallelCommands,
  'RecordParallelProcess' | 'UpdateParallelProcess' | 'AgreeRestriction'
>;

/** What runs beside the review, and what was agreed to wait for it. */
export const agreeing: Rules<Agreeing> = {
  RecordParallelProcess: {
    decide(state, { data: { type, body, status, restrictions } }, at) {
      const running = state.parallelProcesses.some(
        (one) => one.type === type && one.body === body && one.status !== 'CONCLUDED',
      );
      if (running) return at.refuse('RECORDED_ALREADY', { body });
      for (const input of restrictions) {
        const refused = refusedInput(input, at);
        if (refused) return refused;
      }
      if (status === 'CONCLUDED' && restrictions.length > 0) return at.refuse('CONCLUDED_RESTRICTS_NOTHING');
      const process: ParallelProcess = { id: nextId('process', state.parallelProcesses), type, body, status };
      const made = restrictions.map((input, i) =>
        agreed(state, process, input, 'ParallelProcessRecorded', at, i),
      );
      return accept([
        at.event('ParallelProcessRecorded', {
          process,
          restrictions: made.map(({ restriction }) => restriction),
          opens: made.map(({ opens }) => opens),
        }),
      ]);
    },
  },
  UpdateParallelProcess: {
    possible: anyProcess,
    decide(state, { data: { process: id, status } }, at) {
      const process = found(state.parallelProcesses, id, () => at.refuse('UNKNOWN_PROCESS', { process: id }));
      if (isRefused(process)) return process;
      return process.status === status
        ? at.refuse('STATUS_UNCHANGED', { status })
        : accept([at.event('ParallelProcessUpdated', { process: id, status })]);
    },
  },
  AgreeRestriction: {
    possible: anyRunning,
    decide(state, { data }, at) {
      const process = found(state.parallelProcesses, data.process, () =>
        at.refuse('UNKNOWN_PROCESS', { process: data.process }),
      );
      if (isRefused(process)) return process;
      if (process.status === 'CONCLUDED') return at.refuse('PROCESS_CONCLUDED');
      const refused = refusedInput(data, at);
      if (refused) return refused;
      const { restriction, opens } = agreed(state, process, data, 'RestrictionAgreed', at);
      return accept([at.event('RestrictionAgreed', { restriction, opens: [opens] })]);
    },
  },
};
