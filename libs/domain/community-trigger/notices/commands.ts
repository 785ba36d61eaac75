import type { Sealed } from '#libs/domain/kernel/people.js';
import type { NoticeProof } from '../state.js';

export interface NoticeCommands {
  /** Process: the letter as rendered. */
  PrepareNotice: {
    readonly notice: string;
    readonly text: Sealed;
    readonly html: Sealed;
    readonly sha256: string;
  };
  /** Process: right before delivery; checks that it is still owed. */
  ClaimNoticeDelivery: { readonly notice: string };
  /** Process: leads to the statutory event of that letter. */
  RecordNoticeDelivered: {
    readonly notice: string;
    readonly channel: NoticeProof['channel'];
    readonly reference: string;
  };
  /** Process: the transport cannot say whether it went out. Becomes a task for a person. */
  RecordDeliveryUncertain: { readonly notice: string; readonly reference: string };
  ResolveDelivery: {
    readonly notice: string;
    readonly outcome: 'WAS_DELIVERED' | 'SEND_AGAIN' | 'NO_LONGER_NEEDED';
  };
}
