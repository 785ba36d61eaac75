import type { OwedNotice } from '#libs/domain/community-trigger/state.js';
import { organisationIn, type CaseView, type LetterType } from '../case-view.js';
import { dueOf, requestOf } from './information-request.letter.js';

const lateReturn = (view: CaseView, notice: OwedNotice): object => {
  const request = requestOf(view.state, notice);
  const chases = request?.chases ?? 0;
  return {
    agency: request === undefined ? 'your organisation' : organisationIn(view, request.agency),
    mustComply: request?.publicFunctions ?? false,
    due: dueOf(view, request),
    times: chases === 1 ? 'once' : `${chases} times`,
  };
};

/** Sent by the engine after a return's date has passed. */
export const informationChase: LetterType = {
  template: 'information-chase',
  file: 'community-trigger/information-gathering/information-chase.njk',
  subject: 'We are waiting for your answer',
  facts: lateReturn,
};

/** Sent to the agency's senior manager when chasing did not help. */
export const informationEscalation: LetterType = {
  template: 'information-escalation',
  file: 'community-trigger/information-gathering/information-escalation.njk',
  subject: 'An answer from your organisation is late',
  facts: lateReturn,
};
