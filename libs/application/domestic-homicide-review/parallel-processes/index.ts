import type { ParallelCommands } from '#libs/domain/domestic-homicide-review/parallel-processes/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './parallel-processes.dto.js';

const restriction = 'restriction-1';

export const parallelProcessesInputs: StageInputs<ParallelCommands> = {
  RecordParallelProcess: takes(dto.RecordParallelProcessInput, {
    type: 'CRIMINAL',
    body: 'derbyshire-police',
    status: 'RUNNING',
    restrictions: [{ blocks: ['InterviewWitness', 'Publish'], text: 'Until the verdict.' }],
  }),
  UpdateParallelProcess: takes(dto.UpdateParallelProcessInput, { process: 'process-1', status: 'CONCLUDED' }),
  AgreeRestriction: takes(dto.AgreeRestrictionInput, {
    process: 'process-1',
    blocks: ['InterviewPerpetrator'],
  }),
  LiftRestriction: takes(dto.RestrictionIdInput, { restriction }),
  ReviewRestriction: takes(dto.ReviewRestrictionInput, { restriction }),
  RequestRestrictionReview: takes(dto.RestrictionIdInput, { restriction }),
};

const leads = needs(['dhr-file', 'W']);

export const parallelProcessesNeeds: StageNeeds<ParallelCommands> = {
  RecordParallelProcess: leads,
  UpdateParallelProcess: leads,
  AgreeRestriction: leads,
  LiftRestriction: leads,
  ReviewRestriction: leads,
  RequestRestrictionReview: leads,
};
