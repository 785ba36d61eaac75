import { accept } from '#libs/domain/kernel/decider.js';
import { deadlineOf, open, unmetKeys } from '../deadlines.js';
import { moveTo } from '#libs/domain/kernel/deadlines.js';
import { firstImpossible, complaintOf } from '../application/complaint.js';
import { letters, toBodies, unsent } from '../letters.js';
import { isRefused, nextId, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import { chasing } from './chasing.js';
import type { InformationGatheringCommands } from './commands.js';
import type { RequestedOfAgency } from './events.js';
import { answerable, noneOutstanding, outstanding, requestOf, stillAwaited } from './requests.js';

const mayClose = (state: State, at: At): Refused | null => {
  const awaited = stillAwaited(state, at.now);
  if (awaited.length === 0) return null;
  const due =
    awaited
      .map((r) => deadlineOf(state, r.deadline)?.due ?? '')
      .sort()
      .at(-1) ?? '';
  return at.refuse('RETURNS_OUTSTANDING', { due, agencies: awaited.map((r) => r.agency).join(', ') });
};

export const informationGatheringRules: Rules<InformationGatheringCommands> = {
  ...chasing,
  RequestInformation: {
    possible: (state, at) =>
      state.consent.needed && state.consent.status !== 'GIVEN' ? at.refuse('CONSENT_MISSING') : null,
    decide(state, { data }, at) {
      if (data.requests.length === 0) return at.refuse('NO_AGENCY');
      const agencies = data.requests.map((r) => r.agency);
      const twice = agencies.find(
        (agency, i) => agencies.indexOf(agency) !== i || outstanding(state).some((r) => r.agency === agency),
      );
      if (twice !== undefined) return at.refuse('ASKED_ALREADY', { agency: twice });
      if (
        data.requests.some(
          (r) => r.periodFrom !== undefined && r.periodTo !== undefined && r.periodFrom > r.periodTo,
        )
      )
        return at.refuse('PERIOD_REVERSED');
      const requests = data.requests.map((r, i): RequestedOfAgency => {
        const id = nextId('request', state.requests, i);
        return {
          request: {
            id,
            agency: r.agency,
            contact: r.contact ?? null,
            publicFunctions: r.publicFunctions,
            status: 'ASKED',
            deadline: `AD4/${id}`,
            chases: 0,
            escalated: false,
          },
          questions: r.questions ?? null,
          periodFrom: r.periodFrom ?? null,
          periodTo: r.periodTo ?? null,
        };
      });
      const asked = [...agencies, ...state.requests.map((r) => r.agency)];
      const notAsked = state.relevantBodies.filter((body) => !asked.includes(body));
      return accept(
        [
          at.event('InformationRequested', {
            requests,
            meets: unmetKeys(state, 'AD3'),
            opens: requests.map(({ request }) =>
              open(at, 'AD4', at.on, 'InformationRequested', request.deadline),
            ),
            owes: letters(
              state,
              requests.map(({ request }) => ({
                template: 'information-request' as const,
                to: toBodies([request.agency]),
                about: { request: request.id },
              })),
            ),
          }),
        ],
        notAsked.length
          ? [
              {
                code: 'RELEVANT_BODY_NOT_ASKED',
                detail: `Relevant bodies that were not asked: ${notAsked.join(', ')}.`,
                source: 's.104(3)(b)',
              },
            ]
          : [],
      );
    },
  },
  ReturnInformation: {
    possible: noneOutstanding,
    decide(state, { data, actor }, at) {
      const request = answerable(state, data.request, actor, at);
      if (isRefused(request)) return request;
      const found = data.complaints ?? [];
      const refused = firstImpossible(found, at);
      if (refused) return refused;
      return accept([
        at.event('InformationReturned', {
          request: request.id,
          nothingHeld: data.nothingHeld ?? false,
          return: data.return ?? null,
          complaints: found.map((complaint, i) =>
            complaintOf(nextId('complaint', state.complaints, i), complaint),
          ),
          by: actor.kind === 'person' ? actor.person : null,
          meets: [request.deadline],
          drops: unsentAbout(state, request.id),
        }),
      ]);
    },
  },
  RefuseInformation: {
    possible: noneOutstanding,
    decide(state, { data, actor }, at) {
      const request = answerable(state, data.request, actor, at);
      if (isRefused(request)) return request;
      if (request.publicFunctions && data.ground === 'NO_PUBLIC_FUNCTION')
        return at.refuse('MUST_COMPLY', { agency: request.agency });
      return accept([
        at.event('InformationRefused', {
          request: request.id,
          ground: data.ground,
          meets: [request.deadline],
          drops: unsentAbout(state, request.id),
        }),
      ]);
    },
  },
  ExtendReturn: {
    possible: noneOutstanding,
    decide(state, { data }, at) {
      const request = requestOf(state, data.request, at);
      if (isRefused(request)) return request;
      const present = deadlineOf(state, request.deadline);
      if (!present || data.due <= present.due || data.due < at.today)
        return at.refuse('NOT_LATER', { due: data.due, present: present?.due ?? '' });
      const counted = {
        ...moveTo(present, data.due, at.calendar),
        status: 'OPEN' as const,
        pausedOn: null,
        remindersSent: 0,
      };
      return accept([at.event('ReturnExtended', { request: request.id, counted })]);
    },
  },
  ProceedToThreshold: {
    possible: mayClose,
    decide: (state, _, at) =>
      accept([at.event('InformationGatheringClosed', { missing: outstanding(state).map((r) => r.id) })]),
  },
  CloseInformationGathering: {
    possible: (state, at) => (state.informationReopened ? at.refuse('REOPENED') : mayClose(state, at)),
    decide: (state, _, at) =>
      accept([at.event('InformationGatheringClosed', { missing: outstanding(state).map((r) => r.id) })]),
  },
  ReopenInformationGathering: {
    decide: (_, __, at) => accept([at.event('InformationGatheringReopened', {})]),
  },
};

function unsentAbout(state: State, request: string): readonly string[] {
  const pending = unsent(state);
  return state.notices.filter((n) => pending.includes(n.id) && n.about.request === request).map((n) => n.id);
}
