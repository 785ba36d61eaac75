import { badInput, notNow, person } from '../rows.js';
import { OPEN } from '../state.js';
import { unknownComplaint } from './complaint-guards.js';
import { BEFORE_DECISION, EARLY } from './states.js';

/** 2.8: duplicates, repeats, counter-allegations, applicants who die or move; and A21. */
export const unusualRows = [
  person('RecordDuplicate', {
    summary: 'Close as a duplicate of another application; still counted',
    stage: 'application',
    source: '2.4; s.104(9)(a)',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: EARLY,
    events: ['DuplicateRecorded'],
    guards: [
      badInput('DUPLICATE_OF_ITSELF', '2.4', 'A review cannot be a duplicate of itself.', 'of'),
      notNow(
        'NEW_FACTS',
        '2.8',
        'New complaints or new information were linked with an earlier application: it must be decided, s.104(4).',
      ),
    ],
  }),
  person('LinkEarlierApplication', {
    summary: 'Link an earlier application about the same facts',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    states: BEFORE_DECISION,
    events: ['EarlierApplicationLinked'],
    guards: [
      badInput('LINKED_ALREADY', '2.8', 'Review {review} is linked.', 'earlier'),
      unknownComplaint('newComplaints'),
    ],
  }),
  person('LinkCounterAllegation', {
    summary: 'Link the case of the other side; access stays apart',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['CounterAllegationLinked'],
    guards: [badInput('LINKED_ALREADY', '2.8', 'Review {review} is linked.', 'other')],
  }),
  person('ReplaceApplicant', {
    summary: 'Let a representative go on where the applicant died or moved',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: OPEN,
    events: ['ApplicantReplaced'],
    guards: [
      badInput('SAME_APPLICANT', '2.8', 'This person is the applicant.', 'representative'),
      badInput(
        'CONSENT_BY_ESTATE',
        '2.8',
        'Where the applicant died, the estate or a household member consents; where they moved, a household member.',
        'consentBy',
      ),
    ],
  }),
  person('ExplainCaseReview', {
    summary: 'Record that the Case Review was explained after a second report',
    stage: 'application',
    source: 'A21',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: OPEN,
    events: ['CaseReviewExplained'],
    guards: [
      badInput(
        'NO_SECOND_REPORT',
        'A21',
        'This person has not reported twice within six months in this case.',
        'reporter',
      ),
    ],
  }),
] as const;
