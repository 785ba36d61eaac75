import type { DecisionContext } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { CATALOGUE } from './catalogue.js';
import type { DhrCommand } from './commands.js';
import { decide, evolve, obstacle } from './decider.js';
import type { DhrEvent } from './events.js';
import { initial } from './initial.js';
import { STAGE_OF } from './lawful-states.js';
import { processState, summary, tasks } from './process.js';
import { settingsOf, type DhrSettings, type PublishedProcedure } from './settings.js';
import type { State } from './state.js';

/** What a decision looks at: the section of the published local procedure, with the defaults for what it leaves out. */
const settled = <C extends { readonly procedure: PublishedProcedure | null }>(
  context: C,
): Omit<C, 'procedure'> & { readonly procedure: DhrSettings } => ({
  ...context,
  procedure: settingsOf(context.procedure),
});

type Context = DecisionContext<PublishedProcedure | null>;

/** The Domestic Homicide Review (Domestic Violence, Crime and Victims Act 2004 s.9; s.8A once it is in force). */
export const domesticHomicideReview: ReviewType<State, DhrCommand, DhrEvent, PublishedProcedure | null> = {
  type: 'domestic-homicide-review',
  label: 'Domestic Homicide Review',
  referencePrefix: 'DHR',
  catalogue: CATALOGUE,
  stageOf: STAGE_OF,
  initial,
  decide: (state, command, context: Context) => decide(state, command, settled(context)),
  evolve,
  obstacle: (state, command, context: Context) => obstacle(state, command, settled(context)),
  upcast: (event: DomainEvent) => event,
  deadlines: (state) => state.deadlines,
  tasks,
  process: (state, at) => processState(state, settled(at)),
  summary,
};

export type { CommandData, CommandName, CommandOf, DhrCommand } from './commands.js';
export type { DhrEvent, EventData, EventName, EventOf } from './events.js';
export type { State } from './state.js';
