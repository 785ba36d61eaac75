import { example } from '../testing/example.js';
import { COUNCIL, PEOPLE, POLICE } from '../testing/people.js';
import { agreedDraft, drafting, fact, planAgreed, recommended } from '../testing/report-stories.js';
import { once, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const by = PEOPLE.chair;
const drafted = once(() => drafting().does('SaveDraft', { document: document('draft-1') }, { by }));
const summarised = once(() =>
  drafting().does('DraftExecutiveSummary', { document: document('summary-1') }, { by }),
);
const advice = { scope: 'LOCAL', addressee: POLICE, text: sealed('advice') } as const;
const FIRST = { recommendation: 'recommendation-1' };
const withdrawn = once(() => recommended().does('WithdrawRecommendation', FIRST, { by }));
/** The plan was agreed, and then the partnership's chair sent the report back. */
const planned = once(() => fact(planAgreed(), 'SignOffRefused', {}));
const sentBack = once(() => fact(agreedDraft(), 'ReportRejected', {}));

export const reportExamples = [
  example(
    'SaveDraft',
    { given: drafting, when: { document: document('draft-1') } },
    {
      DRAFT_UNCHANGED: {
        refused: { given: drafted, when: { document: document('draft-1') } },
        accepted: { given: drafted, when: { document: document('draft-2') } },
      },
    },
  ),
  example(
    'DraftExecutiveSummary',
    { given: drafting, when: { document: document('summary-1') } },
    {
      DRAFT_UNCHANGED: {
        refused: { given: summarised, when: { document: document('summary-1') } },
        accepted: { given: summarised, when: { document: document('summary-2') } },
      },
    },
  ),
  example('DraftRecommendation', { given: drafting, when: advice }),
  example(
    'AmendRecommendation',
    { given: recommended, when: { ...FIRST, addressee: COUNCIL } },
    {
      UNKNOWN_RECOMMENDATION: { given: recommended, when: { recommendation: 'recommendation-2' } },
      RECOMMENDATION_SETTLED: { given: withdrawn, when: { ...FIRST, addressee: COUNCIL } },
    },
  ),
  example(
    'WithdrawRecommendation',
    { given: recommended, when: FIRST },
    {
      UNKNOWN_RECOMMENDATION: { given: recommended, when: { recommendation: 'recommendation-2' } },
      RECOMMENDATION_SETTLED: { given: withdrawn, when: FIRST },
      ACTIONS_REST_ON_IT: { given: planned, when: FIRST },
    },
  ),
  example(
    'AgreeDraft',
    { given: drafted, when: {} },
    {
      NO_DRAFT: { given: drafting, when: {} },
      DRAFT_NOT_CHANGED_SINCE: {
        refused: { given: sentBack, when: {} },
        accepted: {
          given: () => sentBack().does('SaveDraft', { document: document('draft-2') }, { by }),
          when: {},
        },
      },
    },
  ),
];
