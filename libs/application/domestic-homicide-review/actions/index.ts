import type { ActionCommands } from '#libs/domain/domestic-homicide-review/actions/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { RecommendationInput } from '../overview-report/overview-report.dto.js';
import { PlannedActionInput, plannedAction } from './action.dto.js';
import * as doing from './doing.dto.js';
import { RecommendationResponseInput, ReportToCspInput } from './recommending.dto.js';

const action = 'action-1';
const target = '2027-09-30';
const recommendation = 'recommendation-1';

export const actionInputs: StageInputs<ActionCommands> = {
  StartAction: takes(doing.ActionInput, { action }),
  UpdateAction: takes(doing.UpdateActionInput, {
    action,
    rag: 'AMBER',
    progress: 'Officers are named for four of five shifts.',
  }),
  EvidenceCompletion: takes(doing.EvidenceCompletionInput, {
    action,
    evidence: { text: 'Order of the day with the officers who read reports.' },
    outcome: 'Each report of the last quarter was read on the day on which it came.',
  }),
  AuditAction: takes(doing.ActionInput, { action }),
  ReopenAction: takes(doing.NewTargetInput, { action, target }),
  ExtendAction: takes(doing.NewTargetInput, { action, target }),
  CancelAction: takes(doing.ActionInput, { action }),
  AddAction: takes(PlannedActionInput, plannedAction),
  SendRecommendation: takes(RecommendationInput, { recommendation }),
  RecordRecommendationResponse: takes(RecommendationResponseInput, { recommendation, response: 'ACCEPTED' }),
  MarkActionOverdue: takes(doing.ActionInput, { action }),
  ReportToCsp: takes(ReportToCspInput, { number: 1 }),
};

/** Whoever owns an action: its people write, its senior manager signs; and the coordinator, for everybody. */
const owners = needs(['action-plan', 'W'], ['action-plan', 'S']);
const coordinates = needs(['action-plan', 'W']);
/** The partnership sees to it that actions are done before it concludes the review, by the cell that it concludes by. */
const partnership = needs(['publication', 'S']);
const partnershipOrCoordinator = needs(['publication', 'S'], ['action-plan', 'W']);
/** The plan itself: the chair's who signs it, and the coordinator's who keeps it. */
const plans = needs(['action-plan', 'S'], ['action-plan', 'W']);

export const actionNeeds: StageNeeds<ActionCommands> = {
  StartAction: owners,
  UpdateAction: owners,
  EvidenceCompletion: owners,
  AuditAction: partnershipOrCoordinator,
  ReopenAction: partnershipOrCoordinator,
  ExtendAction: coordinates,
  CancelAction: partnership,
  AddAction: plans,
  SendRecommendation: plans,
  RecordRecommendationResponse: owners,
  MarkActionOverdue: null,
  ReportToCsp: coordinates,
};
