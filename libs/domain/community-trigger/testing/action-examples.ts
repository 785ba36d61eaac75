import type { ActionInput } from '../review-state.js';
import type { Case } from './example.js';
import { PROCEDURE } from './procedure.js';
import { referral } from './review-stories.js';
import type { Scenario } from './scenario.js';

export const warning = (more: Partial<ActionInput['enforcement']> = {}): ActionInput =>
  referral({
    kind: 'ENFORCEMENT',
    owner: 'ned-council',
    enforcement: { measure: 'CPW', against: 'AGED_16_OR_OVER', ...more },
  });

export const contract = (guardianAgreed: boolean): ActionInput =>
  referral({ kind: 'BEHAVIOUR_CONTRACT', contract: { guardianAgreed, reviewOn: '2022-08-01' } });

type Adding = Case<'ProposeAction'> & Case<'AddAction'>;
type AddingGuard = Adding | { readonly refused: Adding; readonly accepted: Adding };

/** What stands against an action, proposed or added alike. `given` has a CPW as `action-1` and a CPN as `action-2`. */
export const actionGuardExamples = (given: () => Scenario): Record<string, AddingGuard> => {
  const sent = (when: ActionInput, by?: Case['by']): Adding => ({
    given,
    when,
    ...(by === undefined ? {} : { by }),
  });
  const pair = (refused: ActionInput, accepted: ActionInput) => ({
    refused: sent(refused),
    accepted: sent(accepted),
  });
  return {
    NO_SUCH_DATE: sent(referral({ due: '2022-06-31' })),
    DUE_IN_PAST: sent(referral({ due: '2022-05-09' })),
    OWNER_IS_CHAIRS_ORGANISATION: sent(referral({ owner: 'bolsover-council' })),
    ENFORCEMENT_FACTS: pair(referral({ kind: 'ENFORCEMENT' }), warning()),
    TOO_YOUNG_FOR_NOTICE: pair(
      warning({ against: 'UNDER_16' }),
      warning({ measure: 'CLOSURE_WARNING', against: 'UNDER_16' }),
    ),
    NO_EARLIER_WARNING: pair(warning({ measure: 'CPN' }), warning({ measure: 'CPN', follows: 'action-1' })),
    NO_NOTICE_BREACHED: pair(
      warning({ measure: 'FPN', follows: 'action-1' }),
      warning({ measure: 'FPN', follows: 'action-2' }),
    ),
    CONTRACT_FACTS: pair(referral({ kind: 'BEHAVIOUR_CONTRACT' }), contract(true)),
    GUARDIAN_NOT_AGREED: pair(contract(false), contract(true)),
  };
};

export const TOLERANT = { ...PROCEDURE, chairRule: { sameCouncil: 'WARN' as const } };
