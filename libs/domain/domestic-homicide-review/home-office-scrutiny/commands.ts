import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

/** Without the document itself it is no direction: then it is recorded as a request. */
export interface DirectionInput {
  readonly madeOn: LocalDate;
  readonly section: 's.9(2)' | 's.8A(2)';
  readonly document?: DocumentRef;
}

export interface ScrutinyCommands {
  /** The Home Office agrees with the decision not to review. */
  RecordHoView: { readonly letter: DocumentRef };
  /** The Home Office asks the partnership to think again. It binds nobody. */
  RecordRequest: { readonly document?: DocumentRef };
  RecordDirection: DirectionInput;
  RecordRevocation: { readonly document: DocumentRef; readonly revokedOn: LocalDate };
  CloseNoReview: object;
}
