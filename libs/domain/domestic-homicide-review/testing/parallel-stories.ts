import type { ParallelCommands } from '../parallel-processes/commands.js';
import { POLICE } from './people.js';
import { once } from './scenario.js';
import { analysing, reviewAgreed } from './report-stories.js';

/** What is agreed with the police while a prosecution runs (3.6). */
export const trial = (
  more: Partial<ParallelCommands['RecordParallelProcess']> = {},
): ParallelCommands['RecordParallelProcess'] => ({
  type: 'CRIMINAL',
  body: POLICE,
  status: 'RUNNING',
  restrictions: [
    { blocks: ['InterviewWitness', 'InterviewPerpetrator'] },
    { blocks: ['ApproveReport', 'SubmitToHomeOffice', 'Publish'], reviewOn: '2023-06-30' },
  ],
  ...more,
});

export const trialRuns = once(() => reviewAgreed().does('RecordParallelProcess', trial()));
export const trialOver = once(() =>
  trialRuns().does('UpdateParallelProcess', { process: 'process-1', status: 'CONCLUDED' }),
);
export const interviewsWait = once(() => analysing().does('RecordParallelProcess', trial()));
