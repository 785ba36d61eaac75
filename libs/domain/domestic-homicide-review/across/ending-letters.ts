import { agenciesOf } from '../agencies.js';
import { relatives } from '../family/to-tell.js';
import type { OwedNotice, Recipient } from '../kind.js';
import { letters, toBodies, toPerson } from '../letters.js';
import type { At } from '../machine.js';
import type { State } from '../state.js';

const bodies = (organisations: readonly string[]): readonly Recipient[] => {
  const each = organisations.filter((one, i) => organisations.indexOf(one) === i);
  return each.length === 0 ? [] : [toBodies(each)];
};

/** Of a review everybody who was told of it hears how it ends. Before there is one, whoever gave notice or was asked. */
const whoKnows = (state: State, { procedure }: Pick<At, 'procedure'>): readonly Recipient[] => {
  const { homeOffice, coroner } = procedure.bodies;
  const informant = state.notification?.notifiedBy;
  const informants = informant == null ? [] : [informant];
  if (state.establishment === null)
    return [
      ...(state.told.homeOfficeAt === null ? [] : [toBodies([homeOffice])]),
      ...bodies([...informants, ...state.scoping.map(({ agency }) => agency)]),
      ...state.told.family.map(toPerson),
    ];
  return [
    toBodies([homeOffice]),
    ...(coroner === null ? [] : [toBodies([coroner])]),
    ...bodies([...informants, ...agenciesOf(state)].filter((one) => one !== homeOffice)),
    ...relatives(state).map(toPerson),
    ...(state.chair === null ? [] : [toPerson(state.chair.person)]),
  ];
};

/** What is told of an ending; `besides`: the partnership that goes on with the case. */
export const endingLetters = (
  state: State,
  template: 'merged' | 'transfer' | 'cancelled',
  about: Readonly<Record<string, string>>,
  at: Pick<At, 'procedure'>,
  besides: readonly Recipient[] = [],
): readonly OwedNotice[] =>
  letters(
    state,
    [...besides, ...whoKnows(state, at)].map((to) => ({ template, to, about })),
  );
