import { CaseText, Choice, Id } from '../../door/fields/index.js';
import { NOTICE_CHANNELS } from '../../review-kit/notices.dto.js';

export class NotifyOutcomeInput {
  @Choice(NOTICE_CHANNELS)
  channel!: string;

  @CaseText({ max: 100_000, about: 'The exact text that was sent or said. Sealed.' })
  text!: string;
}

export class RecommendationInput {
  @Id({ about: 'e.g. recommendation-1' })
  recommendation!: string;
}

export class RecordResponseInput extends RecommendationInput {
  @Choice(['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED'], {
    about: 'They must have regard; they need not accept (s.104(7)).',
  })
  response!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;
}
