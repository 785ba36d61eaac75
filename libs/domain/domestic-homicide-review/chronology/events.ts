import type { Effects } from '../kind.js';
import type { ChronologyConflict, CombinedChronology } from './state.js';

export interface ChronologyEvents {
  CombinedChronologyBuilt: { readonly chronology: CombinedChronology } & Effects;
  ConflictFlagged: { readonly conflict: ChronologyConflict } & Effects;
  PanelAnalysisBegun: Effects;
}
