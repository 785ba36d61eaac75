import type { ConsentCommands } from '#libs/domain/community-trigger/consent/commands.js';
import { CaseText, Choice, Day, wordsOf } from '../../door/fields/index.js';
import { CONSENT_FORMS } from '../application/submit-application.dto.js';

export class RecordConsentInput {
  @Choice(CONSENT_FORMS)
  form!: string;

  @Day()
  givenOn!: string;

  @CaseText({ optional: true, about: 'What the consent covers. Sealed.' })
  scope?: string;
}

type Kind = NonNullable<ConsentCommands['RecordConsentRefused']['kind']>;

export class ConsentRefusedInput {
  @Choice(wordsOf<Kind>({ REFUSED: true, NO_ANSWER: true }), { optional: true })
  kind?: string;
}

export class WithdrawConsentInput {
  @Day()
  withdrawnOn!: string;
}
