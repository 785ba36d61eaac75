import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { NoticeProof, NoticeTemplate } from '../state.js';

export interface NoticeEvents {
  NoticePrepared: {
    readonly notice: string;
    readonly template: NoticeTemplate;
    readonly text: Sealed;
    readonly html: Sealed;
    readonly sha256: string;
  } & Effects;
  NoticeDeliveryClaimed: { readonly notice: string } & Effects;
  /** For letters without a statutory event of their own. */
  NoticeDelivered: {
    readonly notice: string;
    readonly template: NoticeTemplate;
    readonly proof: NoticeProof;
  } & Effects;
  DeliveryUncertain: { readonly notice: string; readonly reference: string } & Effects;
  DeliveryResolved: {
    readonly notice: string;
    readonly outcome: 'WAS_DELIVERED' | 'SEND_AGAIN' | 'NO_LONGER_NEEDED';
  } & Effects;
}
