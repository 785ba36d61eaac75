import { accept } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { droppable } from '#libs/domain/kernel/review/effects.js';
import { letters, type LetterInput } from '../letters.js';
import type { Rules } from '../machine.js';
import type { Notice, State } from '../state.js';
import type { ApplicationCommands } from './commands.js';

/** Letters that the former applicant has not got: they are called back and go to whoever takes their place. */
const undelivered = (state: State): readonly Notice[] =>
  state.notices.filter((notice) => droppable(notice) && notice.to.kind === 'APPLICANT');

const redirected = (state: State, person: PersonId): readonly LetterInput[] =>
  undelivered(state).map(({ template, about, stage }) => ({
    template,
    about,
    stage,
    to: { kind: 'APPLICANT', person },
  }));

/** 2.8: the applicant died or moved, and somebody goes on for the estate or the household. */
export const replacing: Rules<Pick<ApplicationCommands, 'ReplaceApplicant'>> = {
  ReplaceApplicant: {
    decide(state, { data }, at) {
      if (data.representative === state.application?.applicant) return at.refuse('SAME_APPLICANT');
      if (data.because === 'MOVED' && data.consentBy === 'ESTATE') return at.refuse('CONSENT_BY_ESTATE');
      const {
        because,
        representative,
        consentBy,
        representativeName = null,
        representativeContact = null,
      } = data;
      return accept([
        at.event('ApplicantReplaced', {
          because,
          representative,
          consentBy,
          representativeName,
          representativeContact,
          drops: undelivered(state).map((notice) => notice.id),
          owes: letters(state, redirected(state, representative)),
        }),
      ]);
    },
  },
};
