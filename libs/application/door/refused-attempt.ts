import type { Principal } from '#libs/identity/index.js';
import { isOutage, type Ledger } from '#libs/ledger/index.js';
import type { Problem } from './problem.js';

interface Attempt {
  readonly tenant: string;
  readonly stream: string | null;
  /** The command or question. */
  readonly what: string;
}

/** Who tried what they may not is kept apart from the facts of the case. Other refusals are no attempts of that kind. */
export async function logRefused(
  ledger: Pick<Ledger, 'logAccess'>,
  who: Principal,
  { tenant, stream, what }: Attempt,
  { status, code }: Problem,
): Promise<void> {
  if (status !== 403 && status !== 404) return;
  const entry = { tenant, kind: 'REFUSED' as const, actor: `person/${who.person}`, what: known(what), code };
  await ledger.logAccess({ ...entry, ...(stream === null ? {} : { stream }) }).catch(unavailableOnly);
}

/** What was typed as the name of a command may be anything; the log holds no free text. */
const known = (what: string): string => (/^[A-Za-z0-9-]{1,60}$/.test(what) ? what : 'unknown');

/** Losing a line of the access log must not hide the refusal itself; any other failure is a fault to be seen. */
const unavailableOnly = (error: unknown): void => {
  if (!isOutage(error)) throw error;
};
