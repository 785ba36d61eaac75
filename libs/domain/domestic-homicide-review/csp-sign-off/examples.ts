import { example } from '../testing/example.js';
import { byCsp, planAgreed } from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { once } from '../testing/scenario.js';

const conflicted = once(() =>
  planAgreed().does('DeclareConflict', { person: PEOPLE.cspChair.person, kind: 'PRIOR_DECISION' }, byCsp),
);
const withoutSpecialist = once(() =>
  planAgreed()
    .does('DeclareConflict', { person: PEOPLE.panelDa.person, kind: 'PERSONAL' }, { by: PEOPLE.panelDa })
    .does('ResolveConflict', { conflict: 'conflict-1', resolution: 'LEAVE_PANEL' }, { by: PEOPLE.chair }),
);

export const signOffExamples = [
  example(
    'SignOff',
    { given: planAgreed, when: {}, reason: null },
    {
      CONFLICTED: {
        refused: { given: conflicted, when: {}, by: PEOPLE.cspChair },
        accepted: { given: conflicted, when: {}, by: PEOPLE.viceChair },
      },
      PANEL_NO_DA_SPECIALIST: {
        refused: { given: withoutSpecialist, when: {}, reason: null },
        accepted: { given: withoutSpecialist, when: {} },
      },
    },
  ),
  example('RefuseSignOff', { given: planAgreed, when: {} }),
];
