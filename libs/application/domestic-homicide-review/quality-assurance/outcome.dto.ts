import type { QaOutcome } from '#libs/domain/domestic-homicide-review/quality-assurance/state.js';
import { CaseText, CaseTexts, Choice, Day, Id, Part, Parts, Word, wordsOf } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

const OUTCOMES = wordsOf<QaOutcome>({ ADEQUATE: true, ADEQUATE_WITH_AMENDMENTS: true, RESUBMIT: true });

export class QaOutcomeInput {
  @Choice(OUTCOMES, {
    about:
      'ADEQUATE_WITH_AMENDMENTS: it may be published once the changes are made, without a second panel (3.7).',
  })
  outcome!: string;

  @Day({ about: 'The letter’s date; not after today.' })
  on!: string;

  @Part(() => DocumentInput, { about: 'The letter of the quality assurance panel.' })
  letter!: DocumentInput;

  @CaseTexts({
    about:
      'Each “area for final development” that the letter lists, in its order; an empty list where it lists none. Sealed.',
  })
  areas!: string[];
}

/** D15: area for final development, change made, page. */
export class AmendmentMadeInput {
  @Id({ about: 'e.g. amendment-1' })
  amendment!: string;

  @CaseText({ about: 'What was changed. Sealed.' })
  change!: string;

  @Word({ optional: true, max: 30, about: 'Page of the report, such as 14 or 14-16.' })
  page?: string;
}

export class MakeAmendmentsInput {
  @Parts(() => AmendmentMadeInput, { min: 1 })
  made!: AmendmentMadeInput[];
}
