import { computeThreshold } from '../law.js';
import { owe, type Owed } from '../machine.js';

/** Run the test, and run it again whenever an input has changed (2.2). */
export const thresholdCheckOwed: Owed = (state, at) => {
  if (
    state.state !== 'THRESHOLD_PENDING' ||
    state.computation ||
    'why' in computeThreshold(state, at.procedure)
  )
    return [];
  return [
    owe(
      at,
      'threshold-check',
      'command',
      'ComputeThreshold',
      {},
      `threshold/computation-${state.computations + 1}`,
      state.informationClosedAt ?? at.now,
    ),
  ];
};
