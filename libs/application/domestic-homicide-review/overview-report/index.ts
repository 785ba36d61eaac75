import type { ReportCommands } from '#libs/domain/domestic-homicide-review/overview-report/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './overview-report.dto.js';

const recommendation = 'recommendation-1';
const text = 'Agree how the police and health services share what they know about one person at risk.';

export const overviewReportInputs: StageInputs<ReportCommands> = {
  SaveDraft: takes(dto.SaveDraftInput, { document: { text: 'Overview report, first version.' } }),
  DraftExecutiveSummary: takes(dto.ExecutiveSummaryInput, {
    document: { text: 'Executive summary, first version.' },
  }),
  DraftRecommendation: takes(dto.DraftRecommendationInput, {
    scope: 'LOCAL',
    addressee: 'derbyshire-police',
    text,
  }),
  AmendRecommendation: takes(dto.AmendRecommendationInput, { recommendation, scope: 'REGIONAL' }),
  WithdrawRecommendation: takes(dto.RecommendationInput, { recommendation }),
  AgreeDraft: noFields,
};

const writes = needs(['overview-draft', 'W']);

export const overviewReportNeeds: StageNeeds<ReportCommands> = {
  SaveDraft: writes,
  DraftExecutiveSummary: writes,
  DraftRecommendation: writes,
  AmendRecommendation: writes,
  WithdrawRecommendation: writes,
  AgreeDraft: needs(['overview-draft', 'S']),
};
