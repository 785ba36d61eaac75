import { LETTERS } from './letters.js';

/**
 * Table 7 of the guide to law and practice, letter by letter: the stage that sends it, the duty that it fulfils, the row
 * that says what it must contain, and the events that make it due.
 */
describe('The letters of a Domestic Homicide Review', () => {
  const letters = [
    ['notification-received', 'notification', 'D10', 'D1', ['DeathNotified']],
    ['scoping-request', 'scoping', '3.3', 'D2', ['ScopingRequested', 'MoreInformationRequested']],
    ['scoping-chase', 'scoping', '3.3', null, ['ScopingReturnChased']],
    ['scoping-escalation', 'scoping', '3.3', null, ['ScopingReturnEscalated']],
    ['secure-records', 'scoping', '3.3', 'D2', ['RecordsSecured']],
    ['criteria-record', 'criteria-decision', '3.2', 'D3', ['CriteriaDecided']],
    ['home-office-decision', 'establishment', 'DD2; D8', 'D4', ['ReviewEstablished', 'NoReviewDecided']],
    [
      'family-decision',
      'establishment',
      'DD2',
      'D5',
      ['ReviewEstablished', 'NoReviewDecided', 'FamilyContactRecorded'],
    ],
    ['coroner-notification', 'establishment', '3.3', null, ['ReviewEstablished']],
    ['agencies-notification', 'establishment', '3.3', null, ['ReviewEstablished', 'AgenciesNotified']],
    ['chair-appointment', 'chair-appointment', '3.5', 'D6', ['ChairAppointed', 'ChairReplaced']],
    [
      'panel-invitation',
      'panel',
      '3.5',
      null,
      [
        'PanelMeetingScheduled',
        'PanelMeetingRearranged',
        'PanelMemberAdded',
        'PanelMemberReplaced',
        'ChairReplaced',
      ],
    ],
    ['family-invitation', 'family', '3.5; para 56(a)', 'D5', ['FamilyInvited']],
    ['terms-of-reference', 'terms-of-reference', '3.5', 'D7', ['ToRAgreed', 'ToRAmended']],
    [
      'family-terms-of-reference',
      'terms-of-reference',
      '3.3: family told',
      'D7',
      ['ToRAgreed', 'ToRAmended', 'FamilyChoiceRecorded'],
    ],
    ['imr-request', 'imr', '3.4', 'D8', ['ImrCommissioned']],
    ['summary-report-request', 'imr', '3.4', 'D8', ['SummaryReportCommissioned']],
    ['imr-countersign', 'imr', '3.4', 'D10', ['ImrAgencyQaOpened']],
    ['imr-submitted', 'imr', '3.4', 'D10', ['ImrPutToPanel']],
    ['imr-returned', 'imr', '3.4', null, ['ImrReturned']],
    ['imr-extended', 'imr', 'DD4', null, ['ImrExtended']],
    ['imr-withdrawn', 'imr', '3.3', null, ['CommissionWithdrawn']],
    ['imr-chase', 'imr', 'DD4', null, ['ImrChased']],
    ['imr-escalation', 'imr', 'DD4', null, ['ImrNotProvided']],
    ['combined-chronology', 'chronology', '3.3', 'D9', ['CombinedChronologyBuilt']],
    ['agency-question', 'panel-analysis', '3.3', null, ['QuestionRaisedToAgency']],
    ['family-draft', 'family-viewing', '3.5', 'D11', ['DraftSharedWithFamily']],
    ['overview-report', 'approval', '3.7', 'D11', ['ReportApprovedByPanel']],
    ['executive-summary', 'approval', '3.7', 'D12', ['ReportApprovedByPanel']],
    ['action-plan', 'approval', '3.7', 'D13', ['ActionPlanAgreed', 'ActionAdded']],
    ['sign-off-request', 'csp-sign-off', '3.3', null, ['ReportApprovedByPanel', 'ActionPlanAgreed']],
    [
      'home-office-submission',
      'quality-assurance',
      'DD7',
      'D14',
      ['SubmittedToQaPanel', 'ResubmittedToQaPanel'],
    ],
    ['commissioner-copy', 'quality-assurance', 's.9(3B)-(3C); s.8A(4)-(5)', null, ['CspSignedOff']],
    ['secretary-of-state-copy', 'quality-assurance', 's.8A(4)-(5)', null, ['CspSignedOff']],
    ['qa-tracker', 'quality-assurance', '3.7', 'D15', ['PublicationPrepBegun']],
    ['family-resubmission', 'quality-assurance', 'P16: family told', null, ['QaOutcomeRecorded']],
    ['family-publication-date', 'publication', '3.5', null, ['PublicationDateSet', 'PublicationPostponed']],
    ['publication-pack', 'publication', '3.7', 'D16', ['ReportPublished']],
    ['published-copy', 'publication', '3.7', 'D16', ['CopiesDistributed']],
    ['unpublished', 'publication', '3.3', null, ['ReportUnpublished']],
    ['withholding-review', 'publication', '3.3: review yearly', null, ['WithholdingReviewRequested']],
    ['recommendation', 'actions', '3.7', null, ['RecommendationSent']],
    ['action-overdue', 'actions', '3.7', null, ['ActionOverdue']],
    ['action-report', 'actions', 'DD9', 'D13', ['ActionsReportedToCsp']],
    ['restriction-review', 'parallel-processes', '3.6', null, ['RestrictionReviewRequested']],
    ['timescale-revised', 'across', 'DD3', null, ['RevisedTimescaleAgreed']],
    ['transfer', 'across', '3.2: which CSP', null, ['TransferredToLeadCsp']],
    ['merged', 'across', '3.3', null, ['DuplicateMerged']],
    ['cancelled', 'across', '3.3: Home Office told', null, ['ReviewCancelled']],
    ['concluded', 'conclusion', '3.7', null, ['ReviewConcluded']],
    ['reminder', 'notification', 'local procedure: reminders', null, ['ReminderSent']],
  ] as const;

  it.each(letters)('%s is sent in %s under %s', (letter, stage, source, document, owedBy) => {
    expect(LETTERS[letter]).toEqual({ stage, source, document, owedBy: owedBy.join(', ') });
  });

  it('are these and no others', () => {
    expect(Object.keys(LETTERS)).toEqual(letters.map(([letter]) => letter));
  });
});
