import { CaseText, Choice, Ids } from '../../door/fields/index.js';

export class RequestAppealInput {
  @Choice(['HOW_DEALT_WITH', 'HOW_REVIEWED'], { about: 'Schedule 4 paragraph 3(a) or (b).' })
  about!: string;

  @CaseText({ optional: true, about: 'In the applicant’s words. Sealed.' })
  grounds?: string;
}

export class DecideAppealInput {
  @Choice(['UPHELD', 'DISMISSED'])
  outcome!: string;

  @Ids({
    optional: true,
    about: 'Who decided, besides whoever records it. Nobody who took part in the first decision.',
  })
  panel?: string[];
}
