import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { opened, type CaseView } from '../case-view.js';
import { NOT_KNOWN } from '../words.js';

/** Whose records an agency looks for: nobody can search its files without a name and a date of birth (D2). */
export const whoToLookFor = ({ notification }: State): readonly (Sealed | null | undefined)[] => [
  notification?.deceasedName,
  notification?.deceasedBirth,
  notification?.otherPersonName,
];

export const peopleToLookFor = (view: CaseView): object => {
  const { notification } = view.state;
  return {
    deceased: opened(view, notification?.deceasedName) ?? NOT_KNOWN,
    born: opened(view, notification?.deceasedBirth) ?? NOT_KNOWN,
    diedOn: notification?.dateOfDeath ?? null,
    otherPerson: opened(view, notification?.otherPersonName) ?? NOT_KNOWN,
  };
};
