import type { PersonId } from '#libs/domain/kernel/people.js';
import { unmetKeys } from '../deadlines.js';
import type { Notice, NoticeProof } from '../kind.js';
import type { EventOf } from '../events.js';
import { relatives } from '../family/to-tell.js';
import type { Deciding } from '../machine.js';
import type { StageModule } from '../stage-module.js';
import type { State } from '../state.js';
import { decisionOf } from './decision.js';

/** Keys of the open deadlines for telling one side, whichever decision it is about. */
const toTell = (state: State, whom: 'home-office' | 'family'): readonly string[] =>
  unmetKeys(state, 'DD2').filter((key) => key.startsWith(`DD2/${whom}`));

export const homeOfficeNotified = (
  state: State,
  proof: NoticeProof,
  at: Deciding,
  drops: readonly string[] = [],
): EventOf<'HomeOfficeNotified'> =>
  at.event(
    'HomeOfficeNotified',
    { of: decisionOf(state), proof, meets: toTell(state, 'home-office'), drops },
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
  return at.event('FamilyNotified', { of: decisionOf(state), person, proof, meets, drops }, 'DD2');
};

/** A letter about a decision that a direction overtook while it was being sent tells nobody of the one that stands. */
const ofThisDecision = (state: State, { about }: Notice): boolean => about.of === decisionOf(state);

export const establishmentTold: NonNullable<StageModule<'establishment'>['told']> = {
  'home-office-decision': (state, notice, proof, at) =>
    ofThisDecision(state, notice) ? [homeOfficeNotified(state, proof, at)] : [],
  'family-decision': (state, notice, proof, at) =>
    notice.to.kind === 'PERSON' && ofThisDecision(state, notice)
      ? [familyNotified(state, notice.to.person, proof, at)]
      : [],
  'coroner-notification': (_, { to }, proof, at) =>
    to.kind === 'ORGANISATIONS'
      ? to.organisations.map((coroner) => at.event('CoronerNotified', { coroner, proof }))
      : [],
  'agencies-notification': (_, { to }, proof, at) =>
    to.kind === 'ORGANISATIONS' ? [at.event('AgenciesNotified', { agencies: to.organisations, proof })] : [],
};
