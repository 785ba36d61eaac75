import type { ReadModel } from './read-model.js';

/** Every deadline of every review, as the record has it. Lateness is for the decider to declare. */
export const deadlineList: ReadModel = {
  name: 'deadline_list',
  rows: ({ type, state }) =>
    type.deadlines(state).map((deadline) => ({
      key: deadline.key,
      id: deadline.id,
      what: deadline.what,
      kind: deadline.kind,
      source: deadline.source,
      startedOn: deadline.startedOn,
      due: deadline.due,
      lateFrom: deadline.lateFrom,
      lastWorkingDayBefore: deadline.lastWorkingDayBefore,
      status: deadline.status,
      pausedOn: deadline.pausedOn,
      metAt: deadline.metAt,
      lateReason: deadline.lateReason,
    })),
};
