import { badInput, notNow } from '../rows.js';

export const unknownEdition = badInput(
  'UNKNOWN_EDITION',
  '9.4',
  'There is no edition {edition} of the report.',
  'edition',
);
export const notTheLast = notNow(
  'NOT_THE_LAST_EDITION',
  '9.4',
  'Edition {edition} was replaced by a later one.',
);
export const notWithheld = notNow('NOT_WITHHELD', '3.7', 'The report is not withheld.');

/** What has to be so before anybody may read it. P08, P09 first. */
export const publishGuards = [
  notNow(
    'NOT_CLEARED',
    '3.7; G16 section 8',
    'The Home Office has not cleared the report for publication, or amendments are still to be made.',
  ),
  notNow(
    'PUBLICATION_WITHHELD',
    '3.7',
    'Publication is withheld, or it was proposed to withhold it. End that first (ReviewWithholding).',
  ),
  notNow(
    'REDACTION_NOT_APPROVED',
    '9.4',
    'The edition to publish has to be anonymised and approved by two people; it has been approved by {approvals}.',
  ),
  notNow('LEGAL_CHECK_MISSING', '3.3', 'The edition to publish has not been checked legally (LegalCheck).'),
  notNow('DATE_NOT_AGREED', '3.5', 'The date is not agreed with the family yet (AgreeDateWithFamily).'),
  notNow('TOO_EARLY', '3.5', 'Publication is agreed for {on}.'),
  notNow(
    'FAMILY_NOT_TOLD',
    '3.7; G16 section 8',
    'The family’s letter about the date has not been delivered. It goes out by itself; where nobody knows what became of it, say so (ResolveDelivery).',
  ),
  notNow('NOTHING_NEW', '3.3', 'Edition {edition} is published.'),
] as const;
