import { accept } from '#libs/domain/kernel/decider.js';
import { unmetKeys } from '../deadlines.js';
import type { Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ReviewPreparationCommands } from './commands.js';
import { chairWarnings, notIndependent } from './independence.js';

type Preparation = Pick<State, 'chair' | 'panel' | 'victimPart'>;

/** AD7 is met when chair, panel and victim have all been seen to; `done` is what this event adds. */
export const meetsPreparation = (
  state: State,
  done: Partial<Record<keyof Preparation, true>>,
): readonly string[] => {
  const chair = done.chair ?? state.chair !== null;
  const panel = done.panel ?? state.panel.length > 0;
  const victim = done.victimPart ?? state.victimPart.status !== 'NOT_ASKED';
  return chair && panel && victim ? unmetKeys(state, 'AD7') : [];
};

type Chairing = Pick<ReviewPreparationCommands, 'AppointChair' | 'ReplaceChair'>;

export const chairing: Rules<Chairing> = {
  AppointChair: {
    possible: (state, at) => (state.chair === null ? null : at.refuse('CHAIR_APPOINTED')),
    decide(state, { data }, at) {
      const { chair: person, organisation, homeTenant, hostTenant, declaration } = data;
      const refused = notIndependent(state, data, at);
      if (refused !== null) return refused;
      const meets = meetsPreparation(state, { chair: true });
      const facts = { person, organisation, homeTenant, hostTenant, declaration, meets };
      return accept([at.event('ChairAppointed', facts)], chairWarnings(state, data));
    },
  },
  ReplaceChair: {
    possible: (state, at) => (state.chair === null ? at.refuse('NO_CHAIR') : null),
    decide(state, { data }, at) {
      const { chair: person, organisation, homeTenant, hostTenant, declaration } = data;
      const former = state.chair?.person ?? '';
      if (person === former) return at.refuse('SAME_CHAIR');
      const refused = notIndependent(state, data, at);
      if (refused !== null) return refused;
      const facts = { person, organisation, homeTenant, hostTenant, declaration, former };
      return accept([at.event('ChairReplaced', facts)], chairWarnings(state, data));
    },
  },
};
