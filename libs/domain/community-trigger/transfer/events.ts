import type { TenantId } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface TransferEvents {
  ApplicationTransferred: { readonly to: TenantId; readonly from: string } & Effects;
  TransferAccepted: { readonly by: TenantId } & Effects;
  TransferReturned: { readonly by: TenantId } & Effects;
}
