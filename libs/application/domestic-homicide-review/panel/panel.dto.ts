import type {
  ConflictOfInterest,
  ConflictResolution,
} from '#libs/domain/domestic-homicide-review/panel/state.js';
import { CaseText, Choice, Flag, Id, Ids, Moment, Part, wordsOf } from '../../door/fields/index.js';

export class PanelPersonInput {
  @Id({ about: 'The person.' })
  person!: string;
}

export class PanelMemberInput extends PanelPersonInput {
  @Flag({ about: 'Declared: does not manage staff who were involved in the case (G16 section 4; 6.2).' })
  independent!: boolean;

  @Flag({ optional: true, about: 'Brings the expertise of a specialist domestic abuse service (3.5).' })
  specialistDa?: boolean;
}

export class ReplaceMemberInput extends PanelPersonInput {
  @Part(() => PanelMemberInput, { about: 'Who takes their place.' })
  by!: PanelMemberInput;
}

export class PanelMeetingInput {
  @Moment({ about: 'When the panel meets, with its offset; still to come.' })
  at!: string;

  @CaseText({ optional: true, max: 500, about: 'Sealed.' })
  place?: string;
}

export class RearrangePanelMeetingInput extends PanelMeetingInput {
  @Id({ about: 'The meeting, e.g. meeting-1.' })
  meeting!: string;
}

export class HoldPanelMeetingInput {
  @Id({ about: 'The meeting, e.g. meeting-1.' })
  meeting!: string;

  @Ids({ about: 'Chair and members who took part.' })
  attended!: string[];

  @CaseText({ optional: true, max: 50_000, about: 'Sealed.' })
  notes?: string;
}

const KINDS = wordsOf<ConflictOfInterest['kind']>({
  ORGANISATION_INVOLVED: true,
  PERSONAL: true,
  LINE_MANAGEMENT: true,
  PRIOR_DECISION: true,
  OTHER: true,
});
const RESOLUTIONS = wordsOf<ConflictResolution>({
  NONE: true,
  RECUSE_ITEM: true,
  LEAVE_PANEL: true,
  REPLACED: true,
});

export class DeclareConflictInput extends PanelPersonInput {
  @Choice(KINDS, { about: 'What it comes from (6.2).' })
  kind!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  text?: string;
}

export class ResolveConflictInput {
  @Id({ about: 'The conflict, e.g. conflict-1.' })
  conflict!: string;

  @Choice(RESOLUTIONS, { about: 'What follows from it (6.2).' })
  resolution!: string;
}
