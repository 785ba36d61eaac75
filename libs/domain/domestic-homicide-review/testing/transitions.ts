import type { EventName } from '../events.js';
import {
  AFTER_PUBLICATION,
  BEFORE_REVIEW,
  NO_REVIEW_STANDS,
  UNDER_REVIEW,
  type LawfulState,
} from '../lawful-states.js';

interface Row {
  readonly from: readonly LawfulState[];
  readonly by: readonly EventName[];
  readonly to: readonly LawfulState[];
}

const row = (from: readonly LawfulState[], by: readonly EventName[], to: readonly LawfulState[]): Row => ({
  from,
  by,
  to,
});

/** Table 3.3 by event, as the README tells it in words: each row is one of its rows, in the same order. */
export const TRANSITIONS: readonly Row[] = [
  row(['NOT_YET_NOTIFIED'], ['DeathNotified'], ['NOTIFIED']),
  row(['NOTIFIED'], ['ScopingRequested'], ['SCOPING_DECISION']),
  row(['SCOPING_DECISION'], ['ScopingClosed'], ['CRITERIA_PENDING']),
  row(['CRITERIA_PENDING'], ['MoreInformationRequested'], ['SCOPING_DECISION']),
  row(['CRITERIA_PENDING'], ['ReviewEstablished', 'NoReviewDecided'], ['REVIEW_AGREED', 'NO_REVIEW']),
  row(['NO_REVIEW'], ['HomeOfficeNotified'], ['HO_SCRUTINY']),
  row(['HO_SCRUTINY'], ['ClosedWithoutReview'], ['CLOSED_NO_REVIEW']),
  row(NO_REVIEW_STANDS, ['HomeOfficeReviewRequested', 'CriteriaReopened'], ['CRITERIA_PENDING']),
  row([...BEFORE_REVIEW, 'CLOSED_NO_REVIEW', 'CANCELLED'], ['ReviewEstablished'], ['REVIEW_DIRECTED']),
  row(['REVIEW_DIRECTED'], ['DirectionRevoked'], ['REVIEW_AGREED']),
  row(['REVIEW_AGREED', 'REVIEW_DIRECTED'], ['HomeOfficeNotified', 'ChairAdvertised'], ['CHAIR_APPOINTMENT']),
  row(['REVIEW_AGREED', 'REVIEW_DIRECTED', 'CHAIR_APPOINTMENT'], ['ChairAppointed'], ['PANEL_FORMED']),
  row(['PANEL_FORMED'], ['PanelMeetingHeld'], ['SCOPED']),
  row(['SCOPED'], ['ToRAgreed'], ['IMR_COMMISSIONED']),
  row(
    ['IMR_COMMISSIONED', 'CHRONOLOGY_COMBINED', 'PANEL_ANALYSIS'],
    ['ImrCommissioned', 'SummaryReportCommissioned', 'ImrReturned'],
    ['IMR_COLLECTION'],
  ),
  row(['IMR_COLLECTION'], ['CombinedChronologyBuilt'], ['CHRONOLOGY_COMBINED']),
  row(['CHRONOLOGY_COMBINED'], ['PanelAnalysisBegun'], ['PANEL_ANALYSIS']),
  row(['PANEL_ANALYSIS'], ['AnalysisCompleted'], ['OVERVIEW_DRAFTING']),
  row(['OVERVIEW_DRAFTING'], ['DraftAgreed'], ['FAMILY_VIEWING']),
  row(['FAMILY_VIEWING'], ['ReportApprovedByPanel'], ['PANEL_APPROVED', 'CSP_SIGN_OFF']),
  row(['PANEL_APPROVED'], ['ActionPlanAgreed'], ['CSP_SIGN_OFF']),
  row(
    ['FAMILY_VIEWING', 'PANEL_APPROVED', 'CSP_SIGN_OFF', 'QA_SUBMITTED'],
    ['ReportRejected', 'SignOffRefused', 'SubmissionWithdrawn'],
    ['OVERVIEW_DRAFTING'],
  ),
  row(['CSP_SIGN_OFF'], ['CspSignedOff'], ['QA_SUBMITTED']),
  row(['QA_SUBMITTED'], ['QaOutcomeRecorded'], ['QA_CLEARED', 'QA_AMENDMENTS', 'QA_RESUBMIT']),
  row(['QA_CLEARED', 'QA_AMENDMENTS'], ['PublicationPrepBegun'], ['PUBLICATION_PREP']),
  row(['QA_RESUBMIT'], ['DraftingReopened'], ['OVERVIEW_DRAFTING']),
  row(['PUBLICATION_PREP'], ['ReportPublished'], ['PUBLISHED']),
  row(['PUBLISHED'], ['CopiesDistributed'], ['ACTION_PLAN_MONITORING']),
  row(['PUBLICATION_PREP'], ['PublicationWithheld'], ['WITHHELD']),
  row(['WITHHELD'], ['ActionMonitoringBegun'], ['ACTION_PLAN_MONITORING']),
  row(
    ['WITHHELD', 'ACTION_PLAN_MONITORING', 'FORMALLY_CONCLUDED'],
    ['WithholdingReviewed'],
    ['PUBLICATION_PREP'],
  ),
  row(AFTER_PUBLICATION, ['ReportUnpublished'], ['PUBLICATION_PREP']),
  row(['ACTION_PLAN_MONITORING'], ['ReviewConcluded'], ['FORMALLY_CONCLUDED']),
  row(['FORMALLY_CONCLUDED'], ['ReviewReopened'], ['PANEL_ANALYSIS']),
  row(
    [...BEFORE_REVIEW, ...UNDER_REVIEW],
    ['DuplicateMerged', 'TransferredToLeadCsp', 'ReviewCancelled'],
    ['MERGED', 'TRANSFERRED_OUT', 'CANCELLED'],
  ),
];

export const inTheTable = (from: LawfulState, by: string, to: LawfulState): boolean =>
  from === to ||
  TRANSITIONS.some(
    (one) => one.from.includes(from) && (one.by as readonly string[]).includes(by) && one.to.includes(to),
  );
