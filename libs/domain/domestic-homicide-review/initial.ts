import { NOTHING_ACROSS } from './across/state.js';
import { NO_ACTIONS } from './actions/state.js';
import { NOT_APPROVED } from './approval/state.js';
import { NO_CHAIR } from './chair-appointment/state.js';
import { NO_CHRONOLOGY } from './chronology/state.js';
import { NOT_CONCLUDED } from './conclusion/state.js';
import { NO_CRITERIA } from './criteria-decision/state.js';
import { NOT_SIGNED_OFF } from './csp-sign-off/state.js';
import { NOT_ESTABLISHED } from './establishment/state.js';
import { NO_FAMILY_YET } from './family/state.js';
import { NO_VIEWINGS } from './family-viewing/state.js';
import { NO_SCRUTINY } from './home-office-scrutiny/state.js';
import { NO_IMRS } from './imr/state.js';
import { NOT_NOTIFIED } from './notification/state.js';
import { NO_REPORT } from './overview-report/state.js';
import { NO_PANEL } from './panel/state.js';
import { NO_ANALYSIS } from './panel-analysis/state.js';
import { NOTHING_PARALLEL } from './parallel-processes/state.js';
import { NOT_PUBLISHED } from './publication/state.js';
import { NOT_SUBMITTED } from './quality-assurance/state.js';
import { NO_SCOPING } from './scoping/state.js';
import type { State } from './state.js';
import { NO_TERMS } from './terms-of-reference/state.js';

export const initial = (): State => ({
  state: 'NOT_YET_NOTIFIED',
  deadlines: [],
  notices: [],
  calendarVersion: null,
  ...NOT_NOTIFIED,
  ...NO_SCOPING,
  ...NO_CRITERIA,
  ...NO_SCRUTINY,
  ...NOT_ESTABLISHED,
  ...NO_CHAIR,
  ...NO_PANEL,
  ...NO_TERMS,
  ...NO_IMRS,
  ...NO_CHRONOLOGY,
  ...NO_ANALYSIS,
  ...NO_REPORT,
  ...NO_VIEWINGS,
  ...NOT_APPROVED,
  ...NOT_SIGNED_OFF,
  ...NOT_SUBMITTED,
  ...NOT_PUBLISHED,
  ...NO_ACTIONS,
  ...NOT_CONCLUDED,
  ...NOTHING_PARALLEL,
  ...NO_FAMILY_YET,
  ...NOTHING_ACROSS,
});
