import type { Recommendation } from '#libs/domain/domestic-homicide-review/overview-report/state.js';
import { CaseText, Choice, Count, Id, wordsOf } from '../../door/fields/index.js';
import { RecommendationInput } from '../overview-report/overview-report.dto.js';

const RESPONSES = wordsOf<NonNullable<Recommendation['response']>>({
  ACCEPTED: true,
  PARTLY_ACCEPTED: true,
  NOT_ACCEPTED: true,
});

export class RecommendationResponseInput extends RecommendationInput {
  @Id({ optional: true, about: 'The body that answers. Left out: the one to which it is addressed.' })
  from?: string;

  @Choice(RESPONSES, { about: 'What the addressee makes of it. A later answer replaces an earlier one.' })
  response!: string;

  @CaseText({ optional: true, about: 'In their words. Sealed.' })
  text?: string;
}

export class ReportToCspInput {
  @Count({ min: 1, max: 1000, about: 'Which quarter’s report it is, counted from 1 (DD9).' })
  number!: number;
}
