import type { ActionOutcome } from '#libs/domain/community-trigger/review-state.js';
import { CaseText, Choice, Day, Id, wordsOf } from '../../door/fields/index.js';

export class OneActionInput {
  @Id({ about: 'e.g. action-1' })
  action!: string;
}

export class UpdateActionInput extends OneActionInput {
  @CaseText({ about: 'Sealed.' })
  progress!: string;
}

const OUTCOMES = wordsOf<ActionOutcome>({
  TAKEN_UP: true,
  DECLINED: true,
  NO_ANSWER: true,
  ISSUED: true,
  NOT_ISSUED: true,
  OUT_OF_COURT_DISPOSAL: true,
  AGREED: true,
  NOT_AGREED: true,
  NOT_HELD: true,
  SIGNED: true,
  NOT_SIGNED: true,
  QUIET: true,
  NOT_QUIET: true,
  DONE: true,
});

export class CompleteActionInput extends OneActionInput {
  @Choice(OUTCOMES, { optional: true, about: 'What came of it. Needed for every kind but OTHER.' })
  outcome?: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  evidence?: string;
}

export class ExtendActionInput extends OneActionInput {
  @Day()
  due!: string;
}

export class TaskingReviewInput {
  @Id({ about: 'The tasking meeting that looked at the case.' })
  meeting!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  notes?: string;
}
