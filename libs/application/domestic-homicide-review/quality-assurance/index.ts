import type { QualityAssuranceCommands } from '#libs/domain/domestic-homicide-review/quality-assurance/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { ToldInput } from '../told.dto.js';
import { MakeAmendmentsInput, QaOutcomeInput } from './outcome.dto.js';
import { SubmitInput } from './submission.dto.js';

const bundle = {
  overview: { text: 'Overview report, as signed off.' },
  summary: { text: 'Executive summary, as signed off.' },
  actionPlan: { text: 'Action plan: one action for each recommendation.' },
  dataForm: { text: 'Data form of the Home Office, filled in.' },
};

export const qualityAssuranceInputs: StageInputs<QualityAssuranceCommands> = {
  SubmitToHomeOffice: takes(SubmitInput, { bundle }),
  Resubmit: takes(SubmitInput, { bundle }),
  WithdrawSubmission: noFields,
  SendCopyToCommissioner: takes(ToldInput, {
    channel: 'EMAIL',
    text: 'A copy of the completed report is enclosed, as section 9(3B) asks.',
  }),
  RecordQaOutcome: takes(QaOutcomeInput, {
    outcome: 'ADEQUATE_WITH_AMENDMENTS',
    on: '2027-03-24',
    letter: { text: 'On completion of these changes the review may be published.' },
    areas: ['Say which equality characteristics were considered.'],
  }),
  MakeAmendments: takes(MakeAmendmentsInput, {
    made: [{ amendment: 'amendment-1', change: 'A section on equality was added.', page: '14-16' }],
  }),
  BeginPublicationPrep: noFields,
  ReopenDrafting: noFields,
};

const prepares = needs(['publication', 'PREPARE']);

export const qualityAssuranceNeeds: StageNeeds<QualityAssuranceCommands> = {
  SubmitToHomeOffice: prepares,
  Resubmit: prepares,
  WithdrawSubmission: needs(['publication', 'PREPARE'], ['publication', 'S']),
  SendCopyToCommissioner: prepares,
  RecordQaOutcome: prepares,
  // What is changed in the report: its writer's, or the coordinator's who answers the letter.
  MakeAmendments: needs(['overview-draft', 'W'], ['publication', 'PREPARE']),
  BeginPublicationPrep: prepares,
  ReopenDrafting: prepares,
};
