import { accept } from '#libs/domain/kernel/decider.js';
import type { Rules } from '../machine.js';
import { agreeing } from './agreeing.js';
import type { TermsCommands } from './commands.js';

export const termsRules: Rules<TermsCommands> = {
  ...agreeing,
  SetReviewPeriod: {
    decide(state, { data: { from, to } }, at) {
      if (from > to) return at.refuse('PERIOD_REVERSED');
      if (to > at.on) return at.refuse('DATE_IN_THE_FUTURE', { date: to, today: at.on });
      const set = at.event('ReviewPeriodSet', { period: { from, to } });
      return accept(
        [set],
        state.terms.length === 0
          ? []
          : [
              {
                code: 'TERMS_NOT_AMENDED',
                detail:
                  'The terms of reference still name the earlier period. Agree a new version (AmendToR).',
                source: 'G16 section 4; 3.5',
              },
            ],
      );
    },
  },
  AgreeParallelProtocol: {
    decide(_, { data, occurredAt }, at) {
      if (data.with.length === 0) return at.refuse('NO_BODY');
      return accept([
        at.event('ParallelProtocolAgreed', {
          protocol: { with: data.with, text: data.text, at: occurredAt },
        }),
      ]);
    },
  },
};
