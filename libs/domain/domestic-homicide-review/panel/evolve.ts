import type { PersonId } from '#libs/domain/kernel/people.js';
import { change, type Evolvers } from '../machine.js';
import type { PanelEvents } from './events.js';
import type { PanelMember } from './state.js';

type Panel = readonly PanelMember[];

/** Whoever was on the panel once and comes back stands on it once, as they are now. */
const joined = (panel: Panel, member: PanelMember): Panel => [
  ...panel.filter(({ person }) => person !== member.person),
  member,
];

const changed = (panel: Panel, person: PersonId, to: Partial<PanelMember>): Panel =>
  panel.map((one) => (one.person === person && one.status === 'MEMBER' ? { ...one, ...to } : one));

export const panelEvolvers: Evolvers<PanelEvents> = {
  PanelMemberAdded: (state, { data: { member } }) => ({ ...state, panel: joined(state.panel, member) }),
  SpecialistDaMemberRecorded: (state, { data: { person } }) => ({
    ...state,
    panel: changed(state.panel, person, { specialistDa: true }),
  }),
  PanelMemberReplaced: (state, { data: { person, by } }) => ({
    ...state,
    panel: joined(changed(state.panel, person, { status: 'REPLACED' }), by),
  }),
  PanelConstituted: (state, { occurredAt }) => ({ ...state, constitutedAt: occurredAt }),
  PanelMeetingScheduled: (state, { data: { meeting } }) => ({
    ...state,
    meetings: [...state.meetings, meeting],
  }),
  PanelMeetingRearranged: (state, { data: { meeting } }) => ({
    ...state,
    meetings: change(state.meetings, meeting.id, meeting),
  }),
  /** The constituted panel has met for the first time: now it settles what it looks at. */
  PanelMeetingHeld: (state, { data: { meeting, attended, heldIn, notes } }) => ({
    ...state,
    state: state.state === 'PANEL_FORMED' ? 'SCOPED' : state.state,
    meetings: change(state.meetings, meeting, { status: 'HELD', attended, heldIn, notes }),
  }),
  ConflictDeclared: (state, { data: { conflict } }) => ({
    ...state,
    conflictsOfInterest: [...state.conflictsOfInterest, conflict],
  }),
  ConflictResolved: (state, { data: { conflict, resolution } }) => {
    const person = state.conflictsOfInterest.find(({ id }) => id === conflict)?.person;
    return {
      ...state,
      conflictsOfInterest: change(state.conflictsOfInterest, conflict, { resolution }),
      panel:
        resolution === 'LEAVE_PANEL' && person !== undefined
          ? changed(state.panel, person, { status: 'LEFT' })
          : state.panel,
    };
  },
};
