import type { InformationGatheringCommands } from '#libs/domain/community-trigger/information-gathering/commands.js';
import { CaseText, Choice, Count, Day, Flag, Id, Parts, wordsOf } from '../../door/fields/index.js';
import { ComplaintInput } from '../complaint.dto.js';

/** L3: one agency, what it is asked and for which period. */
export class AgencyRequestInput {
  @Id({ about: 'e.g. derbyshire-police' })
  agency!: string;

  @Id({ optional: true, about: 'The agency’s single point of contact.' })
  contact?: string;

  @Flag({
    optional: true,
    about:
      'Does it exercise public functions, so that it must comply (Sch 4 para 7(2))? Left out: as the directory says.',
  })
  publicFunctions?: boolean;

  @CaseText({ optional: true, about: 'Sealed.' })
  questions?: string;

  @Day({ optional: true })
  periodFrom?: string;

  @Day({ optional: true })
  periodTo?: string;
}

export class RequestInformationInput {
  @Parts(() => AgencyRequestInput, { min: 1, max: 50 })
  requests!: AgencyRequestInput[];
}

export class ReturnInformationInput {
  @Id({ about: 'e.g. request-1' })
  request!: string;

  @Flag({ optional: true, about: 'Nothing is held.' })
  nothingHeld?: boolean;

  @CaseText({ optional: true, max: 50_000, about: 'The return. Sealed.' })
  return?: string;

  @Parts(() => ComplaintInput, { optional: true, about: 'Reports found in the agency’s own files.' })
  complaints?: ComplaintInput[];
}

type Ground = InformationGatheringCommands['RefuseInformation']['ground'];

export class RefuseInformationInput {
  @Id()
  request!: string;

  @Choice(
    wordsOf<Ground>({
      DATA_PROTECTION: true,
      INTERCEPTION: true,
      NO_PUBLIC_FUNCTION: true,
      NOT_HELD_IN_THAT_CONNECTION: true,
    }),
    { about: 'The only grounds that Schedule 4 paragraph 7 leaves.' },
  )
  ground!: string;
}

export class ExtendReturnInput {
  @Id()
  request!: string;

  @Day()
  due!: string;
}

export class ChaseAgencyInput {
  @Id()
  request!: string;

  @Count({ min: 1, max: 1000 })
  number!: number;
}

export class EscalateAgencyInput {
  @Id()
  request!: string;
}
