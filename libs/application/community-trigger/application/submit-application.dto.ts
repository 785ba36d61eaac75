import type { Application } from '#libs/domain/community-trigger/state.js';
import {
  CaseText,
  Choice,
  Day,
  Flag,
  Id,
  NewId,
  Part,
  Parts,
  PersonName,
  PersonText,
  Word,
  wordsOf,
} from '../../door/fields/index.js';
import { ComplaintInput } from '../complaint.dto.js';

export const CHANNELS = wordsOf<Application['channel']>({
  ONLINE: true,
  TELEPHONE: true,
  PAPER: true,
  IN_PERSON: true,
  EMAIL: true,
});
const APPLICANT_KINDS = wordsOf<Application['applicantKind']>({ VICTIM: true, REPRESENTATIVE: true });
const VICTIM_KINDS = wordsOf<Application['victimKind']>({
  INDIVIDUAL: true,
  BUSINESS: true,
  COMMUNITY_GROUP: true,
});
const HARM = wordsOf<Application['harmLevel']>({ LOW: true, MEDIUM: true, HIGH: true, UNKNOWN: true });
export const CONSENT_FORMS = wordsOf<'WRITTEN' | 'RECORDED_VERBAL'>({ WRITTEN: true, RECORDED_VERBAL: true });

export class ConsentInput {
  @Choice(CONSENT_FORMS)
  form!: string;

  @Day()
  givenOn!: string;
}

export class ReferralInput {
  @Word({ about: 'Rank of the senior manager, e.g. POLICE_INSPECTOR.' })
  rank!: string;

  @CaseText({ about: 'Why the victim is vulnerable. Sealed.' })
  reason!: string;
}

/** The application form (F1). Incomplete forms are accepted: what is missing is asked for (A22). */
export class SubmitApplicationInput {
  @Word({ about: 'Where the behaviour is: the area decides which bodies are asked (s.104(1)).' })
  area!: string;

  @Word({ optional: true, about: 'Names the behaviour, where one person applies about several.' })
  behaviour?: string;

  @Choice(CHANNELS)
  channel!: string;

  @Choice(APPLICANT_KINDS, {
    about: 'REPRESENTATIVE: somebody who applies for the victim and needs their consent.',
  })
  applicantKind!: string;

  @NewId({
    about: 'The applicant, where they are known here. Whoever applies for themself is the applicant.',
  })
  applicant?: string;

  @Id({
    optional: true,
    about: 'The victim. Left out: the applicant, or somebody new where a representative applies.',
  })
  victim?: string;

  @Choice(VICTIM_KINDS, { optional: true })
  victimKind?: string;

  @Flag({ optional: true })
  hateMotivated?: boolean;

  @Flag({ optional: true })
  vulnerability?: boolean;

  @Choice(HARM, { optional: true })
  harmLevel?: string;

  @Flag({ optional: true, about: 'No bar (A20): recorded and warned about.' })
  liveInvestigation?: boolean;

  @Part(() => ConsentInput, {
    optional: true,
    about: 'Consent of the victim, where a representative applies.',
  })
  consent?: ConsentInput;

  @Part(() => ReferralInput, { optional: true })
  referral?: ReferralInput;

  @Parts(() => ComplaintInput, { about: 'The reports that were made, as far as they are known.' })
  complaints!: ComplaintInput[];

  @PersonName('applicant', { optional: true, about: 'Sealed under the applicant’s key.' })
  applicantName?: string;

  @PersonText('applicant', {
    optional: true,
    about: 'How to reach them: an e-mail address or a postal address. Sealed.',
  })
  applicantContact?: string;

  @PersonName('victim', { optional: true, about: 'Sealed under the victim’s key.' })
  victimName?: string;

  @CaseText({ optional: true, about: 'What has happened. Sealed.' })
  account?: string;

  @CaseText({ optional: true, about: 'What it does to the victim. Sealed.' })
  effect?: string;

  @CaseText({ optional: true, about: 'What they hope for. Sealed.' })
  wanted?: string;
}
