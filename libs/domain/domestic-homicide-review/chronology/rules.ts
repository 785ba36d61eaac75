import { accept } from '#libs/domain/kernel/decider.js';
import { letters, toPointOfContact, toPerson, unsent } from '../letters.js';
import { nextId, type Rules } from '../machine.js';
import { anyCommissioned, awaitedFrom, notSettled, upToDate } from './awaited.js';
import { combined, gapsOf, overlapsOf } from './combine.js';
import type { ChronologyCommands } from './commands.js';

export const chronologyRules: Rules<ChronologyCommands> = {
  MergeChronologies: {
    /** Collection waits for the last agency, and goes on then whether its entries changed or not. A later version only follows a change. */
    possible(state, at) {
      if (!anyCommissioned(state)) return at.refuse('NOTHING_COMMISSIONED');
      if (state.state !== 'IMR_COLLECTION')
        return upToDate(state)
          ? at.refuse('CHRONOLOGY_UNCHANGED', { version: state.chronology?.version ?? 0 })
          : null;
      const awaited = awaitedFrom(state);
      return awaited.length > 0 ? at.refuse('REPORTS_AWAITED', { agencies: awaited.join(', ') }) : null;
    },
    decide(state, { occurredAt }, at) {
      const entries = combined(state.imrs);
      const version = (state.chronology?.version ?? 0) + 1;
      const to = state.chair === null ? toPointOfContact : toPerson(state.chair.person);
      return accept([
        at.event('CombinedChronologyBuilt', {
          chronology: {
            version,
            entries,
            overlaps: overlapsOf(entries),
            gaps: gapsOf(entries, at.procedure.chronologyGapDays),
            builtAt: occurredAt,
          },
          // Of several versions only the last is worth reading.
          drops: unsent(state, 'combined-chronology'),
          owes: letters(state, [
            { template: 'combined-chronology', to, about: { version: String(version) } },
          ]),
        }),
      ]);
    },
  },
  FlagConflict: {
    possible: (state, at) =>
      state.chronology === null || state.chronology.entries.length === 0
        ? at.refuse('UNKNOWN_ENTRY', { entry: 'yet' })
        : null,
    decide(state, { data: { entries, text } }, at) {
      const known = state.chronology?.entries ?? [];
      const unknown = entries.find((entry) => !known.some((one) => one.entry === entry));
      if (unknown !== undefined) return at.refuse('UNKNOWN_ENTRY', { entry: unknown });
      if (!entries.some((entry) => entry !== entries[0])) return at.refuse('ONE_ENTRY');
      const id = nextId('conflict', state.chronologyConflicts);
      return accept([at.event('ConflictFlagged', { conflict: { id, entries, text: text ?? null } })]);
    },
  },
  BeginPanelAnalysis: {
    possible(state, at) {
      const open = notSettled(state);
      return open.length > 0 ? at.refuse('REPORTS_NOT_ACCEPTED', { agencies: open.join(', ') }) : null;
    },
    decide: (_, __, at) => accept([at.event('PanelAnalysisBegun', {})]),
  },
};
