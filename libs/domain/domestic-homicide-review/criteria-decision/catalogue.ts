import { NO_REVIEW_STANDS } from '../lawful-states.js';
import { badInput, conflicted, noticeOnItsWay, notNow, person } from '../rows.js';
import { askingGuards } from '../scoping/guards.js';

const stage = 'criteria-decision';

export const criteriaCatalogue = [
  person('DecideCriteria', {
    summary: 'Decide limb by limb whether the criteria for a review are met',
    stage,
    source: 's.9(1); s.8A; G16 sections 3 and 5',
    roles: ['CSP_CHAIR'],
    decision: true,
    states: ['CRITERIA_PENDING'],
    events: ['CriteriaDecided', 'ReviewEstablished', 'NoReviewDecided'],
    guards: [
      conflicted,
      badInput('FACTS_CONTRADICT', '3.2', '{problem}', 'facts'),
      badInput(
        'LIMB_UNKNOWN',
        '3.2; D6',
        'Not known yet: {limbs}. What is not known is never a reason not to review. Ask for more information (RequestMoreInformation), or find on it.',
        'facts',
      ),
      badInput('EVIDENCE_MISSING', '3.2', 'Say on what evidence was found: {limbs}.', 'evidence'),
      badInput('PARTNER_TWICE', '3.2', 'The view of {partner} is given twice.', 'views'),
      badInput(
        'OVERRIDE_REASON_MISSING',
        '3.2; 10: transitional rule',
        'By the date of death the test is {regime}. Say why {chosen} applies.',
        'reason',
      ),
      badInput(
        'SECTION_NOT_IN_FORCE',
        's.8A',
        'Section 8A was not in force on {date}, when this is decided. Until it is, the test is that of s.9(1).',
        'regime',
      ),
    ],
  }),
  person('RequestMoreInformation', {
    summary: 'Ask agencies for more before deciding; the month to decide runs on',
    stage,
    source: 'DD1; 3.3',
    roles: ['CSP_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: ['CRITERIA_PENDING'],
    events: ['MoreInformationRequested'],
    guards: askingGuards,
  }),
  person('ReopenCriteria', {
    summary: 'Decide again because of new information',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: NO_REVIEW_STANDS,
    events: ['CriteriaReopened'],
    guards: [conflicted, noticeOnItsWay],
  }),
  person('ProposeOtherLearning', {
    summary: 'Propose another way to learn from the death',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR', 'CASE_COORDINATOR'],
    states: NO_REVIEW_STANDS,
    events: ['OtherLearningProposed'],
    guards: [notNow('PROPOSED_ALREADY', '3.3', 'This has been proposed.')],
  }),
] as const;
