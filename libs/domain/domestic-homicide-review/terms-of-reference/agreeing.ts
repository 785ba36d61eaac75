import { accept } from '#libs/domain/kernel/decider.js';
import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { noLongerIndependent } from '../chair-appointment/independence.js';
import { keptInformed } from '../family/to-tell.js';
import { letters, toBodies, toPerson, unsent } from '../letters.js';
import { after, isRefused, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import { notSeated, withoutDaSpecialist } from '../panel/members.js';
import type { State } from '../state.js';
import type { TermsCommands, TermsInput } from './commands.js';
import { termsEvolvers } from './evolve.js';
import type { TermsOfReference } from './state.js';

const periodMissing = (state: State, at: At): Refused | null =>
  state.period === null ? at.refuse('PERIOD_NOT_SET') : null;

const once = <T>(list: readonly T[]): readonly T[] => list.filter((one, i) => list.indexOf(one) === i);

/** The next version, agreed by the chair and whoever else of the panel; or why it is not agreed. */
const nextVersion = (
  state: State,
  data: TermsInput,
  agreedAt: Instant,
  actor: Actor,
  at: Deciding,
): TermsOfReference | Refused => {
  const conflict = refusedByConflict(state, actor, at);
  if (conflict) return conflict;
  if (state.period === null) return at.refuse('PERIOD_NOT_SET');
  const agencies = once(data.agencies);
  const agreedBy: readonly PersonId[] = once(data.agreedBy);
  if (agencies.length === 0) return at.refuse('NO_AGENCY');
  const strangers = notSeated(state, agreedBy);
  if (strangers.length > 0) return at.refuse('NOT_ON_PANEL', { people: strangers.join(', ') });
  if (state.chair === null || !agreedBy.includes(state.chair.person)) return at.refuse('CHAIR_NOT_AGREED');
  const { text } = data;
  return { version: state.terms.length + 1, text, agencies, period: state.period, agreedBy, agreedAt };
};

/** The agencies and the family get every version; of an earlier one only what is on its way already. */
const sent = (state: State, { version, agencies }: TermsOfReference) => {
  const about = { version: String(version) };
  return {
    drops: unsent(state, 'terms-of-reference', 'family-terms-of-reference'),
    owes: letters(state, [
      { template: 'terms-of-reference', to: toBodies(agencies), about },
      ...keptInformed(state).map((person) => ({
        template: 'family-terms-of-reference' as const,
        to: toPerson(person),
        about,
      })),
    ]),
  };
};

/** Agencies of a report that was commissioned and not taken back. */
const commissioned = ({ imrs }: State): State['terms'][number]['agencies'] =>
  once(imrs.filter(({ status }) => status !== 'WITHDRAWN').map(({ agency }) => agency));

export const agreeing: Rules<Pick<TermsCommands, 'AgreeToR' | 'AmendToR'>> = {
  AgreeToR: {
    possible: periodMissing,
    decide(state, { data, actor, occurredAt }, at) {
      const terms = nextVersion(state, data, occurredAt, actor, at);
      if (isRefused(terms)) return terms;
      const agreed = at.event('ToRAgreed', { terms, ...sent(state, terms) });
      const now = after(state, agreed, termsEvolvers.ToRAgreed);
      return accept([agreed], [...withoutDaSpecialist(state), ...noLongerIndependent(now, at)]);
    },
  },
  AmendToR: {
    decide(state, { data, actor, occurredAt }, at) {
      const terms = nextVersion(state, data, occurredAt, actor, at);
      if (isRefused(terms)) return terms;
      const left = commissioned(state).filter((agency) => !terms.agencies.includes(agency));
      if (left.length > 0) return at.refuse('AGENCY_HAS_REPORTED', { agencies: left.join(', ') });
      const amended = at.event('ToRAmended', { terms, ...sent(state, terms) });
      const now = after(state, amended, termsEvolvers.ToRAmended);
      return accept([amended], [...withoutDaSpecialist(state), ...noLongerIndependent(now, at)]);
    },
  },
};
