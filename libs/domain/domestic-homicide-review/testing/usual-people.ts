import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { PersonActor } from '#libs/domain/kernel/people.js';
import type { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import type { Attempt } from '#libs/domain/kernel/review/testing/moment.js';
import type { CommandData, CommandName } from '../commands.js';
import type { Dhr } from '../kind.js';
import { PEOPLE } from './people.js';
import { sealed, type Story } from './scenario.js';

export type Next = (story: Story, draw: Draw) => readonly Attempt<Dhr>[];

export const by =
  (who: PersonActor) =>
  <N extends CommandName>(command: N, data: CommandData[N]): Attempt<Dhr> => ({
    command,
    data,
    how: { by: who, reason: sealed('reason') },
  });

export const desk = by(PEOPLE.coordinator);
export const partnership = by(PEOPLE.cspChair);
/** Whoever chairs it now. */
export const chairOf = ({ state }: Story) =>
  by([PEOPLE.chair, PEOPLE.otherChair].find(({ person }) => person === state.chair?.person) ?? PEOPLE.chair);
export const seatsOf = ({ state }: Story) => [
  ...(state.chair ? [state.chair.person] : []),
  ...state.panel.filter(({ status }) => status === 'MEMBER').map(({ person }) => person),
];
export const dayOf = ({ now }: Story, days: number) => addDays(londonDate(now), days);
export const relativesOf = ({ state }: Story) =>
  state.family.filter(({ part }) => part !== 'DECLINED').map(({ person }) => person);
