import { accept } from '#libs/domain/kernel/decider.js';
import { unsentAbout } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ActionCommands } from './commands.js';
import type { Action } from './state.js';
import { anyAt, atStep, refusedToOthers } from './steps.js';

/** Letters about an action that nobody has begun to send: that it is overdue, and reminders of its day. */
export const lettersAbout = (state: State, { id, deadline }: Action): readonly string[] => [
  ...unsentAbout(state, 'action', id, 'action-overdue'),
  ...unsentAbout(state, 'deadline', deadline, 'reminder'),
];

type Doing = Pick<ActionCommands, 'StartAction' | 'UpdateAction' | 'EvidenceCompletion' | 'AuditAction'>;

/** What owners do, and the partnership's look at whether it had its effect. */
export const doing: Rules<Doing> = {
  StartAction: {
    possible: anyAt('StartAction'),
    decide(state, { data, actor }, at) {
      const action = atStep(state, data.action, 'StartAction', at);
      if (isRefused(action)) return action;
      return refusedToOthers(action, actor, at) ?? accept([at.event('ActionStarted', { action: action.id })]);
    },
  },
  UpdateAction: {
    possible: anyAt('UpdateAction'),
    decide(state, { data: { action: id, rag, progress }, actor }, at) {
      const action = atStep(state, id, 'UpdateAction', at);
      if (isRefused(action)) return action;
      const refused = refusedToOthers(action, actor, at);
      if (refused) return refused;
      if (rag === undefined && progress === undefined) return at.refuse('NOTHING_SAID');
      return accept([
        at.event('ActionUpdated', { action: id, rag: rag ?? action.rag, progress: progress ?? null }),
      ]);
    },
  },
  EvidenceCompletion: {
    possible: anyAt('EvidenceCompletion'),
    decide(state, { data: { action: id, evidence, outcome }, actor }, at) {
      const action = atStep(state, id, 'EvidenceCompletion', at);
      if (isRefused(action)) return action;
      return (
        refusedToOthers(action, actor, at) ??
        accept([
          at.event('ActionCompleted', {
            action: id,
            evidence,
            outcome,
            by: actor.kind === 'person' ? actor.person : null,
            meets: [action.deadline],
            drops: lettersAbout(state, action),
          }),
        ])
      );
    },
  },
  AuditAction: {
    possible: anyAt('AuditAction'),
    decide(state, { data, actor }, at) {
      if (actor.kind !== 'person') return at.refuse('PERSON_ONLY');
      const action = atStep(state, data.action, 'AuditAction', at);
      if (isRefused(action)) return action;
      return action.completedBy === actor.person
        ? at.refuse('SAME_PERSON')
        : accept([at.event('ActionAudited', { action: action.id, by: actor.person })]);
    },
  },
};
