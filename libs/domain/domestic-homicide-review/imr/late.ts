import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { nextChase } from '../chasing.js';
import { givenMoreTime, refusedMoreTime } from '../coming-date.js';
import { deadlineOf } from '../deadlines.js';
import { letters, toBodies, unsentAbout } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { ImrCommands } from './commands.js';
import { anyAt, atStep } from './steps.js';

/** DD4 in the hands of the chair, and what follows where nothing comes. */
export const late: Rules<Pick<ImrCommands, 'ExtendImr' | 'ChaseImr' | 'EscalateNonEngagement'>> = {
  ExtendImr: {
    possible: anyAt('ExtendImr'),
    decide(state, { data: { imr: id, due } }, at) {
      const imr = atStep(state, id, 'ExtendImr', at);
      if (isRefused(imr)) return imr;
      const present = deadlineOf(state, imr.deadline);
      if (!present) return at.refuse('UNKNOWN_IMR', { imr: id });
      return (
        refusedMoreTime(due, present, at) ??
        accept([
          at.event('ImrExtended', {
            imr: id,
            counted: givenMoreTime(present, due, at),
            drops: unsentAbout(state, 'imr', id, 'imr-chase', 'imr-extended'),
            owes: letters(state, [
              { template: 'imr-extended', to: toBodies([imr.agency]), about: { imr: id } },
            ]),
          }),
        ])
      );
    },
  },
  ChaseImr: {
    possible: anyAt('ChaseImr'),
    decide(state, { data: { imr: id, number } }, at) {
      const imr = atStep(state, id, 'ChaseImr', at);
      if (isRefused(imr)) return imr;
      if (number <= imr.chases) return at.refuse('CHASED_ALREADY', { number });
      const next = nextChase(deadlineOf(state, imr.deadline), imr.chases, at);
      if (next === null) return at.refuse('NOT_DUE_YET', { on: 'no day while its time is paused' });
      if (next.step === 'ESCALATE')
        return at.refuse('NOT_DUE_YET', { on: 'no day: it is escalated next (EscalateNonEngagement)' });
      if (next.number !== number || at.now < next.dueAt)
        return at.refuse('NOT_DUE_YET', { on: londonDate(next.dueAt) });
      const { agency } = imr;
      return accept([
        at.event('ImrChased', {
          imr: id,
          agency,
          number,
          owes: letters(state, [
            { template: 'imr-chase', to: toBodies([agency]), about: { imr: id, number: String(number) } },
          ]),
        }),
      ]);
    },
  },
  EscalateNonEngagement: {
    possible: anyAt('EscalateNonEngagement'),
    decide(state, { data }, at) {
      const imr = atStep(state, data.imr, 'EscalateNonEngagement', at);
      if (isRefused(imr)) return imr;
      const { id, agency, chases, deadline } = imr;
      const last = nextChase(
        deadlineOf(state, deadline),
        Math.max(chases, at.procedure.chases.escalateAfter),
        at,
      );
      if (last === null) return at.refuse('NOT_DUE_YET', { on: 'its time, which is paused, is over' });
      if (chases < at.procedure.chases.escalateAfter || at.now < last.dueAt)
        return at.refuse('NOT_DUE_YET', { on: londonDate(last.dueAt) });
      return accept([
        at.event('ImrNotProvided', {
          imr: id,
          agency,
          cancels: [deadline],
          drops: unsentAbout(state, 'imr', id, 'imr-chase', 'imr-countersign'),
          owes: letters(state, [{ template: 'imr-escalation', to: toBodies([agency]), about: { imr: id } }]),
        }),
      ]);
    },
  },
};
