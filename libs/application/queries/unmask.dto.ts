import { Choice, Code } from '../door/fields/index.js';

/** Why a redaction may be lifted. The access log holds words like these and never a free text. */
export const UNMASK_REASONS = [
  'INTERNAL_AUDIT',
  'EXTERNAL_AUDIT',
  'COMPLAINT',
  'OMBUDSMAN',
  'INQUEST',
  'COURT',
  'SUBJECT_ACCESS',
  'SAFEGUARDING',
] as const;

/** The file for which a redaction is lifted: a number, never a name. */
export const FileNumber = (): PropertyDecorator =>
  Code({
    optional: true,
    max: 60,
    pattern: /^[A-Za-z0-9][A-Za-z0-9./-]*$/,
    about: 'Number of the file that it is for, e.g. 23-015-369. Logged too.',
  });

export class UnmaskInput {
  @Choice(UNMASK_REASONS, { about: 'Logged with your name, the review and the time.' })
  reason!: string;

  @FileNumber()
  file?: string;

  @Code({ optional: true, max: 40, about: 'A version or a moment: as it was known. Left out: as it stands.' })
  asOf?: string;

  @Code({ optional: true, max: 40, about: 'A moment: what was true then. Not together with `asOf`.' })
  trueAt?: string;
}
