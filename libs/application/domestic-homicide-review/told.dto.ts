import type { NoticeChannel } from '#libs/domain/kernel/review/notices/notice.js';
import { CaseText, Choice, wordsOf } from '../door/fields/index.js';

export const CHANNELS = wordsOf<NoticeChannel>({
  EMAIL: true,
  POST: true,
  TELEPHONE: true,
  IN_PERSON: true,
  PORTAL: true,
});

/** What somebody told a body or a person themself, so that the letter about it is not sent as well. */
export class ToldInput {
  @Choice(CHANNELS, { about: 'How it was told.' })
  channel!: string;

  @CaseText({ max: 100_000, about: 'The exact text that was sent or said. Sealed; its SHA-256 is recorded.' })
  text!: string;
}
