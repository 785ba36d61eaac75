import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { ScopingRequest } from '#libs/domain/domestic-homicide-review/scoping/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineDue, deadlineWithKey, opened, organisationIn, type LetterType } from '../case-view.js';
import { peopleToLookFor, whoToLookFor } from './people.js';

export const requestOf = (state: State, notice: OwedNotice): ScopingRequest | undefined =>
  state.scoping.find(({ id }) => id === notice.about['request']);

/** D2: names with aliases, period, the yes-or-no form, and that originals are secured now. */
export const scopingRequest: LetterType = {
  template: 'scoping-request',
  file: 'domestic-homicide-review/scoping/scoping-request.njk',
  subject: 'A request for information',
  docx: true,
  sealed: (state, notice) => [...whoToLookFor(state), requestOf(state, notice)?.questions],
  facts: (view, notice) => {
    const request = requestOf(view.state, notice);
    return {
      ...peopleToLookFor(view),
      agency: request === undefined ? 'your organisation' : organisationIn(view, request.agency),
      from: request?.periodFrom ?? null,
      to: request?.periodTo ?? null,
      due: deadlineWithKey(view.state, request?.deadline)?.due ?? view.today,
      decideBy: deadlineDue(view.state, 'DD1'),
      questions: opened(view, request?.questions),
    };
  },
};
