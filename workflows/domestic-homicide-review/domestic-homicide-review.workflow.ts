import { type ReviewInput, runReview } from '../process/run-review.js';
import { across } from './across.stage.js';
import { actions } from './actions.stage.js';
import { approval } from './approval.stage.js';
import { chairAppointment } from './chair-appointment.stage.js';
import { chronology } from './chronology.stage.js';
import { conclusion } from './conclusion.stage.js';
import { criteriaDecision } from './criteria-decision.stage.js';
import { cspSignOff } from './csp-sign-off.stage.js';
import { deadlines } from './deadlines.stage.js';
import { establishment } from './establishment.stage.js';
import { familyViewing } from './family-viewing.stage.js';
import { family } from './family.stage.js';
import { imr } from './imr.stage.js';
import { notification } from './notification.stage.js';
import { overviewReport } from './overview-report.stage.js';
import { panelAnalysis } from './panel-analysis.stage.js';
import { panel } from './panel.stage.js';
import { parallelProcesses } from './parallel-processes.stage.js';
import { publication } from './publication.stage.js';
import { qualityAssurance } from './quality-assurance.stage.js';
import { scoping } from './scoping.stage.js';
import { termsOfReference } from './terms-of-reference.stage.js';

/**
 * The stages of a Domestic Homicide Review (2004 Act s.9; s.8A once it is in force), in the order of the guidance. Family,
 * actions and parallel processes have no place in that order: they run beside it, from the first day or from the plan on.
 * While the Home Office looks at a decision not to review, the partnership only waits: 3.3 gives it no time and no letter
 * of its own, so that `home-office-scrutiny` has rules and no file here. Telling the Home Office is `establishment`'s.
 */
export const STAGES = [
  notification,
  scoping,
  criteriaDecision,
  establishment,
  chairAppointment,
  panel,
  termsOfReference,
  imr,
  chronology,
  panelAnalysis,
  overviewReport,
  familyViewing,
  approval,
  cspSignOff,
  qualityAssurance,
  publication,
  actions,
  conclusion,
  family,
  parallelProcesses,
  across,
  deadlines,
] as const;

export const domesticHomicideReview = (input: ReviewInput): Promise<void> => runReview(input, STAGES);
