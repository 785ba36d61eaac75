import type { OutcomeCommands } from '#libs/domain/community-trigger/outcome/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { NotifyOutcomeInput, RecommendationInput, RecordResponseInput } from './outcome.dto.js';

export const outcomeInputs: StageInputs<OutcomeCommands> = {
  NotifyOutcome: takes(NotifyOutcomeInput, {
    channel: 'IN_PERSON',
    text: 'The review found no learning; the plan is enclosed.',
  }),
  SendRecommendation: takes(RecommendationInput, { recommendation: 'recommendation-1' }),
  RecordResponse: takes(RecordResponseInput, { recommendation: 'recommendation-1', response: 'ACCEPTED' }),
  BeginActionMonitoring: noFields,
};

const papers = needs(['panel-papers', 'W']);

export const outcomeNeeds: StageNeeds<OutcomeCommands> = {
  NotifyOutcome: needs(['application-data', 'W'], ['victim-statement', 'W']),
  SendRecommendation: papers,
  RecordResponse: papers,
  BeginActionMonitoring: needs(['action-plan', 'W']),
};
