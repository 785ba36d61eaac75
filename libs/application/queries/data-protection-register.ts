import {
  dataProtectionStream,
  NOTHING_YET,
  type DataProtectionState,
} from '#libs/domain/partnership/data-protection/index.js';
import type { Reviews } from '../door/reviews.js';

/** What an area owes the people in its records, as it stands: nothing, where nobody has asked for anything yet. */
export async function dataProtectionIn(
  reviews: Pick<Reviews, 'load'>,
  tenant: string,
): Promise<DataProtectionState> {
  const register = await reviews.load(tenant, dataProtectionStream(tenant));
  return register === null ? NOTHING_YET : (register.state as DataProtectionState);
}
