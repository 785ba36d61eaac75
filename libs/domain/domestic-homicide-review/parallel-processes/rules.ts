import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { refusedDay } from '../coming-date.js';
import { freshKey, open, openOn } from '../deadlines.js';
import { letters, toBodies, toPointOfContact, unsentAbout } from '../letters.js';
import { found, isRefused, nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ParallelCommands, RestrictionInput } from './commands.js';
import { askedAt } from './asking.js';
import type { ParallelProcess, Restriction } from './state.js';

const active = (state: State, id: string, at: At): Restriction | Refused => {
  const restriction = found(state.restrictions, id, () =>
    at.refuse('UNKNOWN_RESTRICTION', { restriction: id }),
  );
  if (isRefused(restriction)) return restriction;
  return restriction.status === 'LIFTED' ? at.refuse('LIFTED_ALREADY') : restriction;
};

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
  return { restriction, opens: lookAgain(input, deadline, cause, at) };
};

const lookAgain = (
  { reviewOn }: Pick<RestrictionInput, 'reviewOn'>,
  key: string,
  cause: string,
  at: Deciding,
) =>
  reviewOn === undefined
    ? open(at, 'RESTRICTION', at.on, cause, key)
    : openOn(at, 'RESTRICTION', reviewOn, at.on, cause, key);

export const parallelRules: Rules<ParallelCommands> = {
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
    decide(state, { data: { process: id, status } }, at) {
      const process = found(state.parallelProcesses, id, () =>
        at.refuse('UNKNOWN_PROCESS', { process: id }),
      );
      if (isRefused(process)) return process;
      return process.status === status
        ? at.refuse('STATUS_UNCHANGED', { status })
        : accept([at.event('ParallelProcessUpdated', { process: id, status })]);
    },
  },
  AgreeRestriction: {
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
  LiftRestriction: {
    decide(state, { data }, at) {
      const restriction = active(state, data.restriction, at);
      if (isRefused(restriction)) return restriction;
      const { id, deadline } = restriction;
      return accept([
        at.event('RestrictionLifted', {
          restriction: id,
          meets: [deadline],
          drops: unsentAbout(state, 'restriction', id),
        }),
      ]);
    },
  },
  ReviewRestriction: {
    decide(state, { data: { restriction: id, reviewOn } }, at) {
      const restriction = active(state, id, at);
      if (isRefused(restriction)) return restriction;
      const refused = refusedDay(reviewOn, at);
      if (refused) return refused;
      const deadline = freshKey(state, `RESTRICTION/${id}`);
      return accept([
        at.event('RestrictionReviewed', {
          restriction: id,
          deadline,
          meets: [restriction.deadline],
          opens: [lookAgain({ ...(reviewOn === undefined ? {} : { reviewOn }) }, deadline, 'RestrictionReviewed', at)],
          drops: unsentAbout(state, 'restriction', id),
        }),
      ]);
    },
  },
  RequestRestrictionReview: {
    decide(state, { data }, at) {
      const restriction = active(state, data.restriction, at);
      if (isRefused(restriction)) return restriction;
      const { id, agreedWith, reviewRequestedAt } = restriction;
      if (reviewRequestedAt !== null) return at.refuse('ASKED_ALREADY');
      const due = askedAt(state, restriction, at);
      if (at.now < due) return at.refuse('NOT_DUE_YET', { on: londonDate(due) });
      const about = { restriction: id };
      return accept([
        at.event('RestrictionReviewRequested', {
          restriction: id,
          owes: letters(state, [
            { template: 'restriction-review', to: toPointOfContact, about },
            { template: 'restriction-review', to: toBodies([agreedWith]), about },
          ]),
        }),
      ]);
    },
  },
};
