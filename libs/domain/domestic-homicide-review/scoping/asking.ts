import type { Warning } from '#libs/domain/kernel/decider.js';
import { open } from '../deadlines.js';
import type { EventName } from '../events.js';
import type { Effects } from '../kind.js';
import { letters, toBodies } from '../letters.js';
import { nextId, type Deciding, type Refused } from '../machine.js';
import type { State } from '../state.js';
import { awaited } from './awaiting.js';
import type { ScopingQuestion } from './commands.js';
import type { ScopingRequest } from './state.js';

type Asked = { readonly requests: readonly ScopingRequest[] } & Effects;

/** A round of questions to agencies with its letters and dates, or why it cannot be asked. */
export const asking = (
  state: State,
  questions: readonly ScopingQuestion[],
  startedBy: EventName,
  at: Deciding,
): Asked | Refused => {
  if (questions.length === 0) return at.refuse('NO_AGENCY');
  const agencies = questions.map(({ agency }) => agency);
  const waiting = awaited(state).map(({ agency }) => agency);
  const twice = agencies.find((agency, i) => agencies.indexOf(agency) !== i || waiting.includes(agency));
  if (twice !== undefined) return at.refuse('ASKED_ALREADY', { agency: twice });
  if (
    questions.some(
      ({ periodFrom, periodTo }) =>
        periodFrom !== undefined && periodTo !== undefined && periodFrom > periodTo,
    )
  )
    return at.refuse('PERIOD_REVERSED');
  const requests = questions.map(({ agency, questions: text, periodFrom, periodTo }, i): ScopingRequest => {
    const id = nextId('scoping', state.scoping, i);
    return {
      id,
      agency,
      questions: text ?? null,
      periodFrom: periodFrom ?? null,
      periodTo: periodTo ?? null,
      status: 'ASKED',
      contact: null,
      summary: null,
      deadline: `SCOPING/${id}`,
      chases: 0,
      escalated: false,
    };
  });
  return {
    requests,
    opens: requests.map(({ deadline }) => open(at, 'SCOPING', at.on, startedBy, deadline)),
    owes: letters(
      state,
      requests.map(({ id, agency }) => ({
        template: 'scoping-request' as const,
        to: toBodies([agency]),
        about: { request: id },
      })),
    ),
  };
};

/** Agencies that the notification names and nobody asks are easily forgotten, and nothing else would say so. */
export const notAsked = (state: State, questions: readonly ScopingQuestion[]): readonly Warning[] => {
  const asked = [...questions, ...state.scoping].map(({ agency }) => agency);
  const left = (state.notification?.knownAgencies ?? []).filter((agency) => !asked.includes(agency));
  return left.length === 0
    ? []
    : [
        {
          code: 'KNOWN_AGENCY_NOT_ASKED',
          detail: `The notification names agencies that were not asked: ${left.join(', ')}.`,
          source: '3.3; D2',
        },
      ];
};
