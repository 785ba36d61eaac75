import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import type { Meeting, PanelMember } from '../review-state.js';
import type { State, ThresholdDecision } from '../state.js';

const last = (state: State, status: Meeting['status']): Meeting | null => {
  const meeting = state.meetings.at(-1);
  return meeting?.status === status ? meeting : null;
};

type Planned = Pick<Meeting, 'at' | 'on' | 'place'> & { readonly meeting: string };

export const planned = ({ meeting, on, at, place }: Planned): Meeting => ({
  id: meeting,
  on,
  at,
  place,
  status: 'SCHEDULED',
  papersCirculatedAt: null,
  attended: [],
  recused: [],
  heldAt: null,
  closedAt: null,
});

/** The meeting that is to come. */
export const meetingAhead = (state: State): Meeting | null => last(state, 'SCHEDULED');

/** The meeting that is being held or was held and is not closed. */
export const openMeeting = (state: State): Meeting | null => last(state, 'HELD');

/** The decision that the case rests on. */
export const standingDecision = (state: State): ThresholdDecision | null =>
  state.decisions.filter((one) => !one.vacated).at(-1) ?? null;

/** Was a review held? A vacated or scheduled meeting is none. */
export const wasReviewed = (state: State): boolean =>
  state.meetings.some((one) => one.status === 'HELD' || one.status === 'CLOSED');

export const onPanel = (state: State): readonly PanelMember[] =>
  state.panel.filter((one) => one.status !== 'LEFT');

export const isChair = (state: State, actor: Actor): boolean =>
  actor.kind === 'person' && actor.person === state.chair?.person;

/** Everybody who had a part in the decision or the review: none of them decides an appeal (6.2). */
export const tookPart = (state: State): readonly PersonId[] => [
  ...state.decisions.flatMap((one) => one.decidedBy),
  ...(state.chair === null ? [] : [state.chair.person]),
  ...state.formerChairs,
  ...state.panel.map((one) => one.person),
  ...(state.coordinator === null ? [] : [state.coordinator]),
];
