import type { TimescaleParty } from '#libs/domain/domestic-homicide-review/across/state.js';
import { CaseText, Choices, Day, Id, wordsOf } from '../../door/fields/index.js';

const PARTIES = wordsOf<TimescaleParty>({
  INDEPENDENT_CHAIR: true,
  PANEL: true,
  CSP_CHAIR: true,
  HOME_OFFICE: true,
});

export class RevisedTimescaleInput {
  @Day({ about: 'London date by which the report is completed, after the present one (DD3).' })
  newDue!: string;

  @Choices(PARTIES, { about: 'Who agreed to it.' })
  agreedBy!: string[];
}

export class InterviewInput {
  @Id({ about: 'Who was interviewed.' })
  person!: string;

  @Day({ about: 'London date of the interview; not after today.' })
  on!: string;

  @CaseText({ optional: true, max: 50_000, about: 'Sealed.' })
  notes?: string;
}

export class MergeDuplicateInput {
  @Id({ about: 'Id of the other review about the same death, which goes on.' })
  into!: string;
}

export class TransferToLeadCspInput {
  @Id({ about: 'The partnership that leads, e.g. bolsover.' })
  to!: string;
}
