import type { ScopingCommands } from '#libs/domain/domestic-homicide-review/scoping/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './scoping.dto.js';

const request = 'scoping-1';

export const scopingInputs: StageInputs<ScopingCommands> = {
  RequestScopingReturn: takes(dto.ScopingQuestionsInput, {
    requests: [
      {
        agency: 'derbyshire-police',
        questions: 'Was any of them known to you, and since when?',
        periodFrom: '2016-01-01',
        periodTo: '2026-11-14',
      },
    ],
  }),
  SecureRecordsNotice: takes(dto.SecureRecordsInput, {
    agencies: ['derbyshire-police', 'derbyshire-health'],
  }),
  RecordReturn: takes(dto.RecordReturnInput, {
    request,
    contact: 'YES',
    summary: 'Four calls to the address in two years.',
  }),
  ChaseScopingReturn: takes(dto.ChaseScopingInput, { request, number: 1 }),
  EscalateScopingReturn: takes(dto.ScopingRequestInput, { request }),
  CloseScoping: noFields,
};

/** The coordinator's, and of an agency what it was asked: "ToR, questions, own". */
const writes = needs(['dhr-file', 'W']);

export const scopingNeeds: StageNeeds<ScopingCommands> = {
  RequestScopingReturn: writes,
  SecureRecordsNotice: writes,
  RecordReturn: writes,
  ChaseScopingReturn: writes,
  EscalateScopingReturn: writes,
  CloseScoping: writes,
};
