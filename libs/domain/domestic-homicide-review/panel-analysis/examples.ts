import { example } from '../testing/example.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import {
  analysing,
  analysisMet,
  begins,
  OF_HEALTH,
  panelMet,
  withoutHealth,
} from '../testing/report-stories.js';
import { once, sealed } from '../testing/scenario.js';

const text = sealed('contribution');
const answer = sealed('answer');
const asked = once(() =>
  analysing().does('RaiseQuestionToAgency', { agency: POLICE, text: sealed('question') }),
);
const reply = { question: 'question-1', answer };
/** The health service, which had been given up, writes after all. */
const healthCameBack = once(() => begins(panelMet(withoutHealth(), '2023-01-30'), OF_HEALTH));

export const analysisExamples = [
  example(
    'RecordFamilyContribution',
    { given: analysing, when: { text, by: PEOPLE.sister.person } },
    {
      UNKNOWN_PERSON: { given: analysing, when: { text, by: PEOPLE.father.person } },
      NOT_YOURS_TO_SAY: {
        refused: {
          given: () =>
            analysing().does('RecordFamilyContact', { person: PEOPLE.father.person, relation: 'FAMILY' }),
          when: { text, by: PEOPLE.father.person },
          by: PEOPLE.sister,
        },
        accepted: { given: analysing, when: { text }, by: PEOPLE.sister },
      },
    },
  ),
  example(
    'RaiseQuestionToAgency',
    { given: analysing, when: { agency: HEALTH, text: sealed('question') } },
    { AGENCY_NOT_IN_TERMS: { given: analysing, when: { agency: 'ned-council', text: sealed('question') } } },
  ),
  example(
    'AnswerQuestion',
    { given: asked, when: reply },
    {
      UNKNOWN_QUESTION: { given: asked, when: { ...reply, question: 'question-2' } },
      ALREADY_ANSWERED: { given: () => asked().does('AnswerQuestion', reply), when: reply },
      NOT_YOUR_AGENCY: {
        refused: { given: asked, when: reply, by: PEOPLE.health },
        accepted: { given: asked, when: reply, by: PEOPLE.police },
      },
    },
  ),
  example(
    'CompleteAnalysis',
    { given: analysisMet, when: {} },
    {
      REPORTS_NOT_SETTLED: { given: healthCameBack, when: {} },
      NO_PANEL_MEETING: { given: analysing, when: {} },
    },
  ),
];
