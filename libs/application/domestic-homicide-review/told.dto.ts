import { CaseText, Choice } from '../door/fields/index.js';
import { NOTICE_CHANNELS } from '../review-kit/notices.dto.js';

/** What somebody told a body or a person themself, so that the letter about it is not sent as well. */
export class ToldInput {
  @Choice(NOTICE_CHANNELS, { about: 'How it was told.' })
  channel!: string;

  @CaseText({ max: 100_000, about: 'The exact text that was sent or said. Sealed; its SHA-256 is recorded.' })
  text!: string;
}
