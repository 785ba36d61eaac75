import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { recommended } from '../testing/review-stories.js';
import { decidedNotMet, notMetTold, reconsideration } from '../testing/stories.js';

const applicant = PEOPLE.applicant;
const appeals = PEOPLE.appeals;
const upheld = () => reconsideration().does('UpholdDecision', {}, { by: appeals }).settle();
/** The applicant was told on 9 May 2022; ten working days end on 23 May. */
const inTime = () => notMetTold().at('2022-05-23T22:59:59.999Z');
const tooLate = () => notMetTold().at('2022-05-23T23:00:00.000Z');

const judged = {
  TOOK_PART_IN_FIRST_DECISION: {
    refused: { given: reconsideration, when: {}, by: PEOPLE.decider },
    accepted: { given: reconsideration, when: {}, by: PEOPLE.policeDecider },
  },
  PANEL_TOOK_PART: {
    refused: { given: reconsideration, when: { panel: [PEOPLE.decider.person] }, by: appeals },
    accepted: { given: reconsideration, when: { panel: [PEOPLE.policeDecider.person] }, by: appeals },
  },
};

export const reconsiderationExamples = [
  example(
    'RequestReconsideration',
    { given: notMetTold, when: {}, by: applicant },
    {
      NOT_NOTIFIED: { given: decidedNotMet, when: {}, by: applicant },
      NOT_ABOUT_THRESHOLD: {
        given: () => recommended().does('CloseCase', { because: 'NO_ACTIONS' }),
        when: {},
        by: applicant,
      },
      WINDOW_CLOSED: {
        refused: { given: tooLate, when: {}, by: applicant },
        accepted: { given: inTime, when: {}, by: applicant },
      },
      RECONSIDERED_ALREADY: { given: upheld, when: {}, by: applicant },
    },
  ),
  example('UpholdDecision', { given: reconsideration, when: {}, by: appeals }, judged),
  example('SubstituteDecision', { given: reconsideration, when: {}, by: appeals }, judged),
];
