import type { Command } from '#libs/domain/kernel/decider.js';
import type { DeadlineCommands } from '#libs/domain/kernel/review/deadlines/commands.js';
import type { NoticeCommands } from '#libs/domain/kernel/review/notices/commands.js';
import type { ActionMonitoringCommands } from './action-monitoring/commands.js';
import type { ActionPlanCommands } from './action-plan/commands.js';
import type { AppealCommands } from './appeal/commands.js';
import type { ApplicationCommands } from './application/commands.js';
import type { ClosureCommands } from './closure/commands.js';
import type { ConsentCommands } from './consent/commands.js';
import type { InformationGatheringCommands } from './information-gathering/commands.js';
import type { LocalPolicingBodyReviewCommands } from './local-policing-body-review/commands.js';
import type { OutcomeCommands } from './outcome/commands.js';
import type { ReconsiderationCommands } from './reconsideration/commands.js';
import type { ReviewMeetingCommands } from './review-meeting/commands.js';
import type { ReviewPreparationCommands } from './review-preparation/commands.js';
import type { ThresholdCheckCommands } from './threshold-check/commands.js';
import type { TransferCommands } from './transfer/commands.js';

/** Every command of the Community Trigger: name -> its facts in clear and its `Sealed` parts. */
export interface CommandData
  extends
    ApplicationCommands,
    ConsentCommands,
    InformationGatheringCommands,
    ThresholdCheckCommands,
    ReconsiderationCommands,
    TransferCommands,
    ReviewPreparationCommands,
    ReviewMeetingCommands,
    ActionPlanCommands,
    OutcomeCommands,
    ActionMonitoringCommands,
    AppealCommands,
    LocalPolicingBodyReviewCommands,
    ClosureCommands,
    DeadlineCommands,
    NoticeCommands {}

export type CommandName = keyof CommandData;
export type CommandOf<N extends CommandName> = Command<N, CommandData[N]>;
export type TriggerCommand = { [N in CommandName]: CommandOf<N> }[CommandName];
