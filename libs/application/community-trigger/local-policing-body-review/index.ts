import type { LocalPolicingBodyReviewCommands } from '#libs/domain/community-trigger/local-policing-body-review/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { LpbOutcomeInput, LpbReviewRequestedInput } from './local-policing-body-review.dto.js';

export const localPolicingBodyReviewInputs: StageInputs<LocalPolicingBodyReviewCommands> = {
  RecordLpbReviewRequested: takes(LpbReviewRequestedInput, {
    grounds: 'The applicant asks the local policing body to look again.',
  }),
  RecordLpbOutcome: takes(LpbOutcomeInput, { outcome: 'NO_CHANGE' }),
};

export const localPolicingBodyReviewNeeds: StageNeeds<LocalPolicingBodyReviewCommands> = {
  RecordLpbReviewRequested: needs(['application-data', 'W'], ['threshold-decision', 'APPEAL']),
  RecordLpbOutcome: needs(['threshold-decision', 'RECORD'], ['threshold-decision', 'APPEAL']),
};
