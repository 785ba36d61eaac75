import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { deadlineOf } from '../deadlines.js';
import { unsent, unsentAbout } from '../letters.js';
import type { State } from '../state.js';
import type { ScopingRequest } from './state.js';

const runs = (deadline: Deadline | undefined): boolean =>
  deadline !== undefined && deadline.status !== 'CANCELLED';

/** Answers that are waited for. What was still open when a decision was taken is no longer, though it may be recorded. */
export const awaited = (state: State): readonly ScopingRequest[] =>
  state.scoping.filter(({ status, deadline }) => status === 'ASKED' && runs(deadlineOf(state, deadline)));

/** Letters and reminders about a request that nobody has begun to send: they make no sense once it is answered. */
export const unsentAboutRequest = (state: State, { id, deadline }: ScopingRequest): readonly string[] => [
  ...unsentAbout(state, 'request', id),
  ...unsentAbout(state, 'deadline', deadline),
];

/** Letters of scoping that nobody has begun to send: with the decision there is nothing more to answer. */
export const unsentQuestions = (state: State): readonly string[] =>
  unsent(state, 'scoping-request', 'scoping-chase', 'scoping-escalation');
