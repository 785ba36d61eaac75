import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { signed } from '../testing/review-stories.js';

const view = { view: sealed('view'), agrees: 'YES' } as const;
const consulted = () => signed().does('RecordVictimView', view, { by: PEOPLE.spoc });
const final = () => consulted().does('FinaliseActionPlan', {}, { by: PEOPLE.chair });

export const actionPlanExamples = [
  example(
    'RecordVictimView',
    { given: signed, when: view },
    {
      VIEW_MISSING: {
        refused: { given: signed, when: { view: null, agrees: 'NO' } },
        accepted: { given: signed, when: { view: null, agrees: 'DECLINED' } },
      },
      PLAN_FINAL: { given: final, when: view },
    },
  ),
  example(
    'FinaliseActionPlan',
    { given: consulted, when: {}, by: PEOPLE.chair },
    {
      NOT_THE_CHAIR: { given: consulted, when: {}, by: PEOPLE.otherChair },
      VICTIM_NOT_CONSULTED: { given: signed, when: {}, by: PEOPLE.chair },
      PLAN_FINAL: { given: final, when: {}, by: PEOPLE.chair },
      UNKNOWN_ACTION: {
        refused: { given: consulted, when: { drop: ['action-9'] }, by: PEOPLE.chair },
        accepted: { given: consulted, when: { drop: ['action-1'] }, by: PEOPLE.chair },
      },
    },
  ),
];
