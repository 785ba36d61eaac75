import { accept } from '#libs/domain/kernel/decider.js';
import type { Rules } from '../machine.js';
import type { NotificationCommands } from './commands.js';
import { correcting } from './correcting.js';
import { receiving } from './receive.js';

export const notificationRules: Rules<NotificationCommands> = {
  ...receiving,
  ...correcting,
  AssignCoordinator: {
    decide(state, { data: { coordinator } }, at) {
      if (coordinator === state.coordinator) return at.refuse('SAME_COORDINATOR');
      if (coordinator === state.chair?.person) return at.refuse('CHAIR_IS_COORDINATOR');
      return accept([at.event('CoordinatorAssigned', { coordinator })]);
    },
  },
};
