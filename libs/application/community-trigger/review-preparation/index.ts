import type { ReviewPreparationCommands } from '#libs/domain/community-trigger/review-preparation/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from './review-preparation.dto.js';

const declaration = { noPersonalTie: true, noLineManagement: true };
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const reviewPreparationInputs: StageInputs<ReviewPreparationCommands> = {
  AppointChair: takes(dto.AppointChairInput, { chair: 'chair-1', declaration }),
  ReplaceChair: takes(dto.AppointChairInput, { chair: 'chair-2', declaration }),
  InvitePanel: takes(dto.InvitePanelInput, {
    members: [{ person: 'member-1', organisation: 'derbyshire-police' }],
  }),
  InviteVictim: takes(dto.InviteVictimInput, { ways: ['ATTEND', 'VIRTUAL', 'STATEMENT', 'REPRESENTATIVE'] }),
  RecordVictimNotInvited: noFields,
  ScheduleMeeting: takes(dto.MeetingInput, { at: '2026-12-03T10:00:00Z', place: 'Council offices, room 2' }),
  Reschedule: takes(dto.RescheduleInput, { at: '2026-12-10T10:00:00Z', because: 'VICTIM_AVAILABILITY' }),
  CirculatePapers: takes(dto.CirculatePapersInput, { papers: [{ title: 'Summary of the case', sha256 }] }),
  RecordVictimStatement: takes(dto.VictimStatementInput, {
    statement: 'I have not slept a Friday night since June.',
    how: 'WRITTEN',
  }),
  DeclareConflict: takes(dto.DeclareConflictInput, { person: 'member-1', kind: 'PRIOR_DECISION' }),
  ResolveConflict: takes(dto.ResolveConflictInput, { conflict: 'conflict-1', action: 'RECUSE_ITEM' }),
};

const papers = needs(['panel-papers', 'W']);
/** The victim's own act, their point of contact's for them, and the chair's who hears them. */
const victim = needs(['victim-statement', 'W'], ['panel-papers', 'W']);

export const reviewPreparationNeeds: StageNeeds<ReviewPreparationCommands> = {
  AppointChair: papers,
  ReplaceChair: papers,
  InvitePanel: papers,
  InviteVictim: victim,
  RecordVictimNotInvited: papers,
  ScheduleMeeting: papers,
  Reschedule: papers,
  CirculatePapers: papers,
  RecordVictimStatement: victim,
  DeclareConflict: needs(['panel-papers', 'R']),
  ResolveConflict: papers,
};
