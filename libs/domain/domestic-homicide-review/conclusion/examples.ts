import { example } from '../testing/example.js';
import { allDone, byCsp, concluded, healthDo, policeDo, published } from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { fact } from '../testing/report-stories.js';
import { once } from '../testing/scenario.js';

const conflicted = once(() =>
  fact(allDone(), 'ConflictDeclared', {
    conflict: {
      id: 'conflict-1',
      person: PEOPLE.cspChair.person,
      kind: 'PRIOR_DECISION',
      text: null,
      resolution: null,
    },
  }),
);
const unaudited = once(() =>
  healthDo(policeDo(published())).does('AuditAction', { action: 'action-1' }, byCsp),
);

export const conclusionExamples = [
  example(
    'ConcludeReview',
    { given: allDone, when: {} },
    {
      CONFLICTED: {
        refused: { given: conflicted, when: {}, by: PEOPLE.cspChair },
        accepted: { given: conflicted, when: {}, by: PEOPLE.viceChair },
      },
      OPEN_ACTIONS: { given: () => policeDo(published()), when: {} },
      ACTIONS_NOT_AUDITED: {
        refused: { given: unaudited, when: {} },
        accepted: {
          given: () => unaudited().does('AuditAction', { action: 'action-2' }, byCsp),
          when: {},
        },
      },
    },
  ),
  example('ReopenReview', { given: concluded, when: {} }),
];
