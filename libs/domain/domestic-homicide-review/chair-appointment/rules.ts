import { accept } from '#libs/domain/kernel/decider.js';
import { after, type Rules } from '../machine.js';
import { appointing } from './appointing.js';
import type { ChairCommands } from './commands.js';
import { chairEvolvers } from './evolve.js';
import { noLongerIndependent } from './independence.js';

export const chairRules: Rules<ChairCommands> = {
  ...appointing,
  AdvertiseChair: {
    possible: (state, at) => (state.advertisedAt === null ? null : at.refuse('ADVERTISED_ALREADY')),
    decide: (_, __, at) => accept([at.event('ChairAdvertised', {})]),
  },
  DeclareInterests: {
    decide(state, { data, actor, occurredAt }, at) {
      const own = actor.kind === 'person' && actor.person === data.person;
      if (actor.kind === 'person' && actor.role === 'INDEPENDENT_CHAIR' && !own)
        return at.refuse('NOT_YOUR_DECLARATION');
      const future = data.workedFor.find(({ leftOn }) => leftOn !== null && leftOn > at.on);
      if (future) return at.refuse('DATE_IN_THE_FUTURE', { date: future.leftOn ?? '', today: at.on });
      const declared = at.event('InterestsDeclared', { interests: { ...data, at: occurredAt } });
      const now = after(state, declared, chairEvolvers.InterestsDeclared);
      return accept([declared], noLongerIndependent(now, at));
    },
  },
};
