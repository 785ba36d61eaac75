import { Choice, Code } from '../../door/fields/index.js';
import { UNMASK_REASONS } from '../unmask.dto.js';

export class ExportInput {
  @Choice(UNMASK_REASONS, {
    optional: true,
    about: 'For an auditor: lifts the redaction. Logged with your name, the review and the time.',
  })
  reason?: string;

  @Code({
    optional: true,
    max: 60,
    pattern: /^[A-Za-z0-9][A-Za-z0-9./-]*$/,
    about: 'Number of the file that it is for, e.g. 23-015-369. Logged too.',
  })
  file?: string;

  @Code({ optional: true, max: 40, about: 'A version or a moment; left out: as the review stands.' })
  asOf?: string;
}
