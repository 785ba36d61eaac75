import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import {
  accepts,
  bothAsked,
  bothReleased,
  OF_HEALTH,
  OF_POLICE,
  policeReleased,
} from '../testing/report-stories.js';
import { once } from '../testing/scenario.js';

/** The last agency has nothing to say, and the engine has not looked yet. */
const lastIsIn = once(() =>
  policeReleased().does('RecordNilReturn', { imr: 'imr-2' }, { by: PEOPLE.health }),
);
const allWithdrawn = once(() =>
  bothAsked().does('WithdrawCommission', { imr: 'imr-1' }).does('WithdrawCommission', { imr: 'imr-2' }),
);
const FIRST = 'imr-1/submission-1/entry-1';
const SECOND = 'imr-2/submission-1/entry-1';
const allAccepted = once(() =>
  accepts(bothReleased(), OF_POLICE).does('AcceptImr', { imr: OF_HEALTH.imr }, { by: PEOPLE.chair }),
);

export const chronologyExamples = [
  example(
    'MergeChronologies',
    { given: lastIsIn, when: {} },
    {
      NOTHING_COMMISSIONED: { given: allWithdrawn, when: {} },
      REPORTS_AWAITED: { given: policeReleased, when: {} },
      CHRONOLOGY_UNCHANGED: {
        refused: { given: bothReleased, when: {} },
        accepted: { given: () => bothReleased().does('WithdrawCommission', { imr: 'imr-2' }), when: {} },
      },
    },
  ),
  example(
    'FlagConflict',
    { given: bothReleased, when: { entries: [FIRST, SECOND] } },
    {
      UNKNOWN_ENTRY: { given: bothReleased, when: { entries: [FIRST, 'imr-2/submission-2/entry-1'] } },
      ONE_ENTRY: { given: bothReleased, when: { entries: [FIRST, FIRST] } },
    },
  ),
  example(
    'BeginPanelAnalysis',
    { given: allAccepted, when: {} },
    { REPORTS_NOT_ACCEPTED: { given: () => accepts(bothReleased(), OF_POLICE), when: {} } },
  ),
];
