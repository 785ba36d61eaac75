import { accept } from '#libs/domain/kernel/decider.js';
import { unmetKeys } from '../deadlines.js';
import { letters, unsent } from '../letters.js';
import type { Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import { hasDaSpecialist } from '../panel/members.js';
import { statutoryCopies } from '../quality-assurance/copies.js';
import { toSubmit } from '../quality-assurance/submissions.js';
import type { SignOffCommands } from './commands.js';

export const signOffRules: Rules<SignOffCommands> = {
  SignOff: {
    decide(state, { actor, occurredAt, reason = null }, at) {
      if (actor.kind !== 'person') return at.refuse('PERSON_ONLY');
      const refused = refusedByConflict(state, actor, at);
      if (refused) return refused;
      const specialist = hasDaSpecialist(state);
      if (!specialist && reason === null) return at.refuse('PANEL_NO_DA_SPECIALIST', {}, 'reason');
      const copies = statutoryCopies(state, at);
      return accept([
        at.event(
          'CspSignedOff',
          {
            signOff: {
              by: actor.person,
              draft: state.approval?.draft ?? state.drafts.length,
              at: occurredAt,
              withoutSpecialist: specialist ? null : reason,
            },
            meets: unmetKeys(state, 'DD3', 'SIGN_OFF'),
            opens: [...copies.opens, toSubmit(state, at)],
            owes: letters(state, copies.letters),
            drops: unsent(state, 'sign-off-request'),
          },
          '3.3; s.9(3C)',
        ),
      ]);
    },
  },
  RefuseSignOff: {
    decide: (state, _, at) =>
      accept([
        at.event('SignOffRefused', {
          cancels: unmetKeys(state, 'SIGN_OFF'),
          drops: unsent(state, 'sign-off-request'),
        }),
      ]),
  },
};
