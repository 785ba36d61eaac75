import type { Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import { CaseText, Choice, Day, Id, Part, wordsOf } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

export class ActionInput {
  @Id({ about: 'e.g. action-1' })
  action!: string;
}

const RATINGS = wordsOf<NonNullable<Action['rag']>>({ RED: true, AMBER: true, GREEN: true });

export class UpdateActionInput extends ActionInput {
  @Choice(RATINGS, { optional: true, about: 'How it stands (D13). Left out: as it was.' })
  rag?: string;

  @CaseText({ optional: true, about: 'What was done since. Rating, text, or both. Sealed.' })
  progress?: string;
}

export class EvidenceCompletionInput extends ActionInput {
  @Part(() => DocumentInput, { about: 'What shows that it is done (D13).' })
  evidence!: DocumentInput;

  @CaseText({ about: 'What came of it, against what was intended (G16 section 7). Sealed.' })
  outcome!: string;
}

export class NewTargetInput extends ActionInput {
  @Day({ about: 'London date by which it is done, still to come; when it is extended, after the present one.' })
  target!: string;
}
