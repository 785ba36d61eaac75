import { between } from '../lawful-states.js';
import { badInput, notNow, person } from '../rows.js';

const stage = 'overview-report';
/** While the panel analyses, drafts may be begun; what goes to the family is agreed only when that is done. */
const WRITING = between('PANEL_ANALYSIS', 'OVERVIEW_DRAFTING');
const unknown = badInput(
  'UNKNOWN_RECOMMENDATION',
  '3.7',
  'There is no recommendation {recommendation} in this case.',
  'recommendation',
);
const notADraft = notNow(
  'RECOMMENDATION_SETTLED',
  '3.7',
  'Only a recommendation that is still a draft can be changed. {found}',
);

export const reportCatalogue = [
  person('SaveDraft', {
    summary: 'Save a version of the overview report',
    stage,
    source: '3.3; 3.7; D11',
    roles: ['INDEPENDENT_CHAIR'],
    states: WRITING,
    events: ['OverviewDrafted'],
    guards: [
      badInput(
        'DRAFT_UNCHANGED',
        '3.7',
        'Version {version} has the same content. Save what differs from it.',
        'document',
      ),
    ],
  }),
  person('DraftExecutiveSummary', {
    summary: 'Save a version of the executive summary',
    stage,
    source: '3.7; D12',
    roles: ['INDEPENDENT_CHAIR'],
    states: between('PANEL_ANALYSIS', 'FAMILY_VIEWING'),
    events: ['ExecutiveSummaryDrafted'],
    guards: [
      badInput(
        'DRAFT_UNCHANGED',
        '3.7',
        'Version {version} has the same content. Save what differs from it.',
        'document',
      ),
    ],
  }),
  person('DraftRecommendation', {
    summary: 'Draft a recommendation, local, regional or national',
    stage,
    source: '3.3; 3.7',
    roles: ['INDEPENDENT_CHAIR'],
    states: WRITING,
    events: ['RecommendationDrafted'],
    guards: [],
  }),
  person('AmendRecommendation', {
    summary: 'Change a drafted recommendation',
    stage,
    source: '3.7',
    roles: ['INDEPENDENT_CHAIR'],
    states: WRITING,
    events: ['RecommendationAmended'],
    guards: [unknown, notADraft],
  }),
  person('WithdrawRecommendation', {
    summary: 'Take a drafted recommendation back',
    stage,
    source: '3.7',
    roles: ['INDEPENDENT_CHAIR'],
    reason: 'required',
    states: WRITING,
    events: ['RecommendationWithdrawn'],
    guards: [
      unknown,
      notADraft,
      notNow(
        'ACTIONS_REST_ON_IT',
        '3.7',
        'Actions that are not cancelled rest on it: {actions}. Cancel them first (CancelAction).',
      ),
    ],
  }),
  person('AgreeDraft', {
    summary: 'Agree with the panel that the draft is shown to the family',
    stage,
    source: '3.3; G16 section 7',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['OVERVIEW_DRAFTING'],
    events: ['DraftAgreed'],
    guards: [
      notNow('NO_DRAFT', '3.3', 'Save a version of the overview report first (SaveDraft).'),
      notNow(
        'DRAFT_NOT_CHANGED_SINCE',
        '3.3',
        'Version {version} was sent back. Save the version that takes it into account (SaveDraft).',
      ),
    ],
  }),
] as const;
