import type { ReadModel } from './read-model.js';

/** What waits for a person and has no date: a letter in doubt, the reason for a missed date. */
export const taskList: ReadModel = {
  name: 'task_list',
  rows: ({ type, state }) => [...(type.tasks?.(state) ?? [])],
};
