import { CaseText, Day, Flag, Id, Part } from '../../door/fields/index.js';

export class CommissionInput {
  @Id({ about: 'The agency, one that the terms of reference name (3.5).' })
  agency!: string;

  @Day({ optional: true, about: 'London date by which it hands in. Left out: the length of DD4 from today.' })
  due?: string;
}

export class ImrInput {
  @Id({ about: 'The report, e.g. imr-1.' })
  imr!: string;
}

/** G16 section 7: nobody writes about what they did, or their own staff did. */
export class AuthorDeclarationInput {
  @Flag({
    about: 'The author had a direct part in the case: with the victim, the perpetrator or their family.',
  })
  directlyInvolved!: boolean;

  @Flag({ about: 'The author is the immediate manager of staff who had one.' })
  lineManager!: boolean;

  @CaseText({ optional: true, about: 'The author’s statement of independence (3.4, D10). Sealed.' })
  statement?: string;
}

export class ImrAuthorInput extends ImrInput {
  @Id({ about: 'The person of the agency who writes the report.' })
  author!: string;

  @Part(() => AuthorDeclarationInput)
  declaration!: AuthorDeclarationInput;
}

export class NilReturnInput extends ImrInput {
  @CaseText({ optional: true, about: 'What was searched and how. Sealed.' })
  text?: string;
}
