import { CaseText, Id } from '../../door/fields/index.js';

export class ContributionInput {
  @CaseText({ max: 50_000, about: 'What they told the panel, in their own words. Sealed.' })
  text!: string;

  @Id({
    optional: true,
    about:
      'Who of the family, friends or colleagues said it. Left out: the sender, if they are of the family.',
  })
  by?: string;
}

export class QuestionInput {
  @Id({ about: 'The agency, one that the terms of reference name (3.5).' })
  agency!: string;

  @CaseText({ about: 'What the panel asks about its report. Sealed.' })
  text!: string;
}

export class AnswerInput {
  @Id({ about: 'e.g. question-1' })
  question!: string;

  @CaseText({ max: 50_000, about: 'Sealed.' })
  answer!: string;
}
