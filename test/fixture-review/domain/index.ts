import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { lettersInDoubt } from '#libs/domain/kernel/task.js';
import { CATALOGUE } from './catalogue.js';
import { evolve } from './evolve.js';
import { openAccountDeadline, owed } from './owed.js';
import { decide, obstacle } from './rules.js';
import { initial, STAGE_OF, type NearMiss } from './state.js';

/** A review of something that nearly went wrong between two organisations. Invented for the tests. */
export const nearMissReview: ReviewType<NearMiss> = {
  type: 'near-miss-review',
  label: 'Near-miss review',
  referencePrefix: 'NM',
  catalogue: CATALOGUE,
  stageOf: STAGE_OF,
  initial,
  decide,
  evolve,
  obstacle,
  upcast: (event) => event,
  deadlines: (state) => state.deadlines,
  tasks: (state) => lettersInDoubt(state.letters),
  process(state, { stream, version, now }) {
    const debts = owed(state, stream, now);
    return {
      stream,
      version,
      state: state.state,
      stage: STAGE_OF[state.state],
      now,
      ended: state.state === 'CLOSED' && debts.length === 0,
      is: { accountOpen: state.state === 'REPORTED' },
      owed: debts,
    };
  },
  summary: (state) => ({
    state: state.state,
    stage: STAGE_OF[state.state],
    nextDue: openAccountDeadline(state)?.due ?? null,
    closed: state.state === 'CLOSED',
    reference: state.reference,
  }),
};

export type { NearMiss } from './state.js';
