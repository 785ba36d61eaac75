import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { monitored, notMet } from '../testing/review-stories.js';

const about = { about: 'HOW_REVIEWED' } as const;
const by = PEOPLE.applicant;
const appealed = () => monitored().does('RequestAppeal', about, { by }).settle();
const dismissed = () =>
  appealed().does('DecideAppeal', { outcome: 'DISMISSED' }, { by: PEOPLE.appeals }).settle();
const late = () => monitored().on('2022-06-30');

/** Nothing was reviewed, so there is no outcome to appeal against. */
const closedNotMet = () => notMet().does('CloseCase', { because: 'THRESHOLD_NOT_MET' }).settle();

export const appealExamples = [
  example(
    'RequestAppeal',
    { given: monitored, when: about, by },
    {
      NO_OUTCOME: { given: closedNotMet, when: about, by },
      WINDOW_CLOSED: {
        refused: { given: late, when: about, by },
        accepted: { given: late, when: about, by: PEOPLE.spoc },
      },
      APPEALED_ALREADY: { given: dismissed, when: about, by },
    },
  ),
  example(
    'DecideAppeal',
    { given: appealed, when: { outcome: 'UPHELD' } },
    {
      TOOK_PART_IN_FIRST_DECISION: {
        given: appealed,
        when: { outcome: 'UPHELD' },
        by: { ...PEOPLE.appeals, person: PEOPLE.panelCouncil.person },
      },
      PANEL_TOOK_PART: {
        refused: { given: appealed, when: { outcome: 'UPHELD', panel: [PEOPLE.chair.person] } },
        accepted: { given: appealed, when: { outcome: 'UPHELD', panel: ['person-other-partnership'] } },
      },
    },
  ),
];
