import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import {
  deadlineDue,
  deadlineWithKey,
  organisationIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import { timesInWords } from '../words.js';
import { requestOf } from './scoping-request.letter.js';

const facts = (view: CaseView, notice: OwedNotice): object => {
  const request = requestOf(view.state, notice);
  return {
    agency: request === undefined ? 'your organisation' : organisationIn(view, request.agency),
    due: deadlineWithKey(view.state, request?.deadline)?.due ?? view.today,
    times: timesInWords(request?.chases ?? 0),
    decideBy: deadlineDue(view.state, 'DD1'),
  };
};

export const scopingChase: LetterType = {
  template: 'scoping-chase',
  file: 'domestic-homicide-review/scoping/scoping-chase.njk',
  subject: 'We are waiting for your answer',
  facts,
};

export const scopingEscalation: LetterType = {
  template: 'scoping-escalation',
  file: 'domestic-homicide-review/scoping/scoping-escalation.njk',
  subject: 'An answer from your organisation is late',
  facts,
};
