import type { Challenge, Route } from '#libs/domain/community-trigger/state.js';
import { CaseText, Choice, Id, Ids, Part, Parts, Word, wordsOf } from '../../door/fields/index.js';
import { ReferralInput } from '../application/submit-application.dto.js';
import { NOTICE_CHANNELS } from '../../review-kit/notices.dto.js';

export const ROUTES = wordsOf<Route>({
  NUMBER: true,
  GROUP_NUMBER: true,
  HATE: true,
  VULNERABILITY_REFERRAL: true,
  HARM_PERSISTENCE_ADEQUACY: true,
});

const CHALLENGED = wordsOf<Challenge['what']>({
  DATES: true,
  BEHAVIOUR: true,
  AREA: true,
  FORMALITY: true,
  SAME_INCIDENT: true,
  GENUINE: true,
  OTHER: true,
});

export class ChallengeInputInput {
  @Id({ optional: true, about: 'The complaint that is challenged, e.g. complaint-1.' })
  complaint?: string;

  @Choice(CHALLENGED)
  what!: string;
}

export class DismissChallengeInput {
  @Id()
  challenge!: string;
}

export class DecideGenuinenessInput {
  @Id()
  complaint!: string;

  @Choice(['YES', 'NO'])
  genuine!: string;

  @Ids({ min: 1, about: 'The relevant bodies that decided: all of them.' })
  decidingBodies!: string[];

  @Id({ optional: true })
  challenge?: string;
}

export class DissentInput {
  @Id()
  body!: string;

  @CaseText({ about: 'Sealed.' })
  reasons!: string;
}

export class DecideThresholdInput {
  @Choice(['MET', 'NOT_MET'], { about: 'MET by number cannot be decided otherwise: s.104(4).' })
  result!: string;

  @Choice(ROUTES, {
    optional: true,
    about: 'Only where the bodies decide MET by their discretion, s.104(5).',
  })
  route?: string;

  @Ids({ min: 1, about: 'The relevant bodies that decided.' })
  decidingBodies!: string[];

  @Ids({ optional: true, about: 'Persons who took part, besides whoever records it.' })
  decidedBy?: string[];

  @Parts(() => DissentInput, { optional: true })
  dissent?: DissentInput[];

  @CaseText({ optional: true, about: 'Sealed.' })
  reasons?: string;

  @CaseText({ optional: true, about: 'On persistence, s.104(5)(a). Sealed.' })
  persistence?: string;

  @CaseText({ optional: true, about: 'On harm or potential harm, s.104(5)(b). Sealed.' })
  harm?: string;

  @CaseText({ optional: true, about: 'On the adequacy of the response, s.104(5)(c). Sealed.' })
  adequacy?: string;

  @Part(() => ReferralInput, { optional: true })
  referral?: ReferralInput;
}

export class NotifyApplicantInput {
  @Choice(NOTICE_CHANNELS)
  channel!: string;

  @CaseText({ max: 100_000, about: 'The exact text that was sent or said. Sealed.' })
  text!: string;
}

export class OfferOtherSupportInput {
  @Word({ about: 'e.g. MEDIATION' })
  kind!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  details?: string;
}

export class VacateInput {
  @Ids({ min: 1 })
  decidingBodies!: string[];
}
