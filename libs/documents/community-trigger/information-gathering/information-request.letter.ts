import type { AgencyRequest, OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { areaIn, opened, organisationIn, sealedIn, type CaseView, type LetterType } from '../case-view.js';

export const requestOf = (state: State, notice: OwedNotice): AgencyRequest | undefined =>
  state.requests.find((request) => request.id === notice.about['request']);

export const dueOf = (view: CaseView, request: AgencyRequest | undefined): LocalDate =>
  view.state.deadlines.find((deadline) => deadline.key === request?.deadline)?.due ?? view.today;

/** An optional date of the request; a request without a period leaves the question open. */
const dateIn = (request: object | undefined, field: string): string | null => {
  const value: unknown = Object.entries(request ?? {}).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : null;
};

/** L3: legal power, questions, period, due date, minimum-data note, refusal route, secure return. */
export const informationRequest: LetterType = {
  template: 'information-request',
  file: 'community-trigger/information-gathering/information-request.njk',
  subject: 'A request for information',
  sealed: (state, notice) => [sealedIn(requestOf(state, notice), 'questions')],
  facts: (view, notice) => {
    const request = requestOf(view.state, notice);
    return {
      area: areaIn(view, view.state.application?.area),
      agency: request === undefined ? 'you' : organisationIn(view, request.agency),
      mustComply: request?.publicFunctions ?? false,
      due: dueOf(view, request),
      questions: opened(view, sealedIn(request, 'questions')),
      periodFrom: dateIn(request, 'periodFrom'),
      periodTo: dateIn(request, 'periodTo'),
    };
  },
};
