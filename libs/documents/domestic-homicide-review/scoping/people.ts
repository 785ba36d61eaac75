import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { aliasesIn, opened, type CaseView } from '../case-view.js';
import { NOT_KNOWN } from '../words.js';

/** Whose records an agency looks for: nobody can search its files without names, aliases and a date of birth (D2). */
export const whoToLookFor = ({ notification }: State): readonly (Sealed | null | undefined)[] => [
  notification?.deceasedName,
  notification?.deceasedBirth,
  ...(notification?.deceasedAliases ?? []),
  notification?.otherPersonName,
  ...(notification?.otherPersonAliases ?? []),
];

export const peopleToLookFor = (view: CaseView): object => {
  const { notification } = view.state;
  return {
    deceased: opened(view, notification?.deceasedName) ?? NOT_KNOWN,
    aliases: aliasesIn(view, notification?.deceasedAliases),
    born: opened(view, notification?.deceasedBirth) ?? NOT_KNOWN,
    diedOn: notification?.dateOfDeath ?? null,
    otherPerson: opened(view, notification?.otherPersonName) ?? NOT_KNOWN,
    otherAliases: aliasesIn(view, notification?.otherPersonAliases),
  };
};
