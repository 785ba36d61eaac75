import { CaseText, Choice, Ids } from '../../door/fields/index.js';
import { ROUTES } from '../threshold-check/threshold-check.dto.js';

export class RequestReconsiderationInput {
  @CaseText({ optional: true, about: 'In the applicant’s words. Sealed.' })
  grounds?: string;
}

export class ReconsiderationDecisionInput {
  @Ids({
    optional: true,
    about: 'Who decided, besides whoever records it. Nobody who took part in the first decision.',
  })
  panel?: string[];

  @Ids({ optional: true })
  bodies?: string[];
}

export class SubstituteDecisionInput extends ReconsiderationDecisionInput {
  @Choice(ROUTES, { optional: true })
  route?: string;
}
