import type { ScopingCommands } from '#libs/domain/domestic-homicide-review/scoping/commands.js';
import { CaseText, Choice, Count, Day, Id, Ids, Parts, wordsOf } from '../../door/fields/index.js';

export class ScopingQuestionInput {
  @Id({ about: 'The agency that is asked.' })
  agency!: string;

  @CaseText({ optional: true, about: 'What is asked beside whether there was contact (D2). Sealed.' })
  questions?: string;

  @Day({ optional: true, about: 'London date from which its files are looked into.' })
  periodFrom?: string;

  @Day({ optional: true, about: 'London date up to which its files are looked into.' })
  periodTo?: string;
}

export class ScopingQuestionsInput {
  @Parts(() => ScopingQuestionInput, { about: 'One entry an agency. The date to answer is counted (3.3).' })
  requests!: ScopingQuestionInput[];
}

export class SecureRecordsInput {
  @Ids({ about: 'Agencies that are told to keep their originals as they are (D2).' })
  agencies!: string[];
}

export class ScopingRequestInput {
  @Id({ about: 'The request, e.g. scoping-1.' })
  request!: string;
}

const CONTACT = wordsOf<ScopingCommands['RecordReturn']['contact']>({ YES: true, NO: true });

export class RecordReturnInput extends ScopingRequestInput {
  @Choice(CONTACT, { about: 'Did the agency have contact with any of the people in the case?' })
  contact!: string;

  @CaseText({ optional: true, about: 'A short summary of the contact (D2). Sealed.' })
  summary?: string;
}

export class ChaseScopingInput extends ScopingRequestInput {
  @Count({ min: 1, max: 1000, about: 'Which chase it is, counted from 1.' })
  number!: number;
}
