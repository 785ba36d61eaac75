import type { Sealed } from '../../people.js';
import type { NoticeChannel, WordForm } from './notice.js';

export type DeliveryOutcome = 'WAS_DELIVERED' | 'SEND_AGAIN' | 'NO_LONGER_NEEDED';

export interface NoticeCommands {
  /** Process: the letter as rendered. */
  PrepareNotice: {
    readonly notice: string;
    readonly text: Sealed;
    readonly html: Sealed;
    readonly sha256: string;
    readonly docx?: WordForm;
  };
  /** Process: right before delivery; checks that it is still owed. */
  ClaimNoticeDelivery: { readonly notice: string };
  /** Process: leads to the statutory event of that letter. */
  RecordNoticeDelivered: {
    readonly notice: string;
    readonly channel: NoticeChannel;
    readonly reference: string;
  };
  /** Process: the transport cannot say whether it went out. Becomes a task for a person. */
  RecordDeliveryUncertain: { readonly notice: string; readonly reference: string };
  ResolveDelivery: { readonly notice: string; readonly outcome: DeliveryOutcome };
}
