import { accept } from '#libs/domain/kernel/decider.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { onItsWay, unsent } from '../letters.js';
import type { Effects } from '../kind.js';
import { nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ApplicationCommands } from './commands.js';
import { changedFacts, complaintOf, corrected, impossible } from './complaint.js';

/** Until the applicant is told, new facts run the test again; afterwards they need another way (2.4). */
const tooLate = (state: State, at: At): Refused | null => {
  const decision = state.decisions.at(-1);
  if (state.state !== 'THRESHOLD_MET' && state.state !== 'THRESHOLD_NOT_MET') return null;
  if (decision?.notifiedAt) return at.refuse('ALREADY_NOTIFIED');
  if (decision?.by !== 'RELEVANT_BODIES') return at.refuse('DECIDED_ELSEWHERE');
  return onItsWay(state, 'threshold-met', 'threshold-not-met') ? at.refuse('NOTICE_BEING_SENT') : null;
};

/** A decision that rests on old facts is not told, and its consequences do not run on. */
const undoes = (state: State, at: Deciding): Pick<Effects, 'drops' | 'cancels' | 'opens'> => {
  if (state.state !== 'THRESHOLD_MET' && state.state !== 'THRESHOLD_NOT_MET') return {};
  return {
    drops: unsent(state, 'threshold-met', 'threshold-not-met'),
    cancels: unmetKeys(state, 'AD6', 'AD7', 'AD8'),
    opens: [open(at, 'AD5', at.on, 'ComplaintCorrected', freshKey(state, 'AD5'))],
  };
};

export const inputs: Rules<Pick<ApplicationCommands, 'AddComplaint' | 'CorrectComplaint'>> = {
  AddComplaint: {
    possible: tooLate,
    decide(state, { data }, at) {
      const refused = impossible(data.complaint, at);
      if (refused) return refused;
      return accept([
        at.event('ComplaintAdded', {
          complaint: complaintOf(nextId('complaint', state.complaints), data.complaint),
          ...undoes(state, at),
        }),
      ]);
    },
  },
  CorrectComplaint: {
    possible: tooLate,
    decide(state, { data }, at) {
      const before = state.complaints.find((c) => c.id === data.complaint);
      if (!before) return at.refuse('UNKNOWN_COMPLAINT', { complaint: data.complaint });
      const challenge =
        data.challenge === undefined
          ? null
          : state.challenges.find(
              (c) =>
                c.id === data.challenge &&
                c.status === 'OPEN' &&
                (c.complaint === null || c.complaint === before.id),
            );
      if (challenge === undefined) return at.refuse('UNKNOWN_CHALLENGE', { challenge: data.challenge ?? '' });
      const after = corrected(before, data.correction);
      const fields = changedFacts(before, after);
      if (fields.length === 0) return at.refuse('NOTHING_CORRECTED');
      const refused = impossible(after, at);
      if (refused) return refused;
      return accept([
        at.event('ComplaintCorrected', {
          complaint: after,
          fields,
          challenge: challenge?.id ?? null,
          ...undoes(state, at),
        }),
      ]);
    },
  },
};
