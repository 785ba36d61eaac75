import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { notAllowed, Refused } from '../door/problem.js';
import { unmasks } from './case-view.js';
import type { Organisations } from './event-lines.js';
import { showReview } from './show-review.js';
import type { SeenReview } from './seen-review.js';
import type { UnmaskInput } from './unmask.dto.js';

/** The case without redaction. Logged with its reason before anything is opened: what is not logged is not read. */
export async function unmaskReview(
  seen: SeenReview,
  { reason, file }: UnmaskInput,
  {
    ledger,
    vault,
    directory,
  }: {
    readonly ledger: Pick<Ledger, 'logAccess'>;
    readonly vault: Pick<Vault, 'openAll'>;
    readonly directory: Organisations;
  },
): Promise<object> {
  const auditor = seen.capacities.find((capacity) => unmasks(capacity.role));
  if (auditor === undefined)
    throw new Refused(
      notAllowed('A redaction is lifted by an auditor, with a reason. What you may read is shown to you.'),
    );
  const { tenant, stream } = seen.review;
  await ledger.logAccess({
    tenant,
    kind: 'SENSITIVE_READ',
    actor: `person/${auditor.person}`,
    stream,
    what: 'unmask',
    code: file === undefined ? reason : `${reason} ${file}`,
  });
  return showReview(seen, vault, ledger, directory, true);
}
