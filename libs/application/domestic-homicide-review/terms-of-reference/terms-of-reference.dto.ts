import { CaseText, Day, Ids } from '../../door/fields/index.js';

export class ReviewPeriodInput {
  @Day({ about: 'First London date that the review looks at.' })
  from!: string;

  @Day({ about: 'Last London date that it looks at; not after today.' })
  to!: string;
}

export class ParallelProtocolInput {
  @Ids({ about: 'The bodies that run something beside the review (3.6).' })
  with!: string[];

  @CaseText({ max: 50_000, about: 'How they work together. Sealed.' })
  text!: string;
}

export class TermsInput {
  @CaseText({ max: 50_000, about: 'The terms of reference, whole (D7). Sealed.' })
  text!: string;

  @Ids({ about: 'Agencies whose part in the case is looked at.' })
  agencies!: string[];

  @Ids({ about: 'Who agreed: the chair, and members of the panel.' })
  agreedBy!: string[];
}
