import type { DirectionInput as Direction } from '#libs/domain/domestic-homicide-review/home-office-scrutiny/commands.js';
import { Choice, Day, Part, wordsOf } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

const SECTIONS = wordsOf<Direction['section']>({ 's.9(2)': true, 's.8A(2)': true });

export class DirectionInput {
  @Day({ about: 'London date on which the Secretary of State made it.' })
  madeOn!: string;

  @Choice(SECTIONS, { about: 'The power it was made under; it also says which law the review is under.' })
  section!: string;

  @Part(() => DocumentInput, {
    optional: true,
    about: 'The direction itself. Without it there is no direction: record a request (s.9(2)).',
  })
  document?: DocumentInput;
}

export class HomeOfficeViewInput {
  @Part(() => DocumentInput, { about: 'The letter in which the Home Office agrees.' })
  letter!: DocumentInput;
}

export class HomeOfficeRequestInput {
  @Part(() => DocumentInput, { optional: true, about: 'The letter, where there is one.' })
  document?: DocumentInput;
}

export class RevocationInput {
  @Part(() => DocumentInput, { about: 'The document that takes the direction back.' })
  document!: DocumentInput;

  @Day({ about: 'London date of the revocation: not before the direction, not after today.' })
  revokedOn!: string;
}
