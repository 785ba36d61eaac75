import { accept } from '#libs/domain/kernel/decider.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { decisionOf } from '../establishment/decision.js';
import type { Effects } from '../kind.js';
import { NO_REVIEW_STANDS, UNDER_REVIEW } from '../lawful-states.js';
import { letters, toPerson, unsent } from '../letters.js';
import { after, type Deciding, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { FamilyCommands, FamilyContactInput } from './commands.js';
import { newContact } from './contact.js';
import { familyEvolvers } from './evolve.js';
import type { FamilyContact } from './state.js';
import { contactOf, relatives } from './to-tell.js';

/** There is a decision that relatives are told of: that there is a review, or that there is none. */
const decisionStands = ({ state }: State): boolean =>
  NO_REVIEW_STANDS.includes(state) || UNDER_REVIEW.includes(state);

const familyKeys = (state: State): readonly string[] =>
  unmetKeys(state, 'DD2').filter((key) => key.startsWith('DD2/family'));

/** Letters of the decision that stands to one person, and whether any of them is to go out or went. */
const lettersTo = (state: State, person: string) =>
  state.notices.filter(
    ({ template, to, about, status }) =>
      template === 'family-decision' &&
      to.kind === 'PERSON' &&
      to.person === person &&
      about.of === decisionOf(state) &&
      status !== 'DROPPED',
  );

/**
 * Whoever comes to be known as a relative after the decision is told of it, by a letter and in their own time; whoever
 * turns out to be none need not be. `state` is the state after that.
 */
const toldOfDecision = (state: State, { person, relation }: FamilyContact, at: Deciding): Effects => {
  if (!decisionStands(state)) return {};
  const own = lettersTo(state, person);
  if (relation !== 'FAMILY') {
    const pending = unsent(state, 'family-decision');
    const left = relatives(state).filter((one) => !state.told.family.includes(one));
    return {
      drops: own.map(({ id }) => id).filter((id) => pending.includes(id)),
      meets: relatives(state).length > 0 && left.length === 0 ? familyKeys(state) : [],
    };
  }
  if (state.told.family.includes(person)) return {};
  return {
    opens:
      familyKeys(state).length > 0
        ? []
        : [open(at, 'DD2', at.on, 'FamilyContactRecorded', freshKey(state, 'DD2/family'))],
    owes:
      own.length > 0
        ? []
        : letters(state, [
            { template: 'family-decision', to: toPerson(person), about: { of: decisionOf(state) } },
          ]),
  };
};

/** What is given prevails; what is left out stays as it was. */
const corrected = (before: FamilyContact | undefined, input: FamilyContactInput): FamilyContact => {
  if (!before) return newContact(input);
  const { relation, name, contact, witness } = input;
  return {
    ...before,
    relation,
    name: name ?? before.name,
    contact: contact ?? before.contact,
    witness: witness ?? before.witness,
  };
};

export const recording: Rules<Pick<FamilyCommands, 'RecordFamilyContact' | 'RecordNoFamilyFound'>> = {
  RecordFamilyContact: {
    decide(state, { data }, at) {
      const { deceased, otherPerson } = state.notification ?? {};
      if (data.person === deceased || data.person === otherPerson?.person) return at.refuse('OTHER_PERSON');
      const contact = corrected(contactOf(state, data.person), data);
      const now = after(
        state,
        at.event('FamilyContactRecorded', { contact }),
        familyEvolvers.FamilyContactRecorded,
      );
      return accept([at.event('FamilyContactRecorded', { contact, ...toldOfDecision(now, contact, at) })]);
    },
  },
  RecordNoFamilyFound: {
    possible(state, at) {
      if (relatives(state).length > 0) return at.refuse('FAMILY_KNOWN');
      return state.nobodyFoundAt === null ? null : at.refuse('RECORDED_ALREADY');
    },
    decide: (state, _, at) => accept([at.event('NoFamilyFound', { cancels: familyKeys(state) })]),
  },
};
