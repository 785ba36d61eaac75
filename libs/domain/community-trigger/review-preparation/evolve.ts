import { change, type Evolvers } from '../machine.js';
import { planned } from '../review-meeting/meeting.js';
import type { Chair, PanelMember } from '../review-state.js';
import type { ReviewPreparationEvents } from './events.js';

/** What a resolved conflict makes of a seat on the panel. */
const SEAT: Readonly<Record<string, PanelMember['status']>> = {
  RECUSE_ITEM: 'RECUSED_FROM_ITEM',
  LEAVE_PANEL: 'LEFT',
  REPLACED: 'LEFT',
};

const chairOf = (data: ReviewPreparationEvents['ChairAppointed'], appointedAt: string): Chair => {
  const { person, organisation, homeTenant, hostTenant } = data;
  return { person, organisation, homeTenant, hostTenant, appointedAt };
};

export const reviewPreparationEvolvers: Evolvers<ReviewPreparationEvents> = {
  ChairAppointed: (state, { data, occurredAt }) => ({ ...state, chair: chairOf(data, occurredAt) }),
  ChairReplaced: (state, { data, occurredAt }) => ({
    ...state,
    chair: chairOf(data, occurredAt),
    formerChairs: [...state.formerChairs, data.former],
  }),
  // Somebody who left and is invited again takes their seat anew.
  PanelInvited: (state, { data }) => ({
    ...state,
    panel: [
      ...state.panel.filter((one) => !data.members.some((member) => member.person === one.person)),
      ...data.members.map(({ person, organisation }) => ({
        person,
        organisation,
        status: 'INVITED' as const,
      })),
    ],
  }),
  VictimInvited: (state, { data }) => ({
    ...state,
    victimPart: { ...state.victimPart, status: 'INVITED', involvement: data.chosen, reason: null },
  }),
  VictimNotInvited: (state, { reason }) => ({
    ...state,
    victimPart: { ...state.victimPart, status: 'NOT_INVITED', reason: reason ?? null },
  }),
  MeetingScheduled: (state, { data }) => ({
    ...state,
    state: 'REVIEW_SCHEDULED',
    meetings: [...state.meetings, planned(data)],
  }),
  MeetingRescheduled: (state, { data }) => ({
    ...state,
    meetings: change(state.meetings, data.meeting, { at: data.at, on: data.on, place: data.place }),
  }),
  PapersCirculated: (state, { data, occurredAt }) => ({
    ...state,
    meetings: change(state.meetings, data.meeting, { papersCirculatedAt: occurredAt }),
  }),
  VictimStatementRecorded: (state, { data }) => ({
    ...state,
    victimPart: { ...state.victimPart, statement: data.statement },
  }),
  ConflictDeclared: (state, { data }) => ({
    ...state,
    conflicts: [
      ...state.conflicts,
      {
        id: data.conflict,
        person: data.person,
        organisation: data.organisation,
        kind: data.kind,
        resolution: null,
      },
    ],
  }),
  ConflictResolved: (state, { data }) => {
    const status = SEAT[data.action];
    return {
      ...state,
      conflicts: change(state.conflicts, data.conflict, { resolution: data.action }),
      panel:
        status === undefined
          ? state.panel
          : state.panel.map((one) => (one.person === data.person ? { ...one, status } : one)),
    };
  },
};
