import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';
import type { Action, ActionInput } from './state.js';

export interface ActionCommands {
  StartAction: { readonly action: string };
  UpdateAction: {
    readonly action: string;
    readonly rag?: NonNullable<Action['rag']>;
    readonly progress?: Sealed;
  };
  EvidenceCompletion: { readonly action: string; readonly evidence: DocumentRef; readonly outcome: Sealed };
  AuditAction: { readonly action: string };
  ReopenAction: { readonly action: string; readonly target: LocalDate };
  ExtendAction: { readonly action: string; readonly target: LocalDate };
  CancelAction: { readonly action: string };
  AddAction: ActionInput;
  SendRecommendation: { readonly recommendation: string };
  RecordRecommendationResponse: {
    readonly recommendation: string;
    readonly from: OrganisationId;
    readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED';
    readonly text?: Sealed;
  };
  /** Process: once, when its date is over. */
  MarkActionOverdue: { readonly action: string };
  /** Process: quarterly while actions are open. */
  ReportToCsp: { readonly number: number };
}
