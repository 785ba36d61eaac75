import { between } from '../lawful-states.js';
import { owe, type Owed } from '../machine.js';
import { anyCommissioned, awaitedFrom, notSettled, upToDate } from './awaited.js';

const COMBINING = between('IMR_COLLECTION', 'OVERVIEW_DRAFTING');

/** Build the chronology when the last agency has handed in or its entries change; go on when the panel has all reports. */
export const chronologyOwed: Owed = (state, at) => {
  const version = state.chronology?.version ?? 0;
  const collected = state.state === 'IMR_COLLECTION' ? awaitedFrom(state).length === 0 : !upToDate(state);
  const merges = COMBINING.includes(state.state) && anyCommissioned(state) && collected;
  const analysis = state.state === 'CHRONOLOGY_COMBINED' && notSettled(state).length === 0;
  return [
    ...(merges
      ? [
          owe(
            at,
            'chronology',
            'command',
            'MergeChronologies',
            {},
            `chronology/version-${version + 1}`,
            at.now,
          ),
        ]
      : []),
    ...(analysis
      ? [
          owe(
            at,
            'chronology',
            'command',
            'BeginPanelAnalysis',
            {},
            `chronology/version-${version}/analysis`,
            at.now,
          ),
        ]
      : []),
  ];
};
