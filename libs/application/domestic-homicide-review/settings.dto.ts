import { DEADLINE_IDS, type DeadlineId } from '#libs/domain/domestic-homicide-review/settings.js';
import { Choice, Count, Day, Id, Ids, Part, Parts, Word } from '../door/fields/index.js';
import { ChasesInput, LengthInput, RemindersInput } from '../partnership/settings-parts.dto.js';

/** One length for each row of table 4.1 that has one; what is left out keeps the default. */
export class DhrDeadlineLengthsInput implements Partial<Record<DeadlineId, LengthInput>> {}

for (const id of DEADLINE_IDS)
  Part(() => LengthInput, { optional: true })(DhrDeadlineLengthsInput.prototype, id);

export class DhrPauseRuleInput {
  @Choice(DEADLINE_IDS)
  deadline!: string;

  @Ids({ min: 1, about: 'Named reasons, e.g. TRIAL. The six months never pause: DD3 is revised (3.6).' })
  reasons!: string[];
}

export class AskAheadInput {
  @Count({ optional: true, min: 1, max: 100, about: 'Working days before the yearly look at a withholding.' })
  withholding?: number;

  @Count({ optional: true, min: 1, max: 100, about: 'Working days before the next look at a restriction.' })
  restriction?: number;
}

export class DhrBodiesInput {
  @Id({ optional: true, about: 'Left out: home-office.' })
  homeOffice?: string;

  @Id({ optional: true, about: 'Left out: domestic-abuse-commissioner (s.9(3B)).' })
  commissioner?: string;

  @Id({ optional: true, about: 'Left out: secretary-of-state (s.8A(4)).' })
  secretaryOfState?: string;

  @Id({ optional: true, about: 'Whose area it is. Left out: whoever sets up a review tells the coroner.' })
  coroner?: string;
}

/** The section of the published local procedure that reviews of a death read. What is left out has its default. */
export class DhrSettingsInput {
  @Choice(['DHR', 'DARDR'], {
    optional: true,
    about: 'What letters call the review, apart from the legal test.',
  })
  label?: string;

  @Day({
    optional: true,
    about: 'When s.8A came into force for deaths from that day on. Left out: it has not.',
  })
  dardrCommencementDate?: string;

  @Word({ optional: true, about: 'The statutory guidance that reviews have regard to, e.g. G16 (s.9(3)).' })
  guidance?: string;

  @Part(() => DhrDeadlineLengthsInput, { optional: true })
  deadlines?: DhrDeadlineLengthsInput;

  @Parts(() => DhrPauseRuleInput, { optional: true, max: 20 })
  pauses?: DhrPauseRuleInput[];

  @Part(() => RemindersInput, { optional: true })
  reminders?: RemindersInput;

  @Part(() => ChasesInput, { optional: true })
  chases?: ChasesInput;

  @Part(() => AskAheadInput, { optional: true })
  askAheadWd?: AskAheadInput;

  @Part(() => DhrBodiesInput, {
    optional: true,
    about: 'Whom letters to bodies outside the partnership go to.',
  })
  bodies?: DhrBodiesInput;

  @Ids({ optional: true, about: 'Who gets a copy on publication, besides family and Commissioner (3.7).' })
  copiesTo?: string[];

  @Count({
    optional: true,
    min: 1,
    max: 1200,
    about: 'Months since which a chair must have left an agency of the case. Left out: it is declared only.',
  })
  chairLeftAgencyMonths?: number;

  @Count({ optional: true, min: 1, max: 3650, about: 'Days without an entry that count as a gap.' })
  chronologyGapDays?: number;
}
