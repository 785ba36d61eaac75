import { accept } from '#libs/domain/kernel/decider.js';
import { isRefused, type Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import { asking } from '../scoping/asking.js';
import type { CriteriaCommands } from './commands.js';
import { deciding } from './deciding.js';
import { refusedWhileTold, takingBack } from './taking-back.js';

export const criteriaRules: Rules<CriteriaCommands> = {
  ...deciding,
  RequestMoreInformation: {
    decide(state, { data: { requests } }, at) {
      const asked = asking(state, requests, 'MoreInformationRequested', at);
      return isRefused(asked) ? asked : accept([at.event('MoreInformationRequested', asked)]);
    },
  },
  ReopenCriteria: {
    possible: refusedWhileTold,
    decide: (state, { actor }, at) =>
      refusedByConflict(state, actor, at) ??
      accept([at.event('CriteriaReopened', takingBack(state, 'CriteriaReopened', at))]),
  },
  ProposeOtherLearning: {
    decide(state, { data: { kind, text } }, at) {
      // What `OTHER` is stands in the sealed text, so that two of them may be different things.
      if (kind !== 'OTHER' && state.otherLearning.some((one) => one.kind === kind))
        return at.refuse('PROPOSED_ALREADY');
      return accept([at.event('OtherLearningProposed', { kind, text: text ?? null })]);
    },
  },
};
