import type { PanelCommands } from '#libs/domain/domestic-homicide-review/panel/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './panel.dto.js';

const meeting = 'meeting-1';

export const panelInputs: StageInputs<PanelCommands> = {
  AddPanelMember: takes(dto.PanelMemberInput, { person: 'member-1', independent: true }),
  RecordSpecialistDaMember: takes(dto.PanelPersonInput, { person: 'member-1' }),
  ReplaceMember: takes(dto.ReplaceMemberInput, {
    person: 'member-1',
    by: { person: 'member-2', independent: true, specialistDa: true },
  }),
  ConstitutePanel: noFields,
  SchedulePanelMeeting: takes(dto.PanelMeetingInput, {
    at: '2026-12-10T10:00:00Z',
    place: 'Mill Lane, room 2',
  }),
  RearrangePanelMeeting: takes(dto.RearrangePanelMeetingInput, { meeting, at: '2026-12-17T10:00:00Z' }),
  HoldPanelMeeting: takes(dto.HoldPanelMeetingInput, { meeting, attended: ['chair-1', 'member-1'] }),
  DeclareConflict: takes(dto.DeclareConflictInput, { person: 'member-1', kind: 'PRIOR_DECISION' }),
  ResolveConflict: takes(dto.ResolveConflictInput, { conflict: 'conflict-1', resolution: 'RECUSE_ITEM' }),
};

const leads = needs(['dhr-file', 'W']);

export const panelNeeds: StageNeeds<PanelCommands> = {
  AddPanelMember: leads,
  RecordSpecialistDaMember: leads,
  ReplaceMember: leads,
  ConstitutePanel: leads,
  SchedulePanelMeeting: leads,
  RearrangePanelMeeting: leads,
  HoldPanelMeeting: leads,
  // Whoever reads the file for the panel or the partnership must be able to say that they should not.
  DeclareConflict: needs(['dhr-file', 'R']),
  ResolveConflict: needs(['dhr-file', 'W'], ['publication', 'S']),
};
