import { accept } from '#libs/domain/kernel/decider.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import { freshKey, openOther, unmetKeys, open } from '../deadlines.js';
import { letters, toApplicant, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import type { State } from '../state.js';
import type { TransferCommands } from './commands.js';

/** Product rule: the other area answers within two working days. */
const ANSWER_WITHIN = { n: 2, unit: 'WORKING_DAYS' } as const;

const accepted = (state: State, at: At): Refused | null =>
  state.transfer?.status === 'OFFERED' ? null : at.refuse('TRANSFER_ANSWERED');

const notTheOther = (state: State, actor: Actor, at: At): Refused | null =>
  actor.kind === 'person' && actor.homeTenant === state.transfer?.to
    ? null
    : at.refuse('NOT_THE_OTHER_AREA', { to: state.transfer?.to ?? '' });

const home = (actor: Actor): string => (actor.kind === 'person' ? (actor.homeTenant ?? '') : '');

export const transferRules: Rules<TransferCommands> = {
  TransferToArea: {
    decide(state, { data }, at) {
      if (data.to === data.from || data.to === '') return at.refuse('SAME_AREA');
      return accept([
        at.event('ApplicationTransferred', {
          to: data.to,
          from: state.state,
          cancels: unmetKeys(state),
          drops: unsent(state),
          opens: [
            openOther(
              at,
              'TRANSFER',
              ANSWER_WITHIN,
              at.on,
              'ApplicationTransferred',
              freshKey(state, 'TRANSFER'),
            ),
          ],
          owes: letters(state, [{ template: 'transfer', to: toApplicant(state), about: { area: data.to } }]),
        }),
      ]);
    },
  },
  AcceptTransfer: {
    possible: accepted,
    decide: (state, { actor }, at) =>
      notTheOther(state, actor, at) ??
      accept([at.event('TransferAccepted', { by: home(actor), meets: unmetKeys(state, 'TRANSFER') })]),
  },
  ReturnTransfer: {
    possible: accepted,
    decide(state, { actor }, at) {
      const refused = notTheOther(state, actor, at);
      if (refused) return refused;
      const unacknowledged = state.acknowledgedAt === null ? (['AD1'] as const) : [];
      const ids =
        state.consent.status === 'NOT_NEEDED' || state.consent.status === 'GIVEN'
          ? ([...unacknowledged, 'AD3', 'AD5'] as const)
          : ([...unacknowledged, 'AD5'] as const);
      return accept([
        at.event('TransferReturned', {
          by: home(actor),
          meets: unmetKeys(state, 'TRANSFER'),
          drops: unsent(state, 'transfer'),
          opens: ids.map((id) => open(at, id, at.on, 'TransferReturned', freshKey(state, id))),
        }),
      ]);
    },
  },
};
