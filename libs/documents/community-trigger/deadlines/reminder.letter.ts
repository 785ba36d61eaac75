import type { OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { DEADLINE_KIND_IN_WORDS } from '../../render/words.js';
import type { CaseView, LetterType } from '../case-view.js';

const deadlineOf = (state: State, notice: OwedNotice): Deadline | undefined =>
  state.deadlines.find((deadline) => deadline.key === notice.about['deadline']);

const facts = (view: CaseView, notice: OwedNotice): object => {
  const deadline = deadlineOf(view.state, notice);
  return {
    what: deadline?.what ?? 'A date in this case',
    due: deadline?.due ?? view.today,
    source:
      deadline === undefined
        ? 'The local procedure'
        : `${DEADLINE_KIND_IN_WORDS[deadline.kind]}: ${deadline.source}`,
  };
};

/** To whoever has to act: an agency or the coordinator's desk. */
export const reminder: LetterType = {
  template: 'reminder',
  file: 'community-trigger/deadlines/reminder.njk',
  subject: 'A reminder',
  facts,
};

/** AD2: the applicant is reminded of the consent that is missing. */
export const applicantReminder: LetterType = {
  ...reminder,
  file: 'community-trigger/deadlines/applicant-reminder.njk',
};
