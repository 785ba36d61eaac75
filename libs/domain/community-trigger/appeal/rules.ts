import { accept } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import { endedByClosing } from '../closure/ending.js';
import { reopenedDeadlines, reopenedState } from '../closure/reopening.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { letters, toApplicant, unsent } from '../letters.js';
import type { Rules } from '../machine.js';
import { APPEAL_WINDOW } from '../outcome/notified.js';
import { tookPart } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { AppealCommands } from './commands.js';

/** The time to appeal against the outcome that was told last. */
const windowOf = (state: State): Deadline | undefined =>
  state.deadlines.filter((one) => one.key.startsWith(APPEAL_WINDOW)).at(-1);

const ofOffice = (actor: Actor): boolean => actor.kind === 'person' && actor.role !== 'PUBLIC_APPLICANT';

export const appealRules: Rules<AppealCommands> = {
  RequestAppeal: {
    possible(state, at) {
      if (state.outcomeNotifiedAt === null) return at.refuse('NO_OUTCOME');
      const decided = state.appeal !== null && state.appeal.receivedAt >= state.outcomeNotifiedAt;
      return decided ? at.refuse('APPEALED_ALREADY') : null;
    },
    decide(state, { data: { about, grounds }, actor, occurredAt, reason }, at) {
      const window = windowOf(state);
      const late = window !== undefined && occurredAt >= window.lateFrom;
      if (late && !(ofOffice(actor) && reason !== undefined))
        return at.refuse('WINDOW_CLOSED', { due: window.due });
      const received = at.event(
        'AppealReceived',
        {
          about,
          grounds: grounds ?? null,
          from: state.state,
          meets: late ? [] : unmetKeys(state, 'AD12'),
          opens: [open(at, 'AD13', at.on, 'AppealReceived', freshKey(state, 'AD13/appeal'))],
        },
        'Sch 4 para 3',
      );
      const warning = {
        code: 'APPEAL_LATE',
        detail: `The time to appeal ended on ${window?.due ?? 'its day'}. It is taken in all the same, for the reason given.`,
        source: 'AD12',
      };
      return accept([received], late ? [warning] : []);
    },
  },
  DecideAppeal: {
    decide(state, { data: { outcome, panel = [] }, actor }, at) {
      const barred = tookPart(state);
      if (actor.kind !== 'person' || barred.includes(actor.person))
        return at.refuse('TOOK_PART_IN_FIRST_DECISION');
      if (panel.some((one) => barred.includes(one))) return at.refuse('PANEL_TOOK_PART');
      const from = state.appeal?.from ?? 'OUTCOME_NOTIFIED';
      // An upheld appeal against a closed case opens it, so that the panel can be called together again.
      const reopens = outcome === 'UPHELD' && from === 'CLOSED';
      const to = reopens ? reopenedState(state) : from;
      return accept([
        at.event(
          'AppealDecided',
          {
            outcome,
            panel: [actor.person, ...panel.filter((one) => one !== actor.person)],
            to,
            meets: unmetKeys(state, 'AD13'),
            // Whatever began while it was heard ends with the case that stays closed.
            cancels: to === 'CLOSED' ? endedByClosing(state) : [],
            opens: reopens ? reopenedDeadlines(state, reopenedState(state), at) : [],
            drops: reopens ? unsent(state, 'closure') : [],
            owes: letters(state, [{ template: 'appeal-outcome', to: toApplicant(state) }]),
          },
          'Sch 4 para 3',
        ),
      ]);
    },
  },
};
