import { between } from '../lawful-states.js';
import { badInput, conflicted, inTheFuture, notAllowed, notNow, person } from '../rows.js';

const stage = 'chair-appointment';
const APPOINTABLE = between('REVIEW_AGREED', 'CHAIR_APPOINTMENT');
const notDeclared = badInput(
  'INTERESTS_NOT_DECLARED',
  '6.2',
  'This person has not declared their interests yet (DeclareInterests).',
  'person',
);
const notIndependent = badInput(
  'NOT_INDEPENDENT',
  'G16 section 4; 6.2',
  'This person is directly associated with {agencies}, which had a part in the case. Appoint somebody who is not.',
  'person',
);
const hasConflict = badInput(
  'CHAIR_CONFLICTED',
  '6.2',
  'This person has declared a conflict of interest in this case. Appoint somebody who has none, or have it found that nothing follows from it (ResolveConflict).',
  'person',
);
const isCoordinator = badInput(
  'CHAIR_IS_COORDINATOR',
  '6.2',
  'The coordinator of this review cannot chair it.',
  'person',
);
const isMember = badInput(
  'CHAIR_IS_MEMBER',
  '3.5',
  'This person is on the panel for an agency. Put somebody else in their place first (ReplaceMember).',
  'person',
);
/** Of the Home Office's training for chairs. */
const trainedLater = inTheFuture('trainedOn');

export const chairCatalogue = [
  person('AdvertiseChair', {
    summary: 'Record that a chair is looked for',
    stage,
    source: 'G16 section 4',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    states: APPOINTABLE,
    events: ['ChairAdvertised'],
    guards: [notNow('ADVERTISED_ALREADY', '3.3', 'A chair is being looked for.')],
  }),
  person('DeclareInterests', {
    summary: 'Declare career, employers and associations before an appointment',
    stage,
    source: 'G16 section 4; 6.2',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: between('REVIEW_AGREED', 'CSP_SIGN_OFF'),
    events: ['InterestsDeclared'],
    guards: [
      notAllowed('NOT_YOUR_DECLARATION', '6.2', 'You can only declare your own interests.'),
      badInput('DATE_IN_THE_FUTURE', 'product rule', '{date} is after today ({today}).', 'workedFor'),
    ],
  }),
  person('AppointChair', {
    summary: 'Appoint the independent chair',
    stage,
    source: 'G16 section 4; 3.5',
    roles: ['CSP_CHAIR'],
    decision: true,
    states: APPOINTABLE,
    events: ['ChairAppointed', 'IndependenceStatementRecorded'],
    guards: [conflicted, notDeclared, notIndependent, hasConflict, isCoordinator, isMember, trainedLater],
  }),
  person('ReplaceChair', {
    summary: 'Appoint another chair in place of the present one',
    stage,
    source: '3.3; G16 section 4',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: between('PANEL_FORMED', 'PUBLICATION_PREP'),
    events: ['ChairReplaced', 'IndependenceStatementRecorded'],
    guards: [
      conflicted,
      badInput('SAME_CHAIR', '3.3', 'This person chairs the review already.', 'person'),
      notDeclared,
      notIndependent,
      hasConflict,
      isCoordinator,
      isMember,
      trainedLater,
    ],
  }),
  person('AppointAuthor', {
    summary: 'Appoint a separate writer of the report; the chair keeps the responsibility',
    stage,
    source: '3.5',
    roles: ['CSP_CHAIR'],
    states: between('CHAIR_APPOINTMENT', 'CSP_SIGN_OFF'),
    events: ['AuthorAppointed'],
    guards: [
      notDeclared,
      notIndependent,
      badInput('SAME_AUTHOR', '3.5', 'This person writes the report already.', 'person'),
    ],
  }),
] as const;
