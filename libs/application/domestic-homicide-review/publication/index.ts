import type { PublicationCommands } from '#libs/domain/domestic-homicide-review/publication/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { PostponePublicationInput, PublicationDateInput } from './date.dto.js';
import { AnonymiseInput, ApproveRedactionInput, EditionInput } from './edition.dto.js';
import { RecordWithholdingInput, ReviewWithholdingInput } from './withholding.dto.js';

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const edition = 1;

export const publicationInputs: StageInputs<PublicationCommands> = {
  Anonymise: takes(AnonymiseInput, {
    overview: { text: 'Overview report into the death of Rose.' },
    summary: { text: 'Executive summary: the death of Rose.' },
    pseudonyms: 'Rose is the name that her sister chose for her.',
  }),
  ApproveRedaction: takes(ApproveRedactionInput, { edition, overviewSha256: sha256, summarySha256: sha256 }),
  LegalCheck: takes(EditionInput, { edition }),
  AgreeDateWithFamily: takes(PublicationDateInput, { on: '2027-04-14', people: ['sister-1'] }),
  PostponePublication: takes(PostponePublicationInput, { on: '2027-05-12' }),
  Publish: noFields,
  SendToLibrary: noFields,
  DistributeCopies: noFields,
  UnpublishForSafety: noFields,
  WithholdPublication: noFields,
  RecordWithholding: takes(RecordWithholdingInput, {
    agreement: { text: 'The Home Office agrees that the report is not published.' },
  }),
  ReviewWithholding: takes(ReviewWithholdingInput, { outcome: 'KEEP' }),
  RequestWithholdingReview: noFields,
  BeginActionMonitoring: noFields,
};

const prepares = needs(['publication', 'PREPARE']);
const signs = needs(['publication', 'S']);
const either = needs(['publication', 'PREPARE'], ['publication', 'S']);

export const publicationNeeds: StageNeeds<PublicationCommands> = {
  Anonymise: either,
  ApproveRedaction: needs(['publication', 'PREPARE'], ['publication', 'S'], ['publication', 'CHECK']),
  LegalCheck: prepares,
  AgreeDateWithFamily: either,
  PostponePublication: either,
  Publish: prepares,
  SendToLibrary: prepares,
  DistributeCopies: prepares,
  UnpublishForSafety: either,
  WithholdPublication: signs,
  RecordWithholding: either,
  ReviewWithholding: signs,
  RequestWithholdingReview: prepares,
  BeginActionMonitoring: prepares,
};
