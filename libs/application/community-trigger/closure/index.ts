import type { ClosureCommands } from '#libs/domain/community-trigger/closure/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { CloseCaseInput, DiscretionaryReviewInput } from './closure.dto.js';

export const closureInputs: StageInputs<ClosureCommands> = {
  CloseCase: takes(CloseCaseInput, { because: 'ACTIONS_DONE' }),
  ReopenCase: noFields,
  HoldDiscretionaryReview: takes(DiscretionaryReviewInput, {
    notes: 'The bodies met although the threshold was not met.',
  }),
};

const write = needs(['application-data', 'W']);

export const closureNeeds: StageNeeds<ClosureCommands> = {
  CloseCase: write,
  ReopenCase: write,
  HoldDiscretionaryReview: needs(['panel-papers', 'W']),
};
