import { accept } from '#libs/domain/kernel/decider.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { DEADLINES, freshKey, open, unmetKeys, untilConsent } from '../deadlines.js';
import type { DeadlineId } from '../law/review-procedure.js';
import { letters, owedAgain, toApplicant, unsent } from '../letters.js';
import type { At, Deciding, Refused, Rules } from '../machine.js';
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

/** Back with us, the case has its time again: what waits for consent waits on. */
const beginAgain = (state: State, at: Deciding): readonly Deadline[] => {
  const again = (id: DeadlineId): Deadline => open(at, id, at.on, 'TransferReturned', freshKey(state, id));
  const { status } = state.consent;
  const consented = status === 'NOT_NEEDED' || status === 'GIVEN';
  return [
    ...(state.acknowledgedAt === null ? [again('AD1')] : []),
    ...(status === 'REQUESTED' ? [again('AD2')] : []),
    ...(consented ? [again('AD3'), again('AD5')] : [untilConsent(again('AD5'), at)]),
  ];
};

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
            DEADLINES.open(
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
      return accept([
        at.event('TransferReturned', {
          by: home(actor),
          meets: unmetKeys(state, 'TRANSFER'),
          drops: unsent(state, 'transfer'),
          opens: beginAgain(state, at),
          owes: letters(
            state,
            owedAgain(state, 'application-circulation', 'acknowledgement', 'consent-form'),
          ),
        }),
      ]);
    },
  },
};
