import type { Evolvers } from '../machine.js';
import type { ChronologyEvents } from './events.js';

export const chronologyEvolvers: Evolvers<ChronologyEvents> = {
  CombinedChronologyBuilt: (state, { data: { chronology } }) => ({
    ...state,
    state: state.state === 'IMR_COLLECTION' ? 'CHRONOLOGY_COMBINED' : state.state,
    chronology,
  }),
  ConflictFlagged: (state, { data: { conflict } }) => ({
    ...state,
    chronologyConflicts: [...state.chronologyConflicts, conflict],
  }),
  PanelAnalysisBegun: (state, { occurredAt }) => ({
    ...state,
    state: 'PANEL_ANALYSIS',
    analysisBeganAt: occurredAt,
  }),
};
