import { EMERGENCIES } from '#libs/domain/partnership/break-glass/index.js';
import {
  EXEMPTIONS,
  HOLD_GROUNDS,
  LAWFUL_BASES,
  RESTRICTION_GROUNDS,
} from '#libs/domain/partnership/data-protection/index.js';
import { Choice, Count, Id, PersonText, Word } from '../door/fields/index.js';

export class RequestErasureInput {
  @Id({ about: 'Id of the person, as the record has it.' })
  subject!: string;

  @Choice(LAWFUL_BASES, { about: 'UK GDPR Art 17(1)(a) to (e), or a retention period that has ended.' })
  lawfulBasis!: string;
}

export class ErasureInput {
  @Id({ about: 'e.g. erasure-1' })
  erasure!: string;
}

export class RefuseErasureInput extends ErasureInput {
  @Choice(EXEMPTIONS, { about: 'UK GDPR Art 17(3).' })
  exemption!: string;
}

export class PlaceLegalHoldInput {
  @Id({ optional: true, about: 'A person; or else a review.' })
  subject?: string;

  @Id({ optional: true, about: 'Id of the review, where the hold is over everybody in it.' })
  review?: string;

  @Choice(HOLD_GROUNDS)
  ground!: string;
}

export class LiftLegalHoldInput {
  @Id({ about: 'e.g. hold-1' })
  hold!: string;
}

export class RestrictProcessingInput {
  @Id()
  subject!: string;

  @Choice(RESTRICTION_GROUNDS, { about: 'UK GDPR Art 18(1)(a) to (d).' })
  ground!: string;
}

export class LiftProcessingRestrictionInput {
  @Id({ about: 'e.g. restriction-1' })
  restriction!: string;
}

export class RectifyDataInput {
  @Id({ about: 'Whom it is about.' })
  subject!: string;

  @Id({ about: 'Id of the review.' })
  review!: string;

  @Count({ min: 1, about: 'Version of the event that says it wrongly.' })
  event!: number;

  @Word({ about: 'The field, as the event has it, e.g. applicantName, or family.0.name.' })
  field!: string;

  @PersonText('subject', { max: 2000, about: 'What is right. Sealed under the person’s key.' })
  correction!: string;
}

export class RequestBreakGlassInput {
  @Id({ about: 'Id of the review.' })
  review!: string;

  @Choice(EMERGENCIES)
  emergency!: string;
}

export class AccessInput {
  @Id({ about: 'e.g. access-1' })
  access!: string;
}

export class GrantBreakGlassInput extends AccessInput {
  @Count({ min: 1, max: 24, about: 'For how many hours the record stays open.' })
  hours!: number;
}
