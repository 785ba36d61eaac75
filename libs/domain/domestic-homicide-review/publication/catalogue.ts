import { AFTER_PUBLICATION, between, type LawfulState } from '../lawful-states.js';
import { badInput, inThePast, noSuchDate, notAllowed, notNow, person, process, restricted } from '../rows.js';
import { notTheLast, notWithheld, publishGuards, unknownEdition } from './guards.js';

const stage = 'publication';
/** A published report is corrected by a new edition. */
const EDITING: readonly LawfulState[] = ['PUBLICATION_PREP', ...AFTER_PUBLICATION];
/** Withheld while its actions are followed and after. */
const WITHHOLDING: readonly LawfulState[] = ['WITHHELD', 'ACTION_PLAN_MONITORING', 'FORMALLY_CONCLUDED'];
const notPublished = notNow('NOT_PUBLISHED', '3.3', 'The report is not published.');

export const publicationCatalogue = [
  person('Anonymise', {
    summary: 'Lay down an anonymised edition of report and summary',
    stage,
    source: 'G16 section 8; 9.4',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: EDITING,
    events: ['ReportAnonymised'],
    guards: [badInput('EDITION_UNCHANGED', '9.4', 'Edition {edition} has the same content.', 'overview')],
  }),
  person('ApproveRedaction', {
    summary: 'Approve exactly this edition; two people have to',
    stage,
    source: '9.4',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR', 'CSP_CHAIR', 'DPO'],
    decision: true,
    states: EDITING,
    events: ['RedactionApproved'],
    guards: [
      unknownEdition,
      notTheLast,
      badInput(
        'EDITION_CHANGED',
        '9.4',
        'What you looked at is not edition {edition} as it is laid down. Look at it again.',
      ),
      notAllowed(
        'SAME_PERSON',
        '9.4',
        'Two people approve it, and neither of them made it: somebody else has to.',
      ),
    ],
  }),
  person('LegalCheck', {
    summary: 'Record that the edition was checked legally',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR'],
    states: EDITING,
    events: ['LegallyChecked'],
    guards: [unknownEdition, notTheLast, notNow('CHECKED_ALREADY', '3.3', 'This edition has been checked.')],
  }),
  person('AgreeDateWithFamily', {
    summary: 'Set the date of publication, agreed with the family',
    stage,
    source: '3.5; DD8',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: ['PUBLICATION_PREP'],
    events: ['PublicationDateSet'],
    guards: [
      noSuchDate('on'),
      inThePast('on'),
      badInput('UNKNOWN_PERSON', '3.5', 'This person is not recorded as family.', 'people'),
      badInput(
        'FAMILY_NOT_ASKED',
        '3.5',
        'Agree the date with everybody of the family who takes part or wants to be told: {people}.',
        'people',
      ),
    ],
  }),
  person('PostponePublication', {
    summary: 'Postpone publication, to another date or until one is agreed',
    stage,
    source: '3.3; DD8',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR', 'CSP_CHAIR'],
    reason: 'required',
    states: ['PUBLICATION_PREP'],
    events: ['PublicationPostponed'],
    guards: [
      notNow('NO_DATE', '3.3', 'No date is set.'),
      noSuchDate('on'),
      badInput('NOT_LATER', '3.3', 'The new date ({due}) is not after the present one ({present}).', 'on'),
      inThePast('on'),
    ],
  }),
  person('Publish', {
    summary: 'Publish report and executive summary',
    stage,
    source: 'G16 section 8; DD8',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    states: [...between('OVERVIEW_DRAFTING', 'PUBLICATION_PREP'), ...AFTER_PUBLICATION],
    events: ['ReportPublished'],
    guards: [...publishGuards, restricted],
  }),
  person('SendToLibrary', {
    summary: 'Record that the report was sent to the Home Office library',
    stage,
    source: 'D14',
    roles: ['CASE_COORDINATOR'],
    states: AFTER_PUBLICATION,
    events: ['SentToLibrary'],
    guards: [notPublished, notNow('SENT_ALREADY', 'D14', 'The library has this edition.')],
  }),
  process('DistributeCopies', {
    summary: 'Send copies of what was published to those who get one',
    stage,
    source: '3.7; D16',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: AFTER_PUBLICATION,
    events: ['CopiesDistributed'],
    guards: [notPublished, notNow('COPIES_SENT', '3.7', 'Copies of this edition have gone out.')],
  }),
  person('UnpublishForSafety', {
    summary: 'Take the report off at once because somebody is in danger',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR', 'INDEPENDENT_CHAIR'],
    reason: 'required',
    // Also while a review that was reopened is under way: the report before is still out.
    states: [...between('IMR_COLLECTION', 'PUBLICATION_PREP'), ...AFTER_PUBLICATION],
    events: ['ReportUnpublished'],
    guards: [notPublished],
  }),
  person('WithholdPublication', {
    summary: 'Propose to the Home Office that the report is not published',
    stage,
    source: '3.7; G16 section 8',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: ['PUBLICATION_PREP'],
    events: ['WithholdingProposed'],
    guards: [notNow('PROPOSED_ALREADY', '3.7', 'It has been proposed.')],
  }),
  person('RecordWithholding', {
    summary: 'Record that the Home Office agrees that the report is withheld',
    stage,
    source: '3.7; G16 section 8',
    roles: ['CSP_CHAIR', 'CASE_COORDINATOR'],
    states: ['PUBLICATION_PREP'],
    events: ['PublicationWithheld'],
    guards: [
      notNow(
        'NOT_PROPOSED',
        '3.7',
        'The chair of the partnership has not proposed it (WithholdPublication).',
      ),
      badInput(
        'AGREEMENT_MISSING',
        '3.7',
        'The report is withheld only with the agreement of the Home Office. Attach it.',
        'agreement',
      ),
    ],
  }),
  person('ReviewWithholding', {
    summary: 'Keep the report withheld, or end that and prepare to publish',
    stage,
    source: '3.3: review yearly',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: ['PUBLICATION_PREP', ...WITHHOLDING],
    events: ['WithholdingReviewed'],
    guards: [
      notWithheld,
      badInput(
        'ONLY_PROPOSED',
        '3.7',
        'It is only proposed. Say END to take the proposal back, or record the agreement of the Home Office.',
        'outcome',
      ),
    ],
  }),
  process('RequestWithholdingReview', {
    summary: 'Ask the chair of the partnership to look at the withholding again',
    stage,
    source: '3.3: review yearly',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: WITHHOLDING,
    events: ['WithholdingReviewRequested'],
    guards: [
      notWithheld,
      notNow('NOT_DUE_YET', '3.3', 'The chair is asked on {on}.'),
      notNow('ASKED_ALREADY', '3.3', 'The chair has been asked.'),
    ],
  }),
  process('BeginActionMonitoring', {
    summary: 'Go on to the actions of a report that is withheld',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['WITHHELD'],
    events: ['ActionMonitoringBegun'],
    guards: [],
  }),
] as const;
