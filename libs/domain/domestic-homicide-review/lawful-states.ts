/** Each lawful state belongs to one stage: the folder and file stem that its rules, letters and waits share. */
export const STAGE_OF = {
  /** No stream rests here: it is what is before the notification. */
  NOT_YET_NOTIFIED: 'notification',
  NOTIFIED: 'notification',
  SCOPING_DECISION: 'scoping',
  CRITERIA_PENDING: 'criteria-decision',
  NO_REVIEW: 'criteria-decision',
  HO_SCRUTINY: 'home-office-scrutiny',
  CLOSED_NO_REVIEW: 'home-office-scrutiny',
  REVIEW_AGREED: 'establishment',
  REVIEW_DIRECTED: 'establishment',
  CHAIR_APPOINTMENT: 'chair-appointment',
  PANEL_FORMED: 'panel',
  SCOPED: 'terms-of-reference',
  IMR_COMMISSIONED: 'imr',
  IMR_COLLECTION: 'imr',
  CHRONOLOGY_COMBINED: 'chronology',
  PANEL_ANALYSIS: 'panel-analysis',
  OVERVIEW_DRAFTING: 'overview-report',
  FAMILY_VIEWING: 'family-viewing',
  PANEL_APPROVED: 'approval',
  CSP_SIGN_OFF: 'csp-sign-off',
  QA_SUBMITTED: 'quality-assurance',
  QA_CLEARED: 'quality-assurance',
  QA_AMENDMENTS: 'quality-assurance',
  QA_RESUBMIT: 'quality-assurance',
  PUBLICATION_PREP: 'publication',
  PUBLISHED: 'publication',
  WITHHELD: 'publication',
  ACTION_PLAN_MONITORING: 'actions',
  FORMALLY_CONCLUDED: 'conclusion',
  MERGED: 'across',
  TRANSFERRED_OUT: 'across',
  CANCELLED: 'across',
} as const;

export type LawfulState = keyof typeof STAGE_OF;

/** The stages, and what runs beside all of them: family and parallel processes have no state of their own. */
export type StageStem = (typeof STAGE_OF)[LawfulState] | 'family' | 'parallel-processes';

export const LAWFUL_STATES = Object.keys(STAGE_OF) as LawfulState[];

/** The states from one to another in the order of table 3.3, both included. */
export const between = (first: LawfulState, last: LawfulState): readonly LawfulState[] =>
  LAWFUL_STATES.slice(LAWFUL_STATES.indexOf(first), LAWFUL_STATES.indexOf(last) + 1);

export const BEGUN = between('NOTIFIED', 'CANCELLED');

/** Nobody has to work on it any more; new evidence, a direction or a danger may bring it back. */
export const ENDED: readonly LawfulState[] = [
  'CLOSED_NO_REVIEW',
  'FORMALLY_CONCLUDED',
  'MERGED',
  'TRANSFERRED_OUT',
  'CANCELLED',
];
export const OPEN: readonly LawfulState[] = BEGUN.filter((state) => !ENDED.includes(state));

/** Whether there is to be a review is not settled. */
export const BEFORE_REVIEW: readonly LawfulState[] = between('NOTIFIED', 'HO_SCRUTINY');

/** A decision not to review stands, whether the Home Office has looked at it or not. */
export const NO_REVIEW_STANDS: readonly LawfulState[] = ['NO_REVIEW', 'HO_SCRUTINY', 'CLOSED_NO_REVIEW'];

/** From the decision to review until the report is out or withheld. */
export const UNDER_REVIEW: readonly LawfulState[] = between('REVIEW_AGREED', 'PUBLICATION_PREP');

/** From the chair's appointment until the panel has approved the report. */
export const WITH_THE_CHAIR: readonly LawfulState[] = between('PANEL_FORMED', 'PANEL_APPROVED');

/**
 * Actions run on their own from the plan on (3.3): in none of these does the main line stop them, also not while the
 * Home Office wants the report again or new evidence sends the review back to the agencies.
 */
export const WITH_ACTIONS: readonly LawfulState[] = between('IMR_COMMISSIONED', 'ACTION_PLAN_MONITORING');

/** Where new evidence may have brought a concluded review again: its earlier report is still out, or withheld. */
export const UNDER_NEW_EVIDENCE: readonly LawfulState[] = between('IMR_COLLECTION', 'PUBLICATION_PREP');

export const AFTER_PUBLICATION: readonly LawfulState[] = [
  'PUBLISHED',
  'ACTION_PLAN_MONITORING',
  'FORMALLY_CONCLUDED',
];

/** A report is withheld while its actions are followed and after, also while new evidence is looked at. */
export const WHERE_WITHHELD: readonly LawfulState[] = [
  ...UNDER_NEW_EVIDENCE,
  'WITHHELD',
  'ACTION_PLAN_MONITORING',
  'FORMALLY_CONCLUDED',
];
