import type { ChronologyEntry } from '#libs/domain/domestic-homicide-review/imr/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { londonDateOf } from '../../render/dates.js';
import { listed, opened, organisationIn, organisationsIn, type LetterType } from '../case-view.js';

/** An entry keeps its words in the report of its agency; the combined chronology only puts them in order. */
const entryOf = ({ imrs }: State, imr: string, entry: string): ChronologyEntry | undefined =>
  imrs.find(({ id }) => id === imr)?.entries.find(({ id }) => id === entry);

/** D9: date and time, source agency, and what the record says, with what stands side by side and what is missing. */
export const combinedChronology: LetterType = {
  template: 'combined-chronology',
  file: 'domestic-homicide-review/chronology/combined-chronology.njk',
  subject: 'The combined chronology',
  docx: true,
  sealed: (state) => [
    ...(state.chronology?.entries ?? []).map(({ imr, entry }) => entryOf(state, imr, entry)?.text),
    ...state.chronologyConflicts.map(({ text }) => text),
  ],
  facts: (view) => {
    const { state } = view;
    const entries = state.chronology?.entries ?? [];
    const at = (id: string): number => entries.findIndex(({ entry }) => entry === id) + 1;
    return {
      version: state.chronology?.version ?? 1,
      builtOn: state.chronology === null ? view.today : londonDateOf(state.chronology.builtAt),
      agencies: organisationsIn(view, [...new Set(entries.map(({ agency }) => agency))]),
      entries: entries.map(({ imr, entry, agency, on, time }, index) => ({
        number: index + 1,
        on,
        time,
        agency: organisationIn(view, agency),
        text: opened(view, entryOf(state, imr, entry)?.text) ?? '',
      })),
      overlaps: (state.chronology?.overlaps ?? []).map(({ on, entries: same }) => ({
        on,
        numbers: listed(same.map((id) => String(at(id)))),
      })),
      gaps: state.chronology?.gaps ?? [],
      conflicts: state.chronologyConflicts.map(({ entries: same, text }) => ({
        numbers: listed(same.map((id) => (at(id) === 0 ? 'one of an earlier version' : String(at(id))))),
        text: opened(view, text) ?? 'They do not agree with one another.',
      })),
    };
  },
};
