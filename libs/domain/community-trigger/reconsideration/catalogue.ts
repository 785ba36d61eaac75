import { badInput, notAllowed, notNow, person } from '../rows.js';

const tookPart = notAllowed(
  'TOOK_PART_IN_FIRST_DECISION',
  '6.2; 2.4',
  'Somebody who took part in the first decision cannot decide on it again. Ask another officer or panel.',
);
const tookPartPanel = badInput(
  'PANEL_TOOK_PART',
  '6.2; 2.4',
  'The panel includes somebody who took part in the first decision.',
  'panel',
);

export const reconsiderationCatalogue = [
  person('RequestReconsideration', {
    summary: 'Ask for the decision to be reconsidered',
    stage: 'reconsideration',
    source: 'Sch 4 para 3(a)',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: ['THRESHOLD_NOT_MET', 'CLOSED'],
    events: ['ReconsiderationRequested'],
    guards: [
      notNow(
        'NOT_NOTIFIED',
        's.104(6)',
        'The applicant has not been told the decision yet. The letter goes out first.',
      ),
      notNow(
        'NOT_ABOUT_THRESHOLD',
        'Sch 4 para 3',
        'The threshold was not decided NOT_MET in this case. RequestAppeal is the way.',
      ),
      notNow(
        'WINDOW_CLOSED',
        'AD12',
        'A reconsideration could be asked for until {due}. An officer may still take it in with the reason why it is late; an application with new complaints is possible at any time, and the ombudsmen remain open.',
      ),
      notNow(
        'RECONSIDERED_ALREADY',
        'Sch 4 para 3',
        'This decision was reconsidered. The next routes are the local policing body and the ombudsman.',
      ),
    ],
  }),
  person('UpholdDecision', {
    summary: 'Uphold that the threshold is not met',
    stage: 'reconsideration',
    source: 'Sch 4 para 3',
    roles: ['APPEAL_OFFICER', 'RELEVANT_BODY_DECIDER'],
    decision: true,
    reason: 'required',
    states: ['RECONSIDERATION'],
    events: ['ReconsiderationDecided'],
    guards: [tookPart, tookPartPanel],
  }),
  person('SubstituteDecision', {
    summary: 'Decide instead that the threshold is met',
    stage: 'reconsideration',
    source: 'Sch 4 para 3',
    roles: ['APPEAL_OFFICER', 'RELEVANT_BODY_DECIDER'],
    decision: true,
    reason: 'required',
    states: ['RECONSIDERATION'],
    events: ['ReconsiderationDecided', 'ThresholdDecided'],
    guards: [tookPart, tookPartPanel],
  }),
] as const;
