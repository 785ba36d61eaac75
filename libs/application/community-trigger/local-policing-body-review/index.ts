import type { LocalPolicingBodyReviewCommands } from '#libs/domain/community-trigger/local-policing-body-review/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { LpbOutcomeInput, LpbReviewRequestedInput } from './local-policing-body-review.dto.js';

export const localPolicingBodyReviewInputs: StageInputs<LocalPolicingBodyReviewCommands> = {
  RecordLpbReviewRequested: takes(LpbReviewRequestedInput, {
    grounds: 'The applicant asks the local policing body to look again.',
  }),
  RecordLpbOutcome: takes(LpbOutcomeInput, { outcome: 'NO_CHANGE' }),
};

export const localPolicingBodyReviewNeeds: StageNeeds<LocalPolicingBodyReviewCommands> = {
  RecordLpbReviewRequested: { column: 'application-data', right: 'W' },
  // The coordinator records what the local policing body decided, until that body works here itself.
  RecordLpbOutcome: { column: 'threshold-decision', right: 'RECORD' },
};
