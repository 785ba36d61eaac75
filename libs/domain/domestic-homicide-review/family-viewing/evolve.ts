import { change, type Evolvers } from '../machine.js';
import type { ViewingEvents } from './events.js';

export const viewingEvolvers: Evolvers<ViewingEvents> = {
  DraftSharedWithFamily: (state, { data: { viewings } }) => ({
    ...state,
    viewings: [...state.viewings, ...viewings],
  }),
  FamilyViewingExtended: (state, { data: { counted } }) => ({
    ...state,
    deadlines: state.deadlines.map((one) => (one.key === counted.key ? counted : one)),
  }),
  FamilyCommentsRecorded: (state, { data: { viewing, comments } }) => ({
    ...state,
    viewings: change(state.viewings, viewing, {
      status: 'COMMENTED',
      comments: [...(state.viewings.find(({ id }) => id === viewing)?.comments ?? []), comments],
    }),
  }),
  FamilyDeclined: (state, { data: { viewing } }) => ({
    ...state,
    viewings: state.viewings.some(({ id }) => id === viewing.id)
      ? change(state.viewings, viewing.id, viewing)
      : [...state.viewings, viewing],
  }),
};
