import type { Command } from '#libs/domain/kernel/decider.js';
import type { DeadlineCommands } from '#libs/domain/kernel/review/deadlines/commands.js';
import type { NoticeCommands } from '#libs/domain/kernel/review/notices/commands.js';
import type { AcrossCommands } from './across/commands.js';
import type { ActionCommands } from './actions/commands.js';
import type { ApprovalCommands } from './approval/commands.js';
import type { ChairCommands } from './chair-appointment/commands.js';
import type { ChronologyCommands } from './chronology/commands.js';
import type { ConclusionCommands } from './conclusion/commands.js';
import type { CriteriaCommands } from './criteria-decision/commands.js';
import type { SignOffCommands } from './csp-sign-off/commands.js';
import type { EstablishmentCommands } from './establishment/commands.js';
import type { FamilyCommands } from './family/commands.js';
import type { ViewingCommands } from './family-viewing/commands.js';
import type { ScrutinyCommands } from './home-office-scrutiny/commands.js';
import type { ImrCommands } from './imr/commands.js';
import type { NotificationCommands } from './notification/commands.js';
import type { ReportCommands } from './overview-report/commands.js';
import type { PanelCommands } from './panel/commands.js';
import type { AnalysisCommands } from './panel-analysis/commands.js';
import type { ParallelCommands } from './parallel-processes/commands.js';
import type { PublicationCommands } from './publication/commands.js';
import type { QualityAssuranceCommands } from './quality-assurance/commands.js';
import type { ScopingCommands } from './scoping/commands.js';
import type { TermsCommands } from './terms-of-reference/commands.js';

/** Which stage decides which commands. */
export interface StageCommands {
  notification: NotificationCommands;
  scoping: ScopingCommands;
  'criteria-decision': CriteriaCommands;
  'home-office-scrutiny': ScrutinyCommands;
  establishment: EstablishmentCommands;
  'chair-appointment': ChairCommands;
  panel: PanelCommands;
  'terms-of-reference': TermsCommands;
  imr: ImrCommands;
  chronology: ChronologyCommands;
  'panel-analysis': AnalysisCommands;
  'overview-report': ReportCommands;
  'family-viewing': ViewingCommands;
  approval: ApprovalCommands;
  'csp-sign-off': SignOffCommands;
  'quality-assurance': QualityAssuranceCommands;
  publication: PublicationCommands;
  actions: ActionCommands;
  conclusion: ConclusionCommands;
  'parallel-processes': ParallelCommands;
  family: FamilyCommands;
  across: AcrossCommands;
  deadlines: DeadlineCommands;
  notices: NoticeCommands;
}

/** What is sent with each command: facts in clear, and `Sealed` parts. */
export interface CommandData
  extends
    NotificationCommands,
    ScopingCommands,
    CriteriaCommands,
    ScrutinyCommands,
    EstablishmentCommands,
    ChairCommands,
    PanelCommands,
    TermsCommands,
    ImrCommands,
    ChronologyCommands,
    AnalysisCommands,
    ReportCommands,
    ViewingCommands,
    ApprovalCommands,
    SignOffCommands,
    QualityAssuranceCommands,
    PublicationCommands,
    ActionCommands,
    ConclusionCommands,
    ParallelCommands,
    FamilyCommands,
    AcrossCommands,
    DeadlineCommands,
    NoticeCommands {}

export type CommandName = keyof CommandData;
export type CommandOf<N extends CommandName> = Command<N, CommandData[N]>;
export type DhrCommand = { [N in CommandName]: CommandOf<N> }[CommandName];
