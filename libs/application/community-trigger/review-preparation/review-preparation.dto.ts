import type { Conflict, Involvement } from '#libs/domain/community-trigger/review-state.js';
import {
  CaseText,
  Choice,
  Choices,
  Code,
  Flag,
  Id,
  Moment,
  Part,
  Parts,
  wordsOf,
} from '../../door/fields/index.js';

export class DeclarationInput {
  @Flag()
  noPersonalTie!: boolean;

  @Flag()
  noLineManagement!: boolean;

  @CaseText({ optional: true, about: 'Sealed.' })
  statement?: string;
}

export class AppointChairInput {
  @Id({ about: 'The chair. Where they are employed is taken from the directory.' })
  chair!: string;

  @Part(() => DeclarationInput)
  declaration!: DeclarationInput;
}

export class PanelMemberInput {
  @Id()
  person!: string;

  @Id({ optional: true, about: 'The body that they stand for. Left out: where they are employed.' })
  organisation?: string;
}

export class InvitePanelInput {
  @Parts(() => PanelMemberInput, { min: 1, max: 50 })
  members!: PanelMemberInput[];
}

const WAYS = wordsOf<Involvement>({
  ATTEND: true,
  VIRTUAL: true,
  STATEMENT: true,
  REPRESENTATIVE: true,
  NONE: true,
});

export class InviteVictimInput {
  @Choices(WAYS, { min: 1, about: 'The ways to take part that are offered (A24).' })
  ways!: string[];

  @Choice(WAYS, { optional: true, about: 'The way that the victim chose.' })
  chosen?: string;
}

export class MeetingInput {
  @Moment()
  at!: string;

  @CaseText({ optional: true, max: 500, about: 'Sealed.' })
  place?: string;
}

export class RescheduleInput extends MeetingInput {
  @Choice(['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION', 'QUORUM', 'OTHER'])
  because!: string;
}

export class PaperInput {
  @CaseText({ max: 500, about: 'Sealed.' })
  title!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64, about: 'SHA-256 of the document.' })
  sha256!: string;
}

export class CirculatePapersInput {
  @Parts(() => PaperInput, { min: 1, max: 100 })
  papers!: PaperInput[];
}

export class VictimStatementInput {
  @CaseText({ max: 50_000, about: 'Sealed.' })
  statement!: string;

  @Choice(['WRITTEN', 'SPOKEN', 'REPRESENTATIVE'])
  how!: string;
}

const CONFLICTS = wordsOf<Conflict['kind']>({
  ORGANISATION_INVOLVED: true,
  PERSONAL: true,
  LINE_MANAGEMENT: true,
  PRIOR_DECISION: true,
  OTHER: true,
});

export class DeclareConflictInput {
  @Id({ about: 'Whose conflict it is.' })
  person!: string;

  @Choice(CONFLICTS)
  kind!: string;

  @Id({ optional: true })
  organisation?: string;
}

export class ResolveConflictInput {
  @Id({ about: 'e.g. conflict-1' })
  conflict!: string;

  @Choice(['NONE', 'RECUSE_ITEM', 'LEAVE_PANEL', 'REPLACED'])
  action!: string;
}
