import type { ApplicationCommands } from '#libs/domain/community-trigger/application/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from './application.dto.js';
import { SubmitApplicationInput } from './submit-application.dto.js';

const complaint = {
  occurredOn: '2026-10-20',
  madeAt: '2026-10-21',
  madeTo: 'derbyshire-police',
  details: 'Loud music and shouting until three in the morning.',
};

export const applicationInputs: StageInputs<ApplicationCommands> = {
  SaveDraft: takes(dto.SaveDraftInput, { content: 'The noise began in June, every Friday night.' }),
  DiscardDraft: noFields,
  PurgeDraft: noFields,
  SubmitApplication: takes(SubmitApplicationInput, {
    area: 'ned',
    channel: 'TELEPHONE',
    applicantKind: 'VICTIM',
    harmLevel: 'MEDIUM',
    applicantName: 'Jamie Penrose',
    applicantContact: 'applicant@public.example',
    account: 'Loud music and shouting at night from the flat next door.',
    wanted: 'To be able to sleep again.',
    complaints: [
      complaint,
      { ...complaint, occurredOn: '2026-10-27', madeAt: '2026-10-28', madeTo: 'ned-council' },
      { ...complaint, occurredOn: '2026-11-03', madeAt: '2026-11-04' },
    ],
  }),
  RecordAnonymousApplication: takes(dto.AnonymousApplicationInput, { channel: 'TELEPHONE', area: 'ned' }),
  CirculateApplication: noFields,
  AcknowledgeApplication: takes(dto.AcknowledgeInput),
  AssignSpoc: takes(dto.AssignSpocInput, { spoc: 'spoc-1' }),
  AssessRisk: takes(dto.AssessRiskInput, { level: 'MEDIUM', assessment: 'No children in either household.' }),
  AddComplaint: takes(dto.AddComplaintInput, { complaint }),
  CorrectComplaint: takes(dto.CorrectComplaintInput, {
    complaint: 'complaint-1',
    correction: { occurredOn: '2026-10-19' },
  }),
  RecordDuplicate: takes(dto.DuplicateInput, { of: '00000000-0000-8000-8000-000000000000' }),
  LinkEarlierApplication: takes(dto.EarlierApplicationInput, {
    earlier: '00000000-0000-8000-8000-000000000000',
    newInformation: true,
    newComplaints: [],
  }),
  LinkCounterAllegation: takes(dto.CounterAllegationInput, { other: '00000000-0000-8000-8000-000000000000' }),
  ReplaceApplicant: takes(dto.ReplaceApplicantInput, {
    because: 'MOVED',
    consentBy: 'HOUSEHOLD',
    representativeName: 'Riley Stanhope',
  }),
  ExplainCaseReview: takes(dto.ExplainCaseReviewInput, { reporter: 'reporter-1', how: 'TELEPHONE' }),
  Withdraw: noFields,
};

const write = needs(['application-data', 'W']);
/** What the applicant says, and their single point of contact for them (A23). */
const voice = needs(['application-data', 'W'], ['victim-statement', 'W']);
const complaints = needs(['complaints', 'W'], ['victim-statement', 'W']);

export const applicationNeeds: StageNeeds<ApplicationCommands> = {
  SaveDraft: voice,
  DiscardDraft: voice,
  PurgeDraft: null,
  SubmitApplication: voice,
  RecordAnonymousApplication: write,
  CirculateApplication: write,
  AcknowledgeApplication: write,
  AssignSpoc: write,
  AssessRisk: voice,
  AddComplaint: complaints,
  CorrectComplaint: complaints,
  RecordDuplicate: write,
  LinkEarlierApplication: write,
  LinkCounterAllegation: write,
  ReplaceApplicant: write,
  ExplainCaseReview: voice,
  Withdraw: voice,
};
