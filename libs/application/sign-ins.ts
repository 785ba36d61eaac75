import { tenantsOf, type Principal } from '#libs/identity/index.js';
import type { Ledger } from '#libs/ledger/index.js';

export interface SignIns {
  /** Somebody was given a token. */
  succeeded(who: Principal): Promise<void>;
  /** Somebody showed one that is not to be trusted. */
  failed(): Promise<void>;
}

/**
 * Sign-ins stand in the access log of each area that they can concern: those in which the person has a role, and for
 * whoever has none, as an applicant, or is nobody we know, every area that is served here.
 */
export function signInsOf(ledger: Pick<Ledger, 'logAccess'>, areas: readonly string[]): SignIns {
  const log = async (
    kind: 'SIGN_IN' | 'SIGN_IN_FAILED',
    actor: string,
    concerned: readonly string[],
  ): Promise<void> => {
    for (const tenant of concerned) await ledger.logAccess({ tenant, kind, actor });
  };
  return {
    async succeeded(who) {
      const own = tenantsOf(who).filter((one) => areas.includes(one));
      await log('SIGN_IN', `person/${who.person}`, own.length === 0 ? areas : own);
    },
    failed: () => log('SIGN_IN_FAILED', 'unknown', areas),
  };
}
