import type { AcrossState } from './across/state.js';
import type { ActionState } from './actions/state.js';
import type { ApprovalState } from './approval/state.js';
import type { ChairState } from './chair-appointment/state.js';
import type { ChronologyState } from './chronology/state.js';
import type { ConclusionState } from './conclusion/state.js';
import type { CriteriaState } from './criteria-decision/state.js';
import type { SignOffState } from './csp-sign-off/state.js';
import type { EstablishmentState } from './establishment/state.js';
import type { FamilyState } from './family/state.js';
import type { ViewingState } from './family-viewing/state.js';
import type { ScrutinyState } from './home-office-scrutiny/state.js';
import type { ImrState } from './imr/state.js';
import type { DhrStateCore } from './kind.js';
import type { LawfulState } from './lawful-states.js';
import type { NotificationState } from './notification/state.js';
import type { ReportState } from './overview-report/state.js';
import type { PanelState } from './panel/state.js';
import type { AnalysisState } from './panel-analysis/state.js';
import type { ParallelState } from './parallel-processes/state.js';
import type { PublicationState } from './publication/state.js';
import type { QualityAssuranceState } from './quality-assurance/state.js';
import type { ScopingState } from './scoping/state.js';
import type { TermsState } from './terms-of-reference/state.js';

/** A review as its events tell it. Each stage keeps its own part in its own folder. */
export interface State
  extends
    DhrStateCore,
    NotificationState,
    ScopingState,
    CriteriaState,
    ScrutinyState,
    EstablishmentState,
    ChairState,
    PanelState,
    TermsState,
    ImrState,
    ChronologyState,
    AnalysisState,
    ReportState,
    ViewingState,
    ApprovalState,
    SignOffState,
    QualityAssuranceState,
    PublicationState,
    ActionState,
    ConclusionState,
    ParallelState,
    FamilyState,
    AcrossState {
  readonly state: LawfulState;
}
