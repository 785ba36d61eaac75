import type { DeliveryOutcome } from '#libs/domain/kernel/review/notices/commands.js';
import type { NoticeChannel } from '#libs/domain/kernel/review/notices/notice.js';
import { CaseText, Choice, Code, Id, wordsOf } from '../door/fields/index.js';

export const NOTICE_CHANNELS = wordsOf<NoticeChannel>({
  EMAIL: true,
  POST: true,
  TELEPHONE: true,
  IN_PERSON: true,
  PORTAL: true,
});

export class NoticeInput {
  @Id({ about: 'The letter, e.g. notice-1.' })
  notice!: string;
}

export class PrepareNoticeInput extends NoticeInput {
  @CaseText({ max: 100_000, about: 'The exact text. Sealed.' })
  text!: string;

  @CaseText({ max: 200_000, about: 'The same as HTML. Sealed.' })
  html!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64, about: 'Of the text, as SHA-256 in hexadecimal.' })
  sha256!: string;
}

export class NoticeDeliveredInput extends NoticeInput {
  @Choice(NOTICE_CHANNELS, { about: 'How it went out.' })
  channel!: string;

  @Code({ about: 'The transport’s reference.' })
  reference!: string;
}

export class DeliveryUncertainInput extends NoticeInput {
  @Code({ about: 'The transport’s reference.' })
  reference!: string;
}

export class ResolveDeliveryInput extends NoticeInput {
  @Choice(wordsOf<DeliveryOutcome>({ WAS_DELIVERED: true, SEND_AGAIN: true, NO_LONGER_NEEDED: true }), {
    about: 'What became of it, as far as you could find out.',
  })
  outcome!: string;
}
