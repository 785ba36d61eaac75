import type { PersonId } from '#libs/domain/kernel/people.js';
import { toPerson, type letters } from '../letters.js';
import type { State } from '../state.js';

/** The version in force, for somebody of the family who has not been sent it. */
export const termsFor = (state: State, person: PersonId): Parameters<typeof letters>[1] => {
  const terms = state.terms.at(-1);
  if (!terms) return [];
  const version = String(terms.version);
  const sent = state.notices.some(
    ({ template, to, about, status }) =>
      template === 'family-terms-of-reference' &&
      to.kind === 'PERSON' &&
      to.person === person &&
      about.version === version &&
      status !== 'DROPPED',
  );
  return sent ? [] : [{ template: 'family-terms-of-reference', to: toPerson(person), about: { version } }];
};
