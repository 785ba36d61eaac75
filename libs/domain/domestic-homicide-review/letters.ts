import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import { lettersOf, unsent, type LetterRow } from '#libs/domain/kernel/review/letters.js';
import type { DhrLetters, Recipient } from './kind.js';
import type { StageStem } from './lawful-states.js';
import type { State } from './state.js';
import type { NoticeTemplate } from './templates.js';

export { beingSent, onItsWay, unsent } from '#libs/domain/kernel/review/letters.js';

interface DhrLetterRow extends LetterRow<DhrLetters> {
  /** Row of table 7 that says what it must contain; null where the table has none. */
  readonly document: `D${number}` | null;
  /** The event that makes it due. */
  readonly owedBy: string;
}

const row = (
  stage: StageStem,
  source: string,
  document: DhrLetterRow['document'],
  owedBy: string,
): DhrLetterRow => ({ stage, source, document, owedBy });

/** The stage whose file delivers each letter, the duty that it fulfils, its contents, and what makes it due. */
export const LETTERS: Readonly<Record<NoticeTemplate, DhrLetterRow>> = {
  'notification-received': row('notification', 'D10', 'D1', 'DeathNotified'),
  'scoping-request': row('scoping', '3.3', 'D2', 'ScopingRequested, MoreInformationRequested'),
  'scoping-chase': row('scoping', '3.3', null, 'ScopingReturnChased'),
  'scoping-escalation': row('scoping', '3.3', null, 'ScopingReturnEscalated'),
  'secure-records': row('scoping', '3.3', 'D2', 'RecordsSecured'),
  'criteria-record': row('criteria-decision', '3.2', 'D3', 'CriteriaDecided'),
  'home-office-decision': row('establishment', 'DD2; D8', 'D4', 'ReviewEstablished, NoReviewDecided'),
  'family-decision': row(
    'establishment',
    'DD2',
    'D5',
    'ReviewEstablished, NoReviewDecided, FamilyContactRecorded',
  ),
  'coroner-notification': row('establishment', '3.3', null, 'ReviewEstablished'),
  'agencies-notification': row('establishment', '3.3', null, 'ReviewEstablished, AgenciesNotified'),
  'chair-appointment': row('chair-appointment', '3.5', 'D6', 'ChairAppointed, ChairReplaced'),
  'panel-invitation': row(
    'panel',
    '3.5',
    null,
    'PanelMeetingScheduled, PanelMeetingRearranged, PanelMemberAdded, PanelMemberReplaced, ChairReplaced',
  ),
  'family-invitation': row('family', '3.5; para 56(a)', 'D5', 'FamilyInvited'),
  'terms-of-reference': row('terms-of-reference', '3.5', 'D7', 'ToRAgreed, ToRAmended'),
  'family-terms-of-reference': row(
    'terms-of-reference',
    '3.3: family told',
    'D7',
    'ToRAgreed, ToRAmended, FamilyChoiceRecorded',
  ),
  'imr-request': row('imr', '3.4', 'D8', 'ImrCommissioned'),
  'summary-report-request': row('imr', '3.4', 'D8', 'SummaryReportCommissioned'),
  'imr-countersign': row('imr', '3.4', 'D10', 'ImrAgencyQaOpened'),
  'imr-submitted': row('imr', '3.4', 'D10', 'ImrPutToPanel'),
  'imr-returned': row('imr', '3.4', null, 'ImrReturned'),
  'imr-extended': row('imr', 'DD4', null, 'ImrExtended'),
  'imr-withdrawn': row('imr', '3.3', null, 'CommissionWithdrawn'),
  'imr-chase': row('imr', 'DD4', null, 'ImrChased'),
  'imr-escalation': row('imr', 'DD4', null, 'ImrNotProvided'),
  'combined-chronology': row('chronology', '3.3', 'D9', 'CombinedChronologyBuilt'),
  'agency-question': row('panel-analysis', '3.3', null, 'QuestionRaisedToAgency'),
  'family-draft': row('family-viewing', '3.5', 'D11', 'DraftSharedWithFamily'),
  'overview-report': row('approval', '3.7', 'D11', 'ReportApprovedByPanel'),
  'executive-summary': row('approval', '3.7', 'D12', 'ReportApprovedByPanel'),
  'action-plan': row('approval', '3.7', 'D13', 'ActionPlanAgreed, ActionAdded'),
  'sign-off-request': row('csp-sign-off', '3.3', null, 'ReportApprovedByPanel, ActionPlanAgreed'),
  'home-office-submission': row(
    'quality-assurance',
    'DD7',
    'D14',
    'SubmittedToQaPanel, ResubmittedToQaPanel',
  ),
  'commissioner-copy': row('quality-assurance', 's.9(3B)-(3C); s.8A(4)-(5)', null, 'CspSignedOff'),
  'secretary-of-state-copy': row('quality-assurance', 's.8A(4)-(5)', null, 'CspSignedOff'),
  'qa-tracker': row('quality-assurance', '3.7', 'D15', 'PublicationPrepBegun'),
  'family-resubmission': row('quality-assurance', 'P16: family told', null, 'QaOutcomeRecorded'),
  'family-publication-date': row('publication', '3.5', null, 'PublicationDateSet, PublicationPostponed'),
  'publication-pack': row('publication', '3.7', 'D16', 'ReportPublished'),
  'published-copy': row('publication', '3.7', 'D16', 'CopiesDistributed'),
  unpublished: row('publication', '3.3', null, 'ReportUnpublished'),
  'withholding-review': row('publication', '3.3: review yearly', null, 'WithholdingReviewRequested'),
  recommendation: row('actions', '3.7', null, 'RecommendationSent'),
  'action-overdue': row('actions', '3.7', null, 'ActionOverdue'),
  'action-report': row('actions', 'DD9', 'D13', 'ActionsReportedToCsp'),
  'restriction-review': row('parallel-processes', '3.6', null, 'RestrictionReviewRequested'),
  'timescale-revised': row('across', 'DD3', null, 'RevisedTimescaleAgreed'),
  transfer: row('across', '3.2: which CSP', null, 'TransferredToLeadCsp'),
  merged: row('across', '3.3', null, 'DuplicateMerged'),
  cancelled: row('across', '3.3: Home Office told', null, 'ReviewCancelled'),
  concluded: row('conclusion', '3.7', null, 'ReviewConcluded'),
  reminder: row('notification', 'local procedure: reminders', null, 'ReminderSent'),
};

/** The letters that one event makes due, with their ids. All letters of one event are made by one call. */
export const letters = lettersOf<DhrLetters>(LETTERS);

export const toPerson = (person: PersonId): Recipient => ({ kind: 'PERSON', person });
export const toBodies = (organisations: readonly OrganisationId[]): Recipient => ({
  kind: 'ORGANISATIONS',
  organisations,
});
export const toPointOfContact: Recipient = { kind: 'POINT_OF_CONTACT' };

/** Ids of the letters about one thing that nobody has begun to send: `unsentAbout(state, 'imr', 'imr-1')`. */
export const unsentAbout = (
  state: State,
  what: string,
  id: string,
  ...templates: readonly NoticeTemplate[]
): readonly string[] => {
  const pending = unsent<DhrLetters>(state, ...templates);
  return state.notices
    .filter((one) => pending.includes(one.id) && one.about[what] === id)
    .map((one) => one.id);
};
