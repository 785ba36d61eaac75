import type { TenantId } from '#libs/domain/kernel/people.js';

export interface TransferCommands {
  /** `from` is this tenant, filled by the door. */
  TransferToArea: { readonly from: TenantId; readonly to: TenantId };
  /** By the other area's coordinator, from whose `homeTenant` it is known. */
  AcceptTransfer: object;
  ReturnTransfer: object;
}
