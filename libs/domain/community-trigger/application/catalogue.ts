import { badInput, notAllowed, notNow, person, process } from '../rows.js';
import { OPEN } from '../state.js';
import { complaintGuards } from './complaint-guards.js';
import { inputRows } from './input-rows.js';
import { BEFORE_THE_REVIEW, HERE } from './states.js';
import { unusualRows } from './unusual-rows.js';

export const applicationCatalogue = [
  person('SaveDraft', {
    summary: 'Save an unfinished application',
    stage: 'application',
    source: 'A22',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    creates: true,
    states: ['DRAFT'],
    events: ['ApplicationDrafted'],
    guards: [],
  }),
  person('DiscardDraft', {
    summary: 'Discard an unfinished application',
    stage: 'application',
    source: '2.4',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: ['DRAFT'],
    events: ['DraftDiscarded'],
    guards: [notNow('NO_DRAFT', '2.4', 'There is no draft to discard.')],
  }),
  process('PurgeDraft', {
    summary: 'Purge a draft that nobody has touched for 30 days',
    stage: 'application',
    source: '2.4 [P 30 days]',
    states: ['DRAFT'],
    events: ['DraftPurged'],
    guards: [
      notNow('NO_DRAFT', '2.4', 'There is no draft to purge.'),
      notNow('NOT_DUE_YET', '2.4 [P 30 days]', 'The draft was saved on {on}; it is kept for 30 days.'),
    ],
  }),
  person('SubmitApplication', {
    summary: 'Apply for an ASB case review',
    stage: 'application',
    source: 's.104(1)',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    creates: true,
    states: ['DRAFT'],
    events: ['ApplicationReceived'],
    guards: [
      ...complaintGuards,
      badInput(
        'REPRESENTATIVE_IS_VICTIM',
        'glossary: Representative',
        'The victim applies for themself: applicantKind is VICTIM.',
        'applicantKind',
      ),
      badInput(
        'CONSENT_FORM',
        'local procedure: consentForm',
        'This area’s procedure asks for written consent. Record the written form, or leave consent out and ask for it.',
        'consent',
      ),
      badInput('CONSENT_IN_FUTURE', 'product rule', 'Consent cannot be dated {on}, after today.', 'consent'),
    ],
  }),
  person('RecordAnonymousApplication', {
    summary: 'Count an anonymous application without opening a case',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    creates: true,
    states: ['DRAFT'],
    events: ['AnonymousApplicationRecorded'],
    guards: [
      notNow(
        'ANONYMOUS_ALLOWED',
        'local procedure: anonymousAllowed',
        'This area accepts anonymous applications. Use SubmitApplication.',
      ),
      notNow('DRAFT_STARTED', '2.8', 'A draft was started here. Submit or discard it.'),
    ],
  }),
  process('CirculateApplication', {
    summary: 'Pass the application to all relevant bodies',
    stage: 'application',
    source: 's.104(3)(b)',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: HERE,
    events: ['ApplicationCirculated'],
    guards: [
      notNow('ALREADY_CIRCULATED', 's.104(3)(b)', 'The application was passed to all relevant bodies.'),
    ],
  }),
  person('AcknowledgeApplication', {
    summary: 'Acknowledge the application and name the single point of contact',
    stage: 'application',
    source: 'local procedure AD1; A23',
    roles: ['CASE_COORDINATOR'],
    states: ['RECEIVED', 'AWAITING_CONSENT'],
    events: ['ApplicationAcknowledged', 'SpocAssigned'],
    guards: [
      notNow('ALREADY_ACKNOWLEDGED', 'local procedure AD1', 'The application was acknowledged.'),
      badInput(
        'SPOC_IS_PARTY',
        'A23',
        'The applicant or victim cannot be their own single point of contact.',
        'spoc',
      ),
    ],
  }),
  person('AssignSpoc', {
    summary: 'Name another single point of contact for the victim',
    stage: 'application',
    source: 'A23',
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['SpocAssigned'],
    guards: [
      badInput(
        'SPOC_IS_PARTY',
        'A23',
        'The applicant or victim cannot be their own single point of contact.',
        'spoc',
      ),
      badInput('SAME_SPOC', 'A23', 'This person is the single point of contact.', 'spoc'),
    ],
  }),
  person('AssessRisk', {
    summary: 'Assess the risk of harm',
    stage: 'application',
    source: 'SG25; 2.8',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: OPEN,
    events: ['RiskAssessed'],
    guards: [
      badInput(
        'SAFEGUARDING_REFERRAL_MISSING',
        '2.8',
        'Children on both sides: a safeguarding referral is made first. Make it, then record the assessment.',
        'safeguardingReferralMade',
      ),
    ],
  }),
  ...inputRows,
  ...unusualRows,
  person('Withdraw', {
    summary: 'Withdraw the application',
    stage: 'application',
    source: '2.4',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: BEFORE_THE_REVIEW,
    events: ['ApplicationWithdrawn'],
    guards: [
      notNow(
        'REVIEW_HELD',
        '2.4',
        'The review was held; the application can no longer be withdrawn. CloseCase is the way.',
      ),
      notNow('NO_APPLICATION', '2.4', 'Nothing was applied for yet. Discard the draft.'),
      notNow(
        'WITH_THE_OTHER_AREA',
        's.104(1); 2.8',
        'The application was accepted by {area} and is theirs. It is withdrawn there.',
      ),
      notAllowed(
        'NOT_THE_APPLICANT',
        '2.4',
        'Only the applicant may withdraw, or the coordinator at their request.',
      ),
    ],
  }),
] as const;
