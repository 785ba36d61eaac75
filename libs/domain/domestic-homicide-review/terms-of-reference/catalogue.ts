import { between } from '../lawful-states.js';
import { badInput, conflicted, inTheFuture, notNow, person } from '../rows.js';

const stage = 'terms-of-reference';
const noAgency = badInput(
  'NO_AGENCY',
  'G16 section 4',
  'Name the agencies whose part is looked at.',
  'agencies',
);
const notOnPanel = badInput(
  'NOT_ON_PANEL',
  'G16 section 4',
  'Neither chair nor member of the panel: {people}.',
  'agreedBy',
);
const chairMissing = badInput(
  'CHAIR_NOT_AGREED',
  'G16 section 4',
  'The chair has to agree to the terms of reference.',
  'agreedBy',
);
const noPeriod = notNow(
  'PERIOD_NOT_SET',
  'G16 section 4; 3.5',
  'Set the period that the review looks at first (SetReviewPeriod).',
);

export const termsCatalogue = [
  person('SetReviewPeriod', {
    summary: 'Set the period that the review looks at, and why',
    stage,
    source: 'G16 section 4; 3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: between('SCOPED', 'OVERVIEW_DRAFTING'),
    events: ['ReviewPeriodSet'],
    guards: [
      badInput('PERIOD_REVERSED', 'product rule', 'The period ends before it begins.', 'to'),
      inTheFuture('to'),
    ],
  }),
  person('AgreeParallelProtocol', {
    summary: 'Agree with the bodies that run other processes how to work together',
    stage,
    source: 'G16 section 9; 3.6',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: between('PANEL_FORMED', 'OVERVIEW_DRAFTING'),
    events: ['ParallelProtocolAgreed'],
    guards: [badInput('NO_BODY', '3.6', 'Name the bodies that it is agreed with.', 'with')],
  }),
  person('AgreeToR', {
    summary: 'Agree the terms of reference',
    stage,
    source: 'G16 section 4; 3.5',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['SCOPED'],
    events: ['ToRAgreed'],
    guards: [conflicted, noPeriod, noAgency, notOnPanel, chairMissing],
  }),
  person('AmendToR', {
    summary: 'Agree a new version of the terms of reference; the family is told',
    stage,
    source: '3.3; G16 section 4',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    reason: 'required',
    states: between('IMR_COMMISSIONED', 'OVERVIEW_DRAFTING'),
    events: ['ToRAmended'],
    guards: [
      conflicted,
      noAgency,
      badInput(
        'AGENCY_HAS_REPORTED',
        '3.3',
        'Reports were commissioned, so these cannot be left out: {agencies}. Withdraw the commission first (WithdrawCommission).',
        'agencies',
      ),
      notOnPanel,
      chairMissing,
    ],
  }),
] as const;
