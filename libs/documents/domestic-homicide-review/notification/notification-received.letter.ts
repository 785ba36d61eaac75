import {
  aliasesIn,
  deadlineDue,
  opened,
  organisationsIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import {
  ANSWER_IN_WORDS,
  LINK_IN_WORDS,
  NOT_KNOWN,
  RESIDENCE_IN_WORDS,
  SOURCE_IN_WORDS,
  SUSPECT_STATUS_IN_WORDS,
} from '../words.js';

const aged = (age: number | null | undefined): string => (age == null ? NOT_KNOWN : String(age));

const namesOfFamily = (view: CaseView): readonly string[] =>
  view.state.family.map(({ name }) => opened(view, name) ?? 'name not known');

/** D1, as it was recorded: whoever gave notice sees what is missing, and can put it right. */
export const notificationReceived: LetterType = {
  template: 'notification-received',
  file: 'domestic-homicide-review/notification/notification-received.njk',
  subject: 'We have received your notification',
  docx: true,
  sealed: ({ notification, family }) => [
    notification?.deceasedName,
    ...(notification?.deceasedAliases ?? []),
    notification?.otherPersonName,
    ...(notification?.otherPersonAliases ?? []),
    notification?.place,
    notification?.relationship,
    notification?.circumstances,
    notification?.risks,
    notification?.familyLiaison,
    ...family.map(({ name }) => name),
  ],
  facts: (view) => {
    const { notification } = view.state;
    return {
      receivedOn: notification?.receivedOn ?? view.today,
      source: notification == null ? NOT_KNOWN : SOURCE_IN_WORDS[notification.source],
      deceased: opened(view, notification?.deceasedName) ?? NOT_KNOWN,
      aliases: aliasesIn(view, notification?.deceasedAliases) ?? NOT_KNOWN,
      age: aged(notification?.ageAtDeath),
      diedOn: notification?.dateOfDeath ?? null,
      place: opened(view, notification?.place) ?? NOT_KNOWN,
      residence: RESIDENCE_IN_WORDS[notification?.residence ?? 'NOT_KNOWN'],
      suicide: ANSWER_IN_WORDS[notification?.suicide ?? 'UNKNOWN'],
      otherPerson: opened(view, notification?.otherPersonName) ?? NOT_KNOWN,
      otherAliases: aliasesIn(view, notification?.otherPersonAliases) ?? NOT_KNOWN,
      otherAge: aged(notification?.otherPerson?.ageAtDeath),
      link: LINK_IN_WORDS[notification?.link ?? 'UNKNOWN'],
      relationship: opened(view, notification?.relationship),
      suspectStatus: SUSPECT_STATUS_IN_WORDS[notification?.suspectStatus ?? 'NOT_KNOWN'],
      circumstances: opened(view, notification?.circumstances) ?? NOT_KNOWN,
      children: ANSWER_IN_WORDS[notification?.children ?? 'UNKNOWN'],
      agencies: organisationsIn(view, notification?.knownAgencies ?? []),
      risks: opened(view, notification?.risks) ?? NOT_KNOWN,
      family: namesOfFamily(view),
      familyLiaison: opened(view, notification?.familyLiaison) ?? NOT_KNOWN,
      decideBy: deadlineDue(view.state, 'DD1'),
    };
  },
};
