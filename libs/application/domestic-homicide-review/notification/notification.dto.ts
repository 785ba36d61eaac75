import type {
  NotificationSource,
  Residence,
  SuspectStatus,
} from '#libs/domain/domestic-homicide-review/notification/state.js';
import { ANSWERS, LINKS } from '#libs/domain/domestic-homicide-review/law/criteria-input.js';
import {
  CaseText,
  Choice,
  Count,
  Day,
  Id,
  Ids,
  NewId,
  Part,
  Parts,
  PersonDay,
  PersonName,
  PersonNames,
  wordsOf,
} from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';
import { FamilyContactInput } from '../family/family.dto.js';
import { DirectionInput } from '../home-office-scrutiny/home-office-scrutiny.dto.js';

const RESIDENCES = wordsOf<Residence>({ IN_AREA: true, ELSEWHERE: true, NO_ADDRESS: true, NOT_KNOWN: true });
const SUSPECT_STATUSES = wordsOf<SuspectStatus>({
  NOT_KNOWN: true,
  NO_SUSPECT: true,
  SUSPECT_AT_LARGE: true,
  ARRESTED: true,
  CHARGED: true,
  NO_CHARGE: true,
  CONVICTED: true,
  ACQUITTED: true,
  DEAD: true,
});

export class OtherPersonInput {
  @NewId({ about: 'Left out: the person that is recorded, or a new one.' })
  person?: string;

  @Count({ optional: true, max: 130, about: 'Age in whole years on the day of the death (s.8A).' })
  ageAtDeath?: number;
}

/** D1: what is told of a death. What is left out is not known. */
export class DeathInput {
  @PersonName('deceased', { optional: true, about: 'Who died. Sealed under their own key.' })
  deceasedName?: string;

  @PersonNames('deceased', {
    optional: true,
    about:
      'Other names that they are or were known by: agencies search for these too (D2). The whole list. Sealed under their own key.',
  })
  deceasedAliases?: string[];

  @PersonDay('deceased', {
    optional: true,
    about: 'Their birth date. Sealed; with the date of death the age on that day is counted from it.',
  })
  deceasedBirth?: string;

  @Day({ optional: true, about: 'London date of the death; not after the day of the notification.' })
  dateOfDeath?: string;

  @Count({
    optional: true,
    max: 130,
    about: 'Age in whole years on the day of the death, where the birth date is not known (s.9(1)).',
  })
  ageAtDeath?: number;

  @Choice(RESIDENCES, {
    optional: true,
    about:
      'Where they normally lived, else were last known to frequent: which partnership it is (G16 section 3).',
  })
  residence?: string;

  @Choice(ANSWERS, {
    optional: true,
    about: 'Does it appear to be a suicide? The criteria ask the same of it (D7).',
  })
  suicide?: string;

  @Choice(LINKS, {
    optional: true,
    about: 'The closest link to the other person that is known (s.9(1)(a)-(b)).',
  })
  link?: string;

  @Part(() => OtherPersonInput, { optional: true, about: 'The person whose conduct it is about.' })
  otherPerson?: OtherPersonInput;

  @PersonName('otherPerson.person', {
    optional: true,
    about: 'That person’s name. Sealed under their own key.',
  })
  otherPersonName?: string;

  @PersonNames('otherPerson.person', {
    optional: true,
    about: 'Other names of that person (D2). The whole list. Sealed under their own key.',
  })
  otherPersonAliases?: string[];

  @Choice(SUSPECT_STATUSES, { optional: true, about: 'How the police’s inquiry stands.' })
  suspectStatus?: string;

  @Choice(ANSWERS, { optional: true, about: 'Are there children in the household?' })
  children?: string;

  @Ids({ optional: true, about: 'Agencies that are known to have had contact.' })
  knownAgencies?: string[];

  @CaseText({ optional: true, about: 'Where they died. Sealed.' })
  place?: string;

  @CaseText({ optional: true, about: 'How the two were connected, in words. Sealed.' })
  relationship?: string;

  @CaseText({ optional: true, about: 'What is known of how they died. Sealed.' })
  circumstances?: string;

  @CaseText({ optional: true, about: 'Risks to anybody now. Sealed.' })
  risks?: string;

  @CaseText({
    optional: true,
    max: 500,
    about: 'The police’s family liaison officer and how to reach them. Sealed.',
  })
  familyLiaison?: string;
}

const SOURCES = wordsOf<NotificationSource>({
  POLICE: true,
  AGENCY: true,
  FAMILY: true,
  HOME_OFFICE_REQUEST: true,
  HOME_OFFICE_DIRECTION: true,
});

export class ReceiveNotificationInput extends DeathInput {
  @NewId({ about: 'Who died, where they are recorded here already.' })
  deceased?: string;

  @Choice(SOURCES, { about: 'Who told the partnership of the death.' })
  source!: string;

  @Id({ optional: true, about: 'The body that gave notice, e.g. derbyshire-police.' })
  notifiedBy?: string;

  @Part(() => DirectionInput, { optional: true, about: 'Only and always with HOME_OFFICE_DIRECTION.' })
  direction?: DirectionInput;

  @Part(() => DocumentInput, {
    optional: true,
    about: 'The letter with HOME_OFFICE_REQUEST, where there is one.',
  })
  request?: DocumentInput;

  @Parts(() => FamilyContactInput, { optional: true, about: 'Relatives and others who are known.' })
  family?: FamilyContactInput[];
}

export class AssignCoordinatorInput {
  @Id({ about: 'A case coordinator of the partnership.' })
  coordinator!: string;
}

/** Fields left out stay as they are. */
export class OtherPersonCorrection {
  @Id({ optional: true, about: 'Left out: the person that is recorded.' })
  person?: string;

  @Count({ optional: true, max: 130, about: 'Age in whole years on the day of the death (s.8A).' })
  ageAtDeath?: number;
}

export class CorrectNotificationInput extends DeathInput {
  @Part(() => OtherPersonCorrection, { optional: true, about: 'The person whose conduct it is about.' })
  declare otherPerson?: OtherPersonCorrection;
}
