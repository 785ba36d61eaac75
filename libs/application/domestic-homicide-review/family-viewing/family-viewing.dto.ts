import { CaseText, Day, Id, Ids } from '../../door/fields/index.js';

export class ShareDraftInput {
  @Ids({
    min: 1,
    about: 'People of the family to whom the agreed draft is shown; it goes beside them to their advocates.',
  })
  people!: string[];

  @Day({
    optional: true,
    about: 'London date until which they may comment. Left out: the length of DD5 from today.',
  })
  until?: string;
}

export class ViewingInput {
  @Id({ about: 'e.g. viewing-1' })
  viewing!: string;
}

export class ExtendViewingInput extends ViewingInput {
  @Day({ about: 'London date, after the present one (DD5).' })
  until!: string;
}

export class FamilyCommentsInput extends ViewingInput {
  @CaseText({ max: 50_000, about: 'In their own words. Sealed.' })
  comments!: string;
}

export class FamilyDeclinedInput {
  @Id({ about: 'Who does not want to see the draft or comment on it. The door is left open (3.5).' })
  person!: string;
}
