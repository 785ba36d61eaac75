import type {
  Limb,
  OtherLearning,
  PartnerView,
} from '#libs/domain/domestic-homicide-review/criteria-decision/state.js';
import type { Answer, Link, Regime } from '#libs/domain/domestic-homicide-review/law/criteria-input.js';
import type {
  NotificationSource,
  Residence,
  SuspectStatus,
} from '#libs/domain/domestic-homicide-review/notification/state.js';
import type { DhrSettings } from '#libs/domain/domestic-homicide-review/settings.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';

/** What the record's codes are called in letters. One place, so that two letters never say it in two ways. */
export const NOT_KNOWN = 'not known';

export const LABEL_IN_WORDS: Readonly<Record<DhrSettings['label'], string>> = {
  DHR: 'Domestic Homicide Review',
  DARDR: 'Domestic Abuse Related Death Review',
};

export const LAW_IN_WORDS: Readonly<Record<Regime, string>> = {
  DHR_S9: 'section 9 of the Domestic Violence, Crime and Victims Act 2004',
  DARDR_S8A: 'section 8A of the Domestic Violence, Crime and Victims Act 2004',
};

/** The guidance that reviews have regard to, s.9(3); another that a procedure names is shown as written. */
export const GUIDANCE_IN_WORDS: Readonly<Record<string, string>> = {
  G16: 'the Home Office’s statutory guidance for these reviews (December 2016)',
};

/** Bodies that there is one of in the country. */
export const NATIONAL_BODIES: Readonly<Record<OrganisationId, string>> = {
  'home-office': 'the Home Office',
  'domestic-abuse-commissioner': 'the Domestic Abuse Commissioner',
  'secretary-of-state': 'the Secretary of State',
};

export const ANSWER_IN_WORDS: Readonly<Record<Answer, string>> = {
  YES: 'yes',
  NO: 'no',
  UNKNOWN: NOT_KNOWN,
};

export const LINK_IN_WORDS: Readonly<Record<Link, string>> = {
  RELATED: 'related',
  INTIMATE: 'in an intimate personal relationship, now or in the past',
  SAME_HOUSEHOLD: 'members of the same household',
  CO_PARENT: 'parents of the same child',
  NONE: 'none',
  UNKNOWN: NOT_KNOWN,
};

export const RESIDENCE_IN_WORDS: Readonly<Record<Residence, string>> = {
  IN_AREA: 'in our area',
  ELSEWHERE: 'in another area',
  NO_ADDRESS: 'no fixed address',
  NOT_KNOWN,
};

/** The state of any investigation. It says nothing about guilt: these reviews are not about blame. */
export const SUSPECT_STATUS_IN_WORDS: Readonly<Record<SuspectStatus, string>> = {
  NOT_KNOWN,
  NO_SUSPECT: 'nobody is suspected',
  SUSPECT_AT_LARGE: 'somebody is suspected and has not been found',
  ARRESTED: 'somebody was arrested',
  CHARGED: 'somebody was charged',
  NO_CHARGE: 'nobody was charged',
  CONVICTED: 'somebody was convicted',
  ACQUITTED: 'somebody was acquitted',
  DEAD: 'the person suspected has died',
};

export const SOURCE_IN_WORDS: Readonly<Record<NotificationSource, string>> = {
  POLICE: 'the police',
  AGENCY: 'an agency',
  FAMILY: 'the family',
  HOME_OFFICE_REQUEST: 'the Home Office, which asked us to think about a review',
  HOME_OFFICE_DIRECTION: 'the Home Office, with a direction of the Secretary of State',
};

export const timesInWords = (times: number): string =>
  times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;

export const LIMB_IN_WORDS: Readonly<Record<Limb, string>> = {
  age: 'Age: 16 or over',
  link: 'How they were connected',
  conduct: 'Violence, abuse or neglect',
  causation: 'The death has, or appears to have, resulted from it',
};

export const VIEW_IN_WORDS: Readonly<Record<PartnerView, string>> = {
  REVIEW: 'hold a review',
  NO_REVIEW: 'hold no review',
  NO_VIEW: 'gave no view',
};

export const OTHER_LEARNING_IN_WORDS: Readonly<Record<OtherLearning, string>> = {
  SAFEGUARDING_ADULTS_REVIEW: 'Safeguarding adults review',
  CHILD_SAFEGUARDING_PRACTICE_REVIEW: 'Child safeguarding practice review',
  MENTAL_HEALTH_HOMICIDE_REVIEW: 'Mental health homicide review',
  OFFENSIVE_WEAPONS_HOMICIDE_REVIEW: 'Offensive weapons homicide review',
  LOCAL_LEARNING_REVIEW: 'Local learning review',
  OTHER: 'Another way to learn',
};
