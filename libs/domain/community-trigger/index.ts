import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { CATALOGUE } from './catalogue.js';
import type { TriggerCommand } from './commands.js';
import { decide, evolve, obstacle } from './decider.js';
import type { TriggerEvent } from './events.js';
import { initial } from './initial.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import { processState, summary, tasks } from './process.js';
import { STAGE_OF, type State } from './state.js';

/** The Community Trigger (ASB case review, Anti-social Behaviour, Crime and Policing Act 2014 ss.104-105). */
export const communityTrigger: ReviewType<State, TriggerCommand, TriggerEvent, ReviewProcedure> = {
  type: 'community-trigger',
  label: 'Community Trigger',
  referencePrefix: 'CT',
  catalogue: CATALOGUE,
  stageOf: STAGE_OF,
  initial,
  decide,
  evolve,
  obstacle,
  upcast: (event: DomainEvent) => event,
  deadlines: (state) => state.deadlines,
  tasks,
  process: processState,
  summary,
};

export type { TriggerCommand, CommandData, CommandName, CommandOf } from './commands.js';
export type { TriggerEvent, EventData, EventName, EventOf } from './events.js';
export type { State } from './state.js';
