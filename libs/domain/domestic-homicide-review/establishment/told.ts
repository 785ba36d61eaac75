import { unmetKeys } from '../deadlines.js';
import type { NoticeProof } from '../kind.js';
import type { EventOf } from '../events.js';
import { relatives } from '../family/to-tell.js';
import type { Deciding } from '../machine.js';
import type { StageModule } from '../stage-module.js';
import type { State } from '../state.js';
import type { PersonId } from '#libs/domain/kernel/people.js';

/** Keys of the open deadlines for telling one side, whichever decision it is about. */
const toTell = (state: State, whom: 'home-office' | 'family'): readonly string[] =>
  unmetKeys(state, 'DD2').filter((key) => key.startsWith(`DD2/${whom}`));

const decided = (state: State): 'REVIEW' | 'NO_REVIEW' =>
  state.establishment === null ? 'NO_REVIEW' : 'REVIEW';

export const homeOfficeNotified = (
  state: State,
  proof: NoticeProof,
  at: Deciding,
  drops: readonly string[] = [],
): EventOf<'HomeOfficeNotified'> =>
  at.event(
    'HomeOfficeNotified',
    { of: decided(state), proof, meets: toTell(state, 'home-office'), drops },
    'DD2; D8',
  );

/** The deadline is met when the last relative that is known has been told. */
export const familyNotified = (
  state: State,
  person: PersonId,
  proof: NoticeProof,
  at: Deciding,
  drops: readonly string[] = [],
): EventOf<'FamilyNotified'> => {
  const left = relatives(state).filter((one) => one !== person && !state.told.family.includes(one));
  const meets = left.length === 0 ? toTell(state, 'family') : [];
  return at.event('FamilyNotified', { of: decided(state), person, proof, meets, drops }, 'DD2');
};

export const establishmentTold: NonNullable<StageModule<'establishment'>['told']> = {
  'home-office-decision': (state, _, proof, at) => [homeOfficeNotified(state, proof, at)],
  'family-decision': (state, { to }, proof, at) =>
    to.kind === 'PERSON' ? [familyNotified(state, to.person, proof, at)] : [],
  'coroner-notification': (_, { to }, proof, at) =>
    to.kind === 'ORGANISATIONS'
      ? to.organisations.map((coroner) => at.event('CoronerNotified', { coroner, proof }))
      : [],
  'agencies-notification': (_, { to }, proof, at) =>
    to.kind === 'ORGANISATIONS' ? [at.event('AgenciesNotified', { agencies: to.organisations, proof })] : [],
};
