import { addDays } from '#libs/domain/kernel/dates.js';
import { accept } from '#libs/domain/kernel/decider.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ApplicationCommands } from './commands.js';

const DRAFT_KEPT_FOR_DAYS = 30;

/** First instant at which an untouched draft is purged. */
export const purgeAt = (state: State): Instant | null =>
  state.drafted ? startOfLondonDay(addDays(state.drafted.on, DRAFT_KEPT_FOR_DAYS + 1)) : null;

export const drafting: Rules<Pick<ApplicationCommands, 'SaveDraft' | 'DiscardDraft' | 'PurgeDraft'>> = {
  SaveDraft: {
    decide: (_, { data, actor }, at) =>
      accept([
        at.event('ApplicationDrafted', {
          content: data.content,
          by: actor.kind === 'person' ? actor.person : null,
          on: at.on,
        }),
      ]),
  },
  DiscardDraft: {
    possible: (state, at) => (state.drafted ? null : at.refuse('NO_DRAFT')),
    decide: (_, __, at) => accept([at.event('DraftDiscarded', {})]),
  },
  PurgeDraft: {
    possible(state, at) {
      const due = purgeAt(state);
      if (!state.drafted || due === null) return at.refuse('NO_DRAFT');
      return at.now < due ? at.refuse('NOT_DUE_YET', { on: state.drafted.on }) : null;
    },
    decide: (_, __, at) => accept([at.event('DraftPurged', {})]),
  },
};
