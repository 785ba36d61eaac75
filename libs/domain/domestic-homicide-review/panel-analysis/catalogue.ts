import { UNDER_REVIEW, WITH_THE_CHAIR } from '../lawful-states.js';
import { badInput, notAllowed, notNow, notYourAgency, person } from '../rows.js';

const stage = 'panel-analysis';

export const analysisCatalogue = [
  person('RecordFamilyContribution', {
    summary: 'Record what family, friends or colleagues told the panel',
    stage,
    source: 'G16 section 6; 3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR', 'FAMILY_MEMBER'],
    states: WITH_THE_CHAIR,
    events: ['FamilyContributionRecorded'],
    guards: [
      badInput(
        'UNKNOWN_PERSON',
        '3.5',
        'This person is not recorded as family. Record them first (RecordFamilyContact).',
        'by',
      ),
      notAllowed('NOT_YOURS_TO_SAY', 'table 6.1', 'You can only speak for yourself.'),
    ],
  }),
  person('RaiseQuestionToAgency', {
    summary: 'Ask an agency about its report',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['CHRONOLOGY_COMBINED', 'PANEL_ANALYSIS', 'OVERVIEW_DRAFTING'],
    events: ['QuestionRaisedToAgency'],
    guards: [
      badInput('AGENCY_NOT_IN_TERMS', '3.5', 'The terms of reference do not name {agency}.', 'agency'),
    ],
  }),
  person('AnswerQuestion', {
    summary: 'Answer the panel’s question',
    stage,
    source: '3.3',
    roles: ['AGENCY_SPOC', 'IMR_AUTHOR', 'AGENCY_SENIOR_MANAGER', 'CASE_COORDINATOR'],
    states: UNDER_REVIEW,
    events: ['QuestionAnswered'],
    guards: [
      badInput('UNKNOWN_QUESTION', '3.3', 'There is no question {question} in this case.', 'question'),
      notNow('ALREADY_ANSWERED', '3.3', '{agency} has answered what it was asked.'),
      notYourAgency,
    ],
  }),
  person('CompleteAnalysis', {
    summary: 'Say that the analysis is done and the report may be written',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR'],
    states: ['PANEL_ANALYSIS'],
    events: ['AnalysisCompleted'],
    guards: [
      notNow(
        'REPORTS_NOT_SETTLED',
        '3.3; 3.4',
        'The panel has not done with the reports of {agencies}. Accept them (AcceptImr) or take the commission back (WithdrawCommission).',
      ),
      notNow(
        'NO_PANEL_MEETING',
        '3.3',
        'The panel has not met since the reports were accepted. Hold the meeting first (HoldPanelMeeting).',
      ),
    ],
  }),
] as const;
