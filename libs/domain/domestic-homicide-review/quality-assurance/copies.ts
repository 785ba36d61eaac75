import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { LetterInput } from '#libs/domain/kernel/review/letters.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { EventOf } from '../events.js';
import type { DhrLetters, NoticeProof } from '../kind.js';
import { toBodies, unsent } from '../letters.js';
import type { Deciding } from '../machine.js';
import type { StageModule } from '../stage-module.js';
import type { State } from '../state.js';
import type { NoticeTemplate } from '../templates.js';

type Copied = 'commissioner' | 'secretary-of-state';

const KEY: Readonly<Record<Copied, string>> = {
  commissioner: 'DD6',
  'secretary-of-state': 'DD6/secretary-of-state',
};

const keysOf = (state: State, whom: Copied): readonly string[] =>
  unmetKeys(state, 'DD6').filter((key) => key === KEY[whom] || key.startsWith(`${KEY[whom]}/again-`));

/** s.9(3B) names the Commissioner; s.8A(4) the Secretary of State besides. */
const copied = (state: State): readonly Copied[] =>
  state.establishment?.regime === 'DARDR_S8A' ? ['commissioner', 'secretary-of-state'] : ['commissioner'];

const sentAt = (state: State, whom: Copied) =>
  whom === 'commissioner' ? state.commissionerCopyAt : state.secretaryOfStateCopyAt;

const TEMPLATE = {
  commissioner: 'commissioner-copy',
  'secretary-of-state': 'secretary-of-state-copy',
} as const satisfies Record<Copied, NoticeTemplate>;

/** It is being sent, nobody knows whether it went out, or it is still to go: then it is not owed twice. */
const underWay = (state: State, template: NoticeTemplate): boolean =>
  unsent(state, template).length > 0 ||
  state.notices.some((one) => one.template === template && one.status === 'CLAIMED');

/** What completing the report begins (s.9(3C)): whoever has no copy of it yet gets one. */
export const statutoryCopies = (
  state: State,
  at: Deciding,
): { readonly opens: readonly Deadline[]; readonly letters: readonly LetterInput<DhrLetters>[] } => {
  const without = copied(state).filter((whom) => sentAt(state, whom) === null);
  const { commissioner, secretaryOfState } = at.procedure.bodies;
  return {
    opens: without
      .filter((whom) => keysOf(state, whom).length === 0)
      .map((whom) => open(at, 'DD6', at.on, 'CspSignedOff', freshKey(state, KEY[whom]))),
    letters: without
      .filter((whom) => !underWay(state, TEMPLATE[whom]))
      .map((whom) => ({
        template: TEMPLATE[whom],
        to: toBodies([whom === 'commissioner' ? commissioner : secretaryOfState]),
      })),
  };
};

export const copySentToCommissioner = (
  state: State,
  proof: NoticeProof,
  at: Deciding,
  drops: readonly string[] = [],
): EventOf<'CopySentToCommissioner'> =>
  at.event(
    'CopySentToCommissioner',
    { proof, meets: keysOf(state, 'commissioner'), drops },
    's.9(3B)-(3C); s.8A(4)-(5)',
  );

export const qualityAssuranceTold: NonNullable<StageModule<'quality-assurance'>['told']> = {
  'commissioner-copy': (state, _, proof, at) => [copySentToCommissioner(state, proof, at)],
  'secretary-of-state-copy': (state, _, proof, at) => [
    at.event(
      'CopySentToSecretaryOfState',
      { proof, meets: keysOf(state, 'secretary-of-state') },
      's.8A(4)-(5)',
    ),
  ],
};
