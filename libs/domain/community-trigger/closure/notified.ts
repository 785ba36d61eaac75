import type { TriggerEvent } from '../events.js';
import type { Deciding } from '../machine.js';
import type { NoticeProof, State } from '../state.js';

/** A23: the applicant was told when and why the case was closed. A case reopened meanwhile has nothing to note. */
export const closureNotified = (state: State, proof: NoticeProof, at: Deciding): readonly TriggerEvent[] =>
  state.closure === null ? [] : [at.event('ClosureNotified', { proof }, 'A23')];
