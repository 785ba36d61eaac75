import type { DeliveryOutcome } from '#libs/domain/kernel/review/notices/commands.js';
import type { NoticeChannel } from '#libs/domain/kernel/review/notices/notice.js';
import { CaseText, Choice, Code, Id, Part, wordsOf } from '../door/fields/index.js';

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

export class WordFormInput {
  @CaseText({ max: 2_000_000, about: 'The file as a `data:` text in base64. Sealed.' })
  file!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64, about: 'Of the file’s bytes, as SHA-256 in hexadecimal.' })
  sha256!: string;
}

/** A letter may hold a whole report of an agency with its chronology, or several of them. */
export class PrepareNoticeInput extends NoticeInput {
  @CaseText({ max: 1_000_000, about: 'The exact text. Sealed.' })
  text!: string;

  @CaseText({ max: 2_000_000, about: 'The same as HTML. Sealed.' })
  html!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64, about: 'Of the text, as SHA-256 in hexadecimal.' })
  sha256!: string;

  @Part(() => WordFormInput, {
    optional: true,
    about: 'The same as a Word document, where the letter has that form.',
  })
  docx?: WordFormInput;
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
