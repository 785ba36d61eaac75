import { actionGuards } from '../actions/guards.js';
import { badInput, notAllowed, notNow, notYourAgency, person, restricted, unknownAgency } from '../rows.js';

const stage = 'approval';

export const approvalCatalogue = [
  person('ConfirmFairRepresentation', {
    summary: 'Confirm that the draft represents your agency fairly',
    stage,
    source: 'G16 section 7',
    roles: ['PANEL_MEMBER', 'AGENCY_SENIOR_MANAGER', 'CASE_COORDINATOR'],
    states: ['FAMILY_VIEWING'],
    events: ['FairRepresentationConfirmed'],
    guards: [
      unknownAgency,
      notYourAgency,
      notNow('CONFIRMED_ALREADY', 'G16 section 7', '{agency} has confirmed this version.'),
    ],
  }),
  person('RecordDissent', {
    summary: 'Record that a member of the panel does not agree with the report',
    stage,
    source: '3.3',
    roles: ['PANEL_MEMBER', 'INDEPENDENT_CHAIR'],
    states: ['FAMILY_VIEWING', 'PANEL_APPROVED'],
    events: ['DissentRecorded'],
    guards: [
      badInput('UNKNOWN_MEMBER', '3.5', '{person} is not on the panel.', 'person'),
      notAllowed('NOT_YOUR_DISSENT', 'table 6.1', 'Only the member or the chair records a member’s dissent.'),
    ],
  }),
  person('ApproveReport', {
    summary: 'Approve the report for the panel',
    stage,
    source: '3.3; G16 section 7',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['FAMILY_VIEWING'],
    events: ['ReportApprovedByPanel'],
    guards: [
      restricted,
      notNow(
        'FAMILY_NOT_ASKED',
        'G16 section 6; 3.5',
        'The draft was neither shown to nor declined by: {people}. Share it (ShareDraftWithFamily) or record that they declined.',
      ),
      notNow('FAMILY_STILL_READING', 'DD5', 'The family has until the end of {due} to comment.'),
      notNow(
        'NOT_CONFIRMED_AS_FAIR',
        'G16 section 7',
        'These agencies have not confirmed that the draft represents them fairly: {agencies}.',
      ),
      notNow('NO_SUMMARY', '3.7', 'The executive summary is missing (DraftExecutiveSummary).'),
      notNow(
        'RECOMMENDATION_WITHOUT_ACTION',
        'G16 section 7; 3.7',
        'The plan that was agreed has no action for these recommendations: {recommendations}. Add one (AddAction).',
      ),
    ],
  }),
  person('RejectReport', {
    summary: 'Send the report back to be redrafted',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR'],
    reason: 'required',
    states: ['FAMILY_VIEWING', 'PANEL_APPROVED'],
    events: ['ReportRejected'],
    guards: [],
  }),
  person('AgreeActionPlan', {
    summary: 'Agree the action plan; from now on its actions run',
    stage,
    source: 'G16 section 7; D13',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['PANEL_APPROVED'],
    events: ['ActionPlanAgreed'],
    guards: [
      badInput(
        'RECOMMENDATION_WITHOUT_ACTION',
        'G16 section 7; 3.7',
        'No action is planned for these recommendations: {recommendations}.',
        'actions',
      ),
      badInput(
        'NOT_AGREED_BY_OWNER',
        'G16 section 7',
        'These owners have not agreed at senior level: {agencies}.',
        'agreed',
      ),
      ...actionGuards,
    ],
  }),
] as const;
