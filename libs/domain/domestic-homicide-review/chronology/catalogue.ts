import { between } from '../lawful-states.js';
import { badInput, notNow, person, process } from '../rows.js';

const stage = 'chronology';

export const chronologyCatalogue = [
  process('MergeChronologies', {
    summary: 'Build the combined chronology, and again when an agency’s has changed',
    stage,
    source: '3.3; D9',
    wayOut: true,
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: between('IMR_COLLECTION', 'OVERVIEW_DRAFTING'),
    events: ['CombinedChronologyBuilt'],
    guards: [
      notNow(
        'NOTHING_COMMISSIONED',
        '3.3',
        'No agency is asked for its report. Ask one first (CommissionImr, CommissionSummaryReport).',
      ),
      notNow(
        'REPORTS_AWAITED',
        '3.3',
        'Reports are still awaited: {agencies}. Wait for them, or take the commission back (WithdrawCommission).',
      ),
      notNow('CHRONOLOGY_UNCHANGED', '3.3', 'Version {version} holds all entries as they are.'),
    ],
  }),
  person('FlagConflict', {
    summary: 'Point out records that do not agree with one another',
    stage,
    source: '3.3; D9',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR', 'PANEL_MEMBER'],
    states: between('CHRONOLOGY_COMBINED', 'OVERVIEW_DRAFTING'),
    events: ['ConflictFlagged'],
    guards: [
      badInput('UNKNOWN_ENTRY', 'D9', 'The combined chronology has no entry {entry}.', 'entries'),
      badInput('ONE_ENTRY', 'D9', 'Name at least two entries that do not agree.', 'entries'),
    ],
  }),
  process('BeginPanelAnalysis', {
    summary: 'Go on to the analysis when the panel has nothing more to wait for',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['INDEPENDENT_CHAIR'],
    states: ['CHRONOLOGY_COMBINED'],
    events: ['PanelAnalysisBegun'],
    guards: [
      notNow(
        'REPORTS_NOT_ACCEPTED',
        '3.3',
        'The panel has not accepted these reports yet (AcceptImr): {agencies}.',
      ),
    ],
  }),
] as const;
