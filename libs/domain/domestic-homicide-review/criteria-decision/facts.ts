import { inWords } from '#libs/domain/kernel/instants.js';
import type { State } from '../state.js';
import type { CriteriaFacts } from './state.js';

/** What was established, and what was notified where nothing else was. */
export const established = ({ notification }: State, facts: CriteriaFacts): CriteriaFacts => {
  const died = facts.dateOfDeath ?? notification?.dateOfDeath ?? null;
  const age = facts.ageAtDeath ?? notification?.ageAtDeath ?? null;
  const othersAge = facts.otherPerson?.ageAtDeath ?? notification?.otherPerson?.ageAtDeath ?? null;
  return {
    ...facts,
    ...(died === null ? {} : { dateOfDeath: died }),
    ...(age === null ? {} : { ageAtDeath: age }),
    ...(othersAge === null ? {} : { otherPerson: { ageAtDeath: othersAge } }),
    link: facts.link ?? notification?.link ?? 'UNKNOWN',
  };
};

/** The day of the death chooses the law, so that one case cannot have two of them. */
export const contradiction = ({ notification }: State, { dateOfDeath }: CriteriaFacts): string | null => {
  if (notification === null || dateOfDeath === undefined) return null;
  const notified = notification.dateOfDeath;
  if (notified !== null && notified !== dateOfDeath)
    return `The death is recorded on ${inWords(notified)} and not on ${inWords(dateOfDeath)}. Correct the record first (CorrectNotification), or leave the date out.`;
  return dateOfDeath > notification.receivedOn
    ? `The death cannot be on ${inWords(dateOfDeath)}: the partnership was told of it on ${inWords(notification.receivedOn)}.`
    : null;
};
