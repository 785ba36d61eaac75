import { accept } from '#libs/domain/kernel/decider.js';
import { refusedToOthers } from '../agencies.js';
import { freshKey, open } from '../deadlines.js';
import { unsentAbout } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { ImrCommands } from './commands.js';
import { refusedByDeclaration, refusedByRecords } from './independence.js';
import { anyAt, atStep } from './steps.js';

/** The agency says who writes: somebody with no part in the case (G16 section 7). */
export const authorship: Rules<Pick<ImrCommands, 'AcceptCommission' | 'ReplaceImrAuthor'>> = {
  AcceptCommission: {
    possible: anyAt('AcceptCommission'),
    decide(state, { data: { imr: id, author, declaration }, actor }, at) {
      const imr = atStep(state, id, 'AcceptCommission', at);
      if (isRefused(imr)) return imr;
      const refused =
        refusedToOthers(imr.agency, actor, at) ??
        refusedByDeclaration(declaration, at) ??
        refusedByRecords(state, author, at);
      if (refused) return refused;
      const again = imr.status === 'NOT_PROVIDED';
      const deadline = again ? freshKey(state, `DD4/${id}`) : imr.deadline;
      return accept([
        at.event('ImrAccepted', {
          imr: id,
          author,
          declaration,
          deadline,
          opens: again ? [open(at, 'DD4', at.on, 'ImrAccepted', deadline)] : [],
          drops: again ? unsentAbout(state, 'imr', id, 'imr-chase', 'imr-escalation') : [],
        }),
      ]);
    },
  },
  ReplaceImrAuthor: {
    possible: anyAt('ReplaceImrAuthor'),
    decide(state, { data: { imr: id, author, declaration }, actor }, at) {
      const imr = atStep(state, id, 'ReplaceImrAuthor', at);
      if (isRefused(imr)) return imr;
      const refused =
        refusedToOthers(imr.agency, actor, at) ??
        (author === imr.author ? at.refuse('SAME_AUTHOR') : null) ??
        refusedByDeclaration(declaration, at) ??
        refusedByRecords(state, author, at);
      if (refused) return refused;
      return accept([
        at.event('ImrAuthorReplaced', {
          imr: id,
          author,
          declaration,
          drops: unsentAbout(state, 'imr', id, 'imr-countersign'),
        }),
      ]);
    },
  },
};
