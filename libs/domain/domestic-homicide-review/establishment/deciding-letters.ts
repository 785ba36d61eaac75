import type { OwedNotice } from '../kind.js';
import { agenciesOf } from '../agencies.js';
import { relatives } from '../family/to-tell.js';
import { letters, toBodies, toPerson } from '../letters.js';
import type { At } from '../machine.js';
import type { State } from '../state.js';
import type { NoticeTemplate } from '../templates.js';

/** Whatever is told of a decision. */
export const DECISION_LETTERS = [
  'home-office-decision',
  'family-decision',
  'coroner-notification',
  'agencies-notification',
] as const satisfies readonly NoticeTemplate[];

/** DD2: the Home Office and the family are told of the decision, whichever it is; of a review also coroner and agencies. */
export const decidingLetters = (
  state: State,
  of: 'REVIEW' | 'NO_REVIEW',
  { procedure }: Pick<At, 'procedure'>,
): readonly OwedNotice[] => {
  const { homeOffice, coroner } = procedure.bodies;
  const agencies = agenciesOf(state);
  const about = { of };
  return letters(state, [
    { template: 'home-office-decision', to: toBodies([homeOffice]), about },
    ...relatives(state).map((one) => ({ template: 'family-decision' as const, to: toPerson(one), about })),
    ...(of === 'REVIEW' && coroner !== null
      ? [{ template: 'coroner-notification' as const, to: toBodies([coroner]) }]
      : []),
    ...(of === 'REVIEW' && agencies.length > 0
      ? [{ template: 'agencies-notification' as const, to: toBodies(agencies) }]
      : []),
  ]);
};
