import type { ReviewMeetingCommands } from '#libs/domain/community-trigger/review-meeting/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { ActionInput, anAction } from '../action.dto.js';
import * as dto from './review-meeting.dto.js';

export const reviewMeetingInputs: StageInputs<ReviewMeetingCommands> = {
  HoldReview: takes(dto.HoldReviewInput, {
    attended: ['chair-1', 'member-1', 'member-2'],
    victimTookPart: true,
  }),
  RecordFinding: takes(dto.FindingInput, { kind: 'NO_LEARNING' }),
  MakeRecommendation: takes(dto.MakeRecommendationInput, {
    addressee: 'ned-council',
    text: 'Name one officer whom the victim can call at night.',
  }),
  RecordNoRecommendations: noFields,
  ProposeAction: takes(ActionInput, anAction),
  CloseMeeting: noFields,
  SignOffReview: noFields,
  Reconvene: takes(dto.ReconveneInput, { at: '2026-12-10T10:00:00Z' }),
};

const papers = needs(['panel-papers', 'W']);

export const reviewMeetingNeeds: StageNeeds<ReviewMeetingCommands> = {
  HoldReview: papers,
  RecordFinding: papers,
  MakeRecommendation: papers,
  RecordNoRecommendations: papers,
  ProposeAction: needs(['panel-papers', 'W'], ['action-plan', 'W']),
  CloseMeeting: papers,
  SignOffReview: needs(['action-plan', 'S']),
  Reconvene: papers,
};
