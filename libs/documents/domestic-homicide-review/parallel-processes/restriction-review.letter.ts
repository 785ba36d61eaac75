import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type {
  Blockable,
  Restriction,
} from '#libs/domain/domestic-homicide-review/parallel-processes/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineWithKey, opened, organisationIn, type LetterType } from '../case-view.js';
import { PARALLEL_IN_WORDS } from '../parts/words.js';
import { readerOf } from '../parts/reader.js';

const BLOCKED_IN_WORDS: Readonly<Record<Blockable, string>> = {
  InterviewWitness: 'talking to people who may be witnesses',
  InterviewPerpetrator: 'talking to the person who may be tried',
  ApproveReport: 'approving the report',
  SubmitToHomeOffice: 'sending the report to the Home Office',
  Publish: 'publishing the report',
};

const restrictionOf = (state: State, { about }: OwedNotice): Restriction | undefined =>
  state.restrictions.find(({ id }) => id === about['restriction']);

/** 3.6: what was agreed for a parallel process is looked at again, by us and by whom it was agreed with. */
export const restrictionReview: LetterType = {
  template: 'restriction-review',
  file: 'domestic-homicide-review/parallel-processes/restriction-review.njk',
  subject: 'Something that waits is to be looked at again',
  sealed: (state, notice) => [restrictionOf(state, notice)?.text],
  facts: (view, notice) => {
    const restriction = restrictionOf(view.state, notice);
    const process = view.state.parallelProcesses.find(({ id }) => id === restriction?.process);
    return {
      toDesk: readerOf(view, notice) === 'DESK',
      process: PARALLEL_IN_WORDS[process?.type ?? 'OTHER'],
      concluded: process?.status === 'CONCLUDED',
      agreedWith: restriction === undefined ? 'another body' : organisationIn(view, restriction.agreedWith),
      from: restriction?.from ?? view.today,
      due: deadlineWithKey(view.state, restriction?.deadline)?.due ?? view.today,
      waits: (restriction?.blocks ?? []).map((one) => BLOCKED_IN_WORDS[one]),
      text: opened(view, restriction?.text),
    };
  },
};
