import { badInput, notAllowed, notNow, person } from '../rows.js';

export const appealCatalogue = [
  person('RequestAppeal', {
    summary: 'Appeal against how the case was dealt with or reviewed',
    stage: 'appeal',
    source: 'Sch 4 para 3',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: ['OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'CLOSED'],
    events: ['AppealReceived'],
    guards: [
      notNow(
        'NO_OUTCOME',
        's.104(8)',
        'No outcome was told in this case. RequestReconsideration is the way against a threshold decision.',
      ),
      notNow(
        'WINDOW_CLOSED',
        'AD12',
        'An appeal could be made until {due}. An officer may still take it in with the reason why it is late; the ombudsmen remain open.',
      ),
      notNow(
        'APPEALED_ALREADY',
        'Sch 4 para 3',
        'An appeal was decided. The next routes are the local policing body and the ombudsman.',
      ),
    ],
  }),
  person('DecideAppeal', {
    summary: 'Decide the appeal',
    stage: 'appeal',
    source: 'Sch 4 para 3',
    roles: ['APPEAL_OFFICER'],
    decision: true,
    reason: 'required',
    states: ['APPEAL'],
    events: ['AppealDecided'],
    guards: [
      notAllowed(
        'TOOK_PART_IN_FIRST_DECISION',
        '6.2',
        'Somebody who took part in the decision or the review cannot decide the appeal.',
      ),
      badInput(
        'PANEL_TOOK_PART',
        '6.2',
        'The panel includes somebody who took part in the decision or the review.',
        'panel',
      ),
    ],
  }),
] as const;
