import { Choice, Code } from '../../door/fields/index.js';
import { FileNumber, UNMASK_REASONS } from '../unmask.dto.js';

export class ExportInput {
  @Choice(UNMASK_REASONS, {
    optional: true,
    about: 'For an auditor: lifts the redaction. Logged with your name, the review and the time.',
  })
  reason?: string;

  @FileNumber()
  file?: string;

  @Code({ optional: true, max: 40, about: 'A version or a moment; left out: as the review stands.' })
  asOf?: string;
}
