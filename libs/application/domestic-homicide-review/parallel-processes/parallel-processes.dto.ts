import {
  BLOCKABLE,
  PARALLEL_PROCESS_TYPES,
  type ParallelProcess,
} from '#libs/domain/domestic-homicide-review/parallel-processes/state.js';
import { CaseText, Choice, Choices, Day, Id, Parts, wordsOf } from '../../door/fields/index.js';

const STATUSES = wordsOf<ParallelProcess['status']>({ EXPECTED: true, RUNNING: true, CONCLUDED: true });

export class RestrictionInput {
  @Choices(BLOCKABLE, { about: 'The commands that wait: never the whole case (3.6).' })
  blocks!: string[];

  @Id({ optional: true, about: 'The body that it is agreed with. Left out: the one that runs the process.' })
  agreedWith?: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;

  @Day({
    optional: true,
    about: 'London date on which it is looked at again. Left out: the length of RESTRICTION from today.',
  })
  reviewOn?: string;
}

export class RecordParallelProcessInput {
  @Choice(PARALLEL_PROCESS_TYPES, { about: 'What runs beside the review (3.6).' })
  type!: string;

  @Id({ about: 'The body that runs it.' })
  body!: string;

  @Choice(STATUSES, { about: 'How it stands.' })
  status!: string;

  @Parts(() => RestrictionInput, { about: 'What waits for it. May be empty.' })
  restrictions!: RestrictionInput[];
}

export class ParallelProcessInput {
  @Id({ about: 'The process, e.g. process-1.' })
  process!: string;
}

export class UpdateParallelProcessInput extends ParallelProcessInput {
  @Choice(STATUSES, { about: 'How it stands now.' })
  status!: string;
}

export class AgreeRestrictionInput extends RestrictionInput {
  @Id({ about: 'The process that it is for, e.g. process-1.' })
  process!: string;
}

export class RestrictionIdInput {
  @Id({ about: 'The restriction, e.g. restriction-1.' })
  restriction!: string;
}

export class ReviewRestrictionInput extends RestrictionIdInput {
  @Day({
    optional: true,
    about: 'London date of the next look. Left out: the length of RESTRICTION from today.',
  })
  reviewOn?: string;
}
