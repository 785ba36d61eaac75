import type { Sealed } from '#libs/domain/kernel/people.js';
import type { NoticeProof, Recipient } from '../state.js';

export interface OutcomeCommands {
  /** Way out: a person tells the applicant themself; afterwards the engine sends no letter about it. */
  NotifyOutcome: {
    readonly channel: NoticeProof['channel'];
    readonly recipient?: Recipient;
    readonly text: Sealed;
    readonly textSha256: string;
  };
  SendRecommendation: { readonly recommendation: string };
  RecordResponse: {
    readonly recommendation: string;
    readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED';
    readonly text?: Sealed;
  };
  /** Process: the plan has open actions and the outcome is told. */
  BeginActionMonitoring: object;
}
