import { acrossExamples } from '../across/examples.js';
import { actionExamples } from '../actions/examples.js';
import { approvalExamples } from '../approval/examples.js';
import { chairExamples } from '../chair-appointment/examples.js';
import { chronologyExamples } from '../chronology/examples.js';
import { conclusionExamples } from '../conclusion/examples.js';
import { criteriaExamples } from '../criteria-decision/examples.js';
import { signOffExamples } from '../csp-sign-off/examples.js';
import { establishmentExamples } from '../establishment/examples.js';
import { familyExamples } from '../family/examples.js';
import { viewingExamples } from '../family-viewing/examples.js';
import { scrutinyExamples } from '../home-office-scrutiny/examples.js';
import { imrExamples } from '../imr/examples.js';
import { notificationExamples } from '../notification/examples.js';
import { reportExamples } from '../overview-report/examples.js';
import { panelExamples } from '../panel/examples.js';
import { analysisExamples } from '../panel-analysis/examples.js';
import { parallelExamples } from '../parallel-processes/examples.js';
import { publicationExamples } from '../publication/examples.js';
import { qualityAssuranceExamples } from '../quality-assurance/examples.js';
import { scopingExamples } from '../scoping/examples.js';
import { termsExamples } from '../terms-of-reference/examples.js';
import type { DhrExample } from './example.js';

/** Every command of the written stages by example, in the catalogue's order. */
export const EXAMPLES: readonly DhrExample[] = [
  ...notificationExamples,
  ...scopingExamples,
  ...criteriaExamples,
  ...scrutinyExamples,
  ...establishmentExamples,
  ...chairExamples,
  ...panelExamples,
  ...termsExamples,
  ...imrExamples,
  ...chronologyExamples,
  ...analysisExamples,
  ...reportExamples,
  ...viewingExamples,
  ...approvalExamples,
  ...signOffExamples,
  ...qualityAssuranceExamples,
  ...publicationExamples,
  ...actionExamples,
  ...conclusionExamples,
  ...parallelExamples,
  ...familyExamples,
  ...acrossExamples,
];
