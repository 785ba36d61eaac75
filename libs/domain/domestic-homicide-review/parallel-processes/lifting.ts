import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { refusedDay } from '../coming-date.js';
import { freshKey } from '../deadlines.js';
import { letters, toBodies, toPointOfContact, unsentAbout } from '../letters.js';
import { found, isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import { askedAt } from './asking.js';
import type { ParallelCommands } from './commands.js';
import { lookAgain } from './looking-again.js';
import type { Restriction } from './state.js';

const active = (state: State, id: string, at: At): Restriction | Refused => {
  const restriction = found(state.restrictions, id, () =>
    at.refuse('UNKNOWN_RESTRICTION', { restriction: id }),
  );
  if (isRefused(restriction)) return restriction;
  return restriction.status === 'LIFTED' ? at.refuse('LIFTED_ALREADY') : restriction;
};

const anyActive = (state: State, at: At): Refused | null => {
  if (state.restrictions.some(({ status }) => status === 'ACTIVE')) return null;
  return state.restrictions.length === 0
    ? at.refuse('UNKNOWN_RESTRICTION', { restriction: 'of any kind' })
    : at.refuse('LIFTED_ALREADY');
};

type Looking = Pick<ParallelCommands, 'LiftRestriction' | 'ReviewRestriction' | 'RequestRestrictionReview'>;

/** What was agreed is looked at again: it is lifted or kept, and nobody forgets to ask. */
export const lookingAgain: Rules<Looking> = {
  LiftRestriction: {
    possible: anyActive,
    decide(state, { data }, at) {
      const restriction = active(state, data.restriction, at);
      if (isRefused(restriction)) return restriction;
      const { id, deadline } = restriction;
      return accept([
        at.event('RestrictionLifted', {
          restriction: id,
          meets: [deadline],
          drops: unsentAbout(state, 'restriction', id),
        }),
      ]);
    },
  },
  ReviewRestriction: {
    possible: anyActive,
    decide(state, { data: { restriction: id, reviewOn } }, at) {
      const restriction = active(state, id, at);
      if (isRefused(restriction)) return restriction;
      const refused = refusedDay(reviewOn, at);
      if (refused) return refused;
      const deadline = freshKey(state, `RESTRICTION/${id}`);
      return accept([
        at.event('RestrictionReviewed', {
          restriction: id,
          deadline,
          meets: [restriction.deadline],
          opens: [lookAgain(reviewOn, deadline, 'RestrictionReviewed', at)],
          drops: unsentAbout(state, 'restriction', id),
        }),
      ]);
    },
  },
  RequestRestrictionReview: {
    possible: anyActive,
    decide(state, { data }, at) {
      const restriction = active(state, data.restriction, at);
      if (isRefused(restriction)) return restriction;
      const { id, agreedWith, reviewRequestedAt } = restriction;
      if (reviewRequestedAt !== null) return at.refuse('ASKED_ALREADY');
      const due = askedAt(state, restriction, at);
      if (at.now < due) return at.refuse('NOT_DUE_YET', { on: londonDate(due) });
      const about = { restriction: id };
      return accept([
        at.event('RestrictionReviewRequested', {
          restriction: id,
          owes: letters(state, [
            { template: 'restriction-review', to: toPointOfContact, about },
            { template: 'restriction-review', to: toBodies([agreedWith]), about },
          ]),
        }),
      ]);
    },
  },
};
