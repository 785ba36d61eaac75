import { accept } from '#libs/domain/kernel/decider.js';
import { givenMoreTime, refusedDay, refusedMoreTime } from '../coming-date.js';
import { deadlineOf, freshKey } from '../deadlines.js';
import { letters, toBodies } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { ActionCommands } from './commands.js';
import { lettersAbout } from './doing.js';
import { newAction, nextCspReport, planNotAgreed, refusedAction, timeToAct } from './planning.js';
import { anyAt, atStep } from './steps.js';

type Changing = Pick<ActionCommands, 'ReopenAction' | 'ExtendAction' | 'CancelAction' | 'AddAction'>;

/** What the partnership does with the plan while it runs. */
export const changing: Rules<Changing> = {
  ReopenAction: {
    possible: anyAt('ReopenAction'),
    decide(state, { data: { action: id, target } }, at) {
      const action = atStep(state, id, 'ReopenAction', at);
      if (isRefused(action)) return action;
      const refused = refusedDay(target, at);
      if (refused) return refused;
      const deadline = freshKey(state, `ACTION/${id}`);
      return accept([
        at.event('ActionReopened', {
          action: id,
          target,
          deadline,
          opens: [
            timeToAct({ deadline, target }, 'ActionReopened', at),
            ...nextCspReport(state, at.on, 'ActionReopened', at),
          ],
        }),
      ]);
    },
  },
  ExtendAction: {
    possible: anyAt('ExtendAction'),
    decide(state, { data: { action: id, target } }, at) {
      const action = atStep(state, id, 'ExtendAction', at);
      if (isRefused(action)) return action;
      const present = deadlineOf(state, action.deadline);
      if (!present) return at.refuse('UNKNOWN_ACTION', { action: id });
      return (
        refusedMoreTime(target, present, at) ??
        accept([
          at.event('ActionExtended', {
            action: id,
            counted: givenMoreTime(present, target, at),
            drops: lettersAbout(state, action),
          }),
        ])
      );
    },
  },
  CancelAction: {
    possible: anyAt('CancelAction'),
    decide(state, { data }, at) {
      const action = atStep(state, data.action, 'CancelAction', at);
      if (isRefused(action)) return action;
      return accept([
        at.event('ActionCancelled', {
          action: action.id,
          cancels: [action.deadline],
          drops: lettersAbout(state, action),
        }),
      ]);
    },
  },
  AddAction: {
    possible: planNotAgreed,
    decide(state, { data }, at) {
      const refused = refusedAction(state, data, at);
      if (refused) return refused;
      const added = newAction(state, data);
      return accept([
        at.event('ActionAdded', {
          added,
          opens: [timeToAct(added, 'ActionAdded', at), ...nextCspReport(state, at.on, 'ActionAdded', at)],
          owes: letters(state, [
            { template: 'action-plan', to: toBodies([added.owner]), about: { action: added.id } },
          ]),
        }),
      ]);
    },
  },
};
