import { acrossInputs, acrossNeeds } from './across/index.js';
import { actionInputs, actionNeeds } from './actions/index.js';
import { approvalInputs, approvalNeeds } from './approval/index.js';
import { chairAppointmentInputs, chairAppointmentNeeds } from './chair-appointment/index.js';
import { chronologyInputs, chronologyNeeds } from './chronology/index.js';
import { conclusionInputs, conclusionNeeds } from './conclusion/index.js';
import { criteriaDecisionInputs, criteriaDecisionNeeds } from './criteria-decision/index.js';
import { cspSignOffInputs, cspSignOffNeeds } from './csp-sign-off/index.js';
import { deadlineInputs, deadlineNeeds } from './deadlines/index.js';
import { establishmentInputs, establishmentNeeds } from './establishment/index.js';
import { familyInputs, familyNeeds } from './family/index.js';
import { familyViewingInputs, familyViewingNeeds } from './family-viewing/index.js';
import { homeOfficeScrutinyInputs, homeOfficeScrutinyNeeds } from './home-office-scrutiny/index.js';
import { imrInputs, imrNeeds } from './imr/index.js';
import { noticeInputs, noticeNeeds } from './notices/index.js';
import { notificationInputs, notificationNeeds } from './notification/index.js';
import { overviewReportInputs, overviewReportNeeds } from './overview-report/index.js';
import { panelInputs, panelNeeds } from './panel/index.js';
import { panelAnalysisInputs, panelAnalysisNeeds } from './panel-analysis/index.js';
import { parallelProcessesInputs, parallelProcessesNeeds } from './parallel-processes/index.js';
import { publicationInputs, publicationNeeds } from './publication/index.js';
import { qualityAssuranceInputs, qualityAssuranceNeeds } from './quality-assurance/index.js';
import { scopingInputs, scopingNeeds } from './scoping/index.js';
import { termsOfReferenceInputs, termsOfReferenceNeeds } from './terms-of-reference/index.js';
import type { CommandData } from '#libs/domain/domestic-homicide-review/commands.js';
import type { StageInputs, StageNeeds } from '../door/command-input.js';

export const inputs: StageInputs<CommandData> = {
  ...notificationInputs,
  ...scopingInputs,
  ...criteriaDecisionInputs,
  ...homeOfficeScrutinyInputs,
  ...establishmentInputs,
  ...chairAppointmentInputs,
  ...panelInputs,
  ...termsOfReferenceInputs,
  ...imrInputs,
  ...chronologyInputs,
  ...panelAnalysisInputs,
  ...overviewReportInputs,
  ...familyViewingInputs,
  ...approvalInputs,
  ...cspSignOffInputs,
  ...qualityAssuranceInputs,
  ...publicationInputs,
  ...actionInputs,
  ...conclusionInputs,
  ...parallelProcessesInputs,
  ...familyInputs,
  ...acrossInputs,
  ...deadlineInputs,
  ...noticeInputs,
};

export const needs: StageNeeds<CommandData> = {
  ...notificationNeeds,
  ...scopingNeeds,
  ...criteriaDecisionNeeds,
  ...homeOfficeScrutinyNeeds,
  ...establishmentNeeds,
  ...chairAppointmentNeeds,
  ...panelNeeds,
  ...termsOfReferenceNeeds,
  ...imrNeeds,
  ...chronologyNeeds,
  ...panelAnalysisNeeds,
  ...overviewReportNeeds,
  ...familyViewingNeeds,
  ...approvalNeeds,
  ...cspSignOffNeeds,
  ...qualityAssuranceNeeds,
  ...publicationNeeds,
  ...actionNeeds,
  ...conclusionNeeds,
  ...parallelProcessesNeeds,
  ...familyNeeds,
  ...acrossNeeds,
  ...deadlineNeeds,
  ...noticeNeeds,
};
