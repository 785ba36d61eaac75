import { between, NO_REVIEW_STANDS, UNDER_REVIEW } from '../lawful-states.js';
import { badInput, noticeOnItsWay, notNow, person } from '../rows.js';

const stage = 'establishment';
const toldAlready = notNow('TOLD_ALREADY', 'DD2', 'This has been told already.');
const EARLY = between('REVIEW_AGREED', 'SCOPED');

export const establishmentCatalogue = [
  person('NotifyHomeOffice', {
    summary: 'Record that you told the Home Office of the decision and its reasons',
    stage,
    source: 'DD2; D8',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    // Also later: a chair may be found before a letter that went astray is put right.
    states: ['NO_REVIEW', ...UNDER_REVIEW],
    events: ['HomeOfficeNotified'],
    guards: [toldAlready, noticeOnItsWay],
  }),
  person('NotifyFamily', {
    summary: 'Record that you told the family of the decision',
    stage,
    source: 'DD2',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR', 'INDEPENDENT_CHAIR'],
    states: [...NO_REVIEW_STANDS, ...UNDER_REVIEW],
    events: ['FamilyNotified'],
    guards: [
      badInput(
        'UNKNOWN_PERSON',
        '3.5',
        'This person is not recorded as family. Record them first (RecordFamilyContact).',
        'person',
      ),
      toldAlready,
      noticeOnItsWay,
    ],
  }),
  person('NotifyCoroner', {
    summary: 'Record that you told the coroner of the review',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    states: EARLY,
    events: ['CoronerNotified'],
    guards: [toldAlready, noticeOnItsWay],
  }),
  person('NotifyAgencies', {
    summary: 'Record that you told the agencies of the review',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    states: EARLY,
    events: ['AgenciesNotified'],
    guards: [
      badInput('NO_AGENCY', '3.3', 'Name at least one agency.', 'agencies'),
      toldAlready,
      noticeOnItsWay,
    ],
  }),
  person('SetOperationName', {
    summary: 'Give the review an operation name',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    states: UNDER_REVIEW,
    events: ['OperationNameSet'],
    guards: [],
  }),
] as const;
