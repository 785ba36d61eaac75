import { conflicted, notNow, person } from '../rows.js';

const stage = 'conclusion';

export const conclusionCatalogue = [
  person('ConcludeReview', {
    summary: 'Conclude the review formally',
    stage,
    source: 'G16 section 7; 3.7',
    roles: ['CSP_CHAIR'],
    decision: true,
    states: ['ACTION_PLAN_MONITORING'],
    events: ['ReviewConcluded'],
    guards: [
      conflicted,
      notNow('OPEN_ACTIONS', 'G16 section 7', 'Actions are still open: {actions}.'),
      notNow(
        'ACTIONS_NOT_AUDITED',
        'G16 section 7',
        'Completed actions have not been audited yet (AuditAction): {actions}.',
      ),
    ],
  }),
  person('ReopenReview', {
    summary: 'Reopen a concluded review because of new evidence',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: ['FORMALLY_CONCLUDED'],
    events: ['ReviewReopened'],
    guards: [],
  }),
] as const;
