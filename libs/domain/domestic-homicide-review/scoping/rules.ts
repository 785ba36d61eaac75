import { accept } from '#libs/domain/kernel/decider.js';
import { refusedToOthers } from '../agencies.js';
import { deadlineOf } from '../deadlines.js';
import { letters, toBodies } from '../letters.js';
import { isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import { asking, notAsked } from './asking.js';
import { awaited, unsentAboutRequest } from './awaiting.js';
import { chasing, unanswered } from './chasing.js';
import type { ScopingCommands } from './commands.js';

const outstanding = (state: State, at: At): Refused | null => {
  const open = awaited(state).flatMap(({ agency, deadline: key }) => {
    const deadline = deadlineOf(state, key);
    return deadline && (deadline.status === 'PAUSED' || at.now < deadline.lateFrom)
      ? [{ agency, deadline }]
      : [];
  });
  const due = open
    .map(({ deadline }) => deadline.due)
    .sort()
    .at(-1);
  return due === undefined
    ? null
    : at.refuse('RETURNS_OUTSTANDING', { due, agencies: open.map(({ agency }) => agency).join(', ') });
};

export const scopingRules: Rules<ScopingCommands> = {
  ...chasing,
  RequestScopingReturn: {
    decide(state, { data }, at) {
      const asked = asking(state, data.requests, 'ScopingRequested', at);
      if (isRefused(asked)) return asked;
      return accept([at.event('ScopingRequested', asked)], notAsked(state, data.requests));
    },
  },
  SecureRecordsNotice: {
    decide(state, { data: { agencies } }, at) {
      if (agencies.length === 0) return at.refuse('NO_AGENCY');
      const twice = agencies.find(
        (agency, i) =>
          agencies.indexOf(agency) !== i || state.secured.some((secured) => secured.agency === agency),
      );
      if (twice !== undefined) return at.refuse('SECURED_ALREADY', { agency: twice });
      const owes = letters(
        state,
        agencies.map((agency) => ({ template: 'secure-records' as const, to: toBodies([agency]) })),
      );
      return accept([at.event('RecordsSecured', { agencies, owes })]);
    },
  },
  RecordReturn: {
    decide(state, { data: { request: id, contact, summary }, actor }, at) {
      const request = unanswered(state, id, at);
      if (isRefused(request)) return request;
      const { agency, deadline } = request;
      const refused = refusedToOthers(agency, actor, at);
      if (refused) return refused;
      return accept([
        at.event('ScopingReturned', {
          request: id,
          agency,
          contact,
          summary: summary ?? null,
          by: actor.kind === 'person' ? actor.person : null,
          meets: [deadline],
          drops: unsentAboutRequest(state, request),
        }),
      ]);
    },
  },
  CloseScoping: {
    possible: outstanding,
    decide: (state, _, at) =>
      accept([at.event('ScopingClosed', { missing: awaited(state).map(({ id }) => id) })]),
  },
};
