import { accept } from '#libs/domain/kernel/decider.js';
import { refusedDay } from '../coming-date.js';
import { freshKey, open, openOn } from '../deadlines.js';
import { letters, toBodies, unsentAbout } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { ImrCommands } from './commands.js';
import { refusedByRecords } from './independence.js';
import { anyAt, atStep } from './steps.js';

/** Before the panel: a report is accepted, or goes back to its agency with reasons and time of its own. */
export const panelReview: Rules<Pick<ImrCommands, 'AcceptImr' | 'ReturnImr'>> = {
  AcceptImr: {
    possible: anyAt('AcceptImr'),
    decide(state, { data }, at) {
      const imr = atStep(state, data.imr, 'AcceptImr', at);
      if (isRefused(imr)) return imr;
      return (
        refusedByRecords(state, imr.author, at) ??
        accept([at.event('ImrAcceptedByPanel', { imr: imr.id, drops: unsentAbout(state, 'imr', imr.id) })])
      );
    },
  },
  ReturnImr: {
    possible: anyAt('ReturnImr'),
    decide(state, { data: { imr: id, due }, reason }, at) {
      const imr = atStep(state, id, 'ReturnImr', at);
      if (isRefused(imr)) return imr;
      const refused = refusedDay(due, at);
      if (refused) return refused;
      const deadline = freshKey(state, `DD4/${id}`);
      return accept([
        at.event('ImrReturned', {
          imr: id,
          reasons: reason ?? null,
          deadline,
          opens: [
            due === undefined
              ? open(at, 'DD4', at.on, 'ImrReturned', deadline)
              : openOn(at, 'DD4', due, at.on, 'ImrReturned', deadline),
          ],
          drops: unsentAbout(state, 'imr', id, 'imr-submitted'),
          owes: letters(state, [
            { template: 'imr-returned', to: toBodies([imr.agency]), about: { imr: id } },
          ]),
        }),
      ]);
    },
  },
};
