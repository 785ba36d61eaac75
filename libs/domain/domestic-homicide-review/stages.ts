import { deadlineEvolversOf } from '#libs/domain/kernel/review/deadlines/evolve.js';
import { deadlinesOwedOf } from '#libs/domain/kernel/review/deadlines/owed.js';
import { deadlineRulesOf } from '#libs/domain/kernel/review/deadlines/rules.js';
import { noticeEvolversOf } from '#libs/domain/kernel/review/notices/evolve.js';
import { noticesOwed } from '#libs/domain/kernel/review/notices/owed.js';
import { noticeRulesOf } from '#libs/domain/kernel/review/notices/rules.js';
import { acrossStage } from './across/stage.js';
import { actionStage } from './actions/stage.js';
import { approvalStage } from './approval/stage.js';
import { chairStage } from './chair-appointment/stage.js';
import { chronologyStage } from './chronology/stage.js';
import type { CommandData } from './commands.js';
import { conclusionStage } from './conclusion/stage.js';
import { criteriaStage } from './criteria-decision/stage.js';
import { signOffStage } from './csp-sign-off/stage.js';
import { deadlineStage } from './deadlines/stage.js';
import { establishmentStage } from './establishment/stage.js';
import type { EventData } from './events.js';
import { viewingStage } from './family-viewing/stage.js';
import { familyStage } from './family/stage.js';
import { scrutinyStage } from './home-office-scrutiny/stage.js';
import { imrStage } from './imr/stage.js';
import type { Dhr } from './kind.js';
import type { Evolvers, Owed, Rules } from './machine.js';
import { notificationStage } from './notification/stage.js';
import { reportStage } from './overview-report/stage.js';
import { analysisStage } from './panel-analysis/stage.js';
import { panelStage } from './panel/stage.js';
import { parallelStage } from './parallel-processes/stage.js';
import { publicationStage } from './publication/stage.js';
import { qualityAssuranceStage } from './quality-assurance/stage.js';
import { scopingStage } from './scoping/stage.js';
import type { Stages, ToldBy } from './stage-module.js';
import type { NoticeTemplate } from './templates.js';
import { termsStage } from './terms-of-reference/stage.js';

export const STAGES: Stages = {
  notification: notificationStage,
  scoping: scopingStage,
  'criteria-decision': criteriaStage,
  'home-office-scrutiny': scrutinyStage,
  establishment: establishmentStage,
  'chair-appointment': chairStage,
  panel: panelStage,
  'terms-of-reference': termsStage,
  imr: imrStage,
  chronology: chronologyStage,
  'panel-analysis': analysisStage,
  'overview-report': reportStage,
  'family-viewing': viewingStage,
  approval: approvalStage,
  'csp-sign-off': signOffStage,
  'quality-assurance': qualityAssuranceStage,
  publication: publicationStage,
  actions: actionStage,
  conclusion: conclusionStage,
  'parallel-processes': parallelStage,
  family: familyStage,
  across: acrossStage,
};

const ALL = Object.values(STAGES);

const TOLD: { readonly [T in NoticeTemplate]?: ToldBy } = ALL.reduce(
  (all, { told = {} }) => ({ ...all, ...told }),
  {},
);

/**
 * Each stage is checked against its own commands and events (`Stages`), and all of these together are all there are.
 * TypeScript cannot add that up over a list, which is why there is one cast for the rules and one for the evolvers.
 */
export const RULES = ALL.reduce<object>((all, { rules }) => ({ ...all, ...rules }), {
  ...deadlineRulesOf<Dhr>(deadlineStage),
  ...noticeRulesOf<Dhr>(
    (state, notice, proof, at) => TOLD[notice.template]?.(state, notice, proof, at) ?? [],
  ),
}) as Rules<CommandData>;

export const EVOLVERS = ALL.reduce<object>((all, { evolvers }) => ({ ...all, ...evolvers }), {
  ...deadlineEvolversOf<Dhr>(),
  ...noticeEvolversOf<Dhr>(),
}) as Evolvers<EventData>;

/** What each stage owes by itself, and what every stage owes: its deadlines and its letters. */
export const OWED: readonly Owed[] = [
  ...ALL.flatMap(({ owed }) => (owed === undefined ? [] : [owed])),
  deadlinesOwedOf<Dhr>(deadlineStage),
  noticesOwed,
];
