import { CaseText, Ids } from '../../door/fields/index.js';

export class FlagConflictInput {
  @Ids({
    min: 2,
    about: 'Entries of the combined chronology that do not agree, e.g. imr-1/submission-1/entry-2 (D9).',
  })
  entries!: string[];

  @CaseText({ optional: true, about: 'What does not agree. Sealed.' })
  text?: string;
}
