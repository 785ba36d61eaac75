import type { Ledger } from '#libs/ledger/index.js';

export interface LastVerification {
  readonly tenant: string;
  readonly ok: boolean;
  readonly endedAt: string;
}

/** What the last verification of each area came to; areas that were never verified are left out. */
export async function lastVerifications(ledger: Ledger): Promise<readonly LastVerification[]> {
  const all = await Promise.all(
    (await ledger.everyTenant()).map(async (tenant) => {
      const [last] = await ledger.verificationReports(tenant, 1);
      return last === undefined ? [] : [{ tenant, ok: last.report.ok, endedAt: last.endedAt }];
    }),
  );
  return all.flat();
}

/** Rejects where the last verification of an area found that something is not as it was recorded. */
export async function lastVerificationsGood(ledger: Ledger): Promise<void> {
  const bad = (await lastVerifications(ledger)).find(({ ok }) => !ok);
  if (bad !== undefined) throw new Error(`The last verification of ${bad.tenant} found what is not as it was recorded.`);
}
