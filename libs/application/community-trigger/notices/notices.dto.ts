import type { NoticeCommands } from '#libs/domain/kernel/review/notices/commands.js';
import type { NoticeProof } from '#libs/domain/community-trigger/state.js';
import { CaseText, Choice, Code, Id, wordsOf } from '../../door/fields/index.js';

export const NOTICE_CHANNELS = wordsOf<NoticeProof['channel']>({
  EMAIL: true,
  POST: true,
  TELEPHONE: true,
  IN_PERSON: true,
  PORTAL: true,
});

export class NoticeInput {
  @Id({ about: 'e.g. notice-1' })
  notice!: string;
}

export class PrepareNoticeInput extends NoticeInput {
  @CaseText({ max: 100_000, about: 'The exact text. Sealed.' })
  text!: string;

  @CaseText({ max: 200_000, about: 'The same as HTML. Sealed.' })
  html!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64 })
  sha256!: string;
}

export class NoticeDeliveredInput extends NoticeInput {
  @Choice(NOTICE_CHANNELS)
  channel!: string;

  @Code({ about: 'The transport’s reference.' })
  reference!: string;
}

export class DeliveryUncertainInput extends NoticeInput {
  @Code()
  reference!: string;
}

type Outcome = NoticeCommands['ResolveDelivery']['outcome'];

export class ResolveDeliveryInput extends NoticeInput {
  @Choice(wordsOf<Outcome>({ WAS_DELIVERED: true, SEND_AGAIN: true, NO_LONGER_NEEDED: true }))
  outcome!: string;
}
