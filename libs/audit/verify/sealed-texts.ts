import type { Inspected, Vault } from '#libs/vault/index.js';
import type { Problem } from './finding.js';
import type { SealedAt, StreamRecord } from './stream-record.js';

/** How every sealed text of one stream stands in the vault, by its id. */
export type Standing = ReadonlyMap<string, Inspected>;

export const standingOf = (vault: Vault, { tenant, sealed }: StreamRecord): Promise<Standing> =>
  vault.inspect(
    tenant,
    sealed.map((one) => one.sealed),
  );

/** Why what is found is not what the record vouches for; null where it is, or where a shredding accounts for it. */
function whyNot(found: Inspected, shredded: ReadonlySet<string>, personGone: boolean): string | null {
  switch (found.status) {
    case 'missing':
      return 'is missing from the vault, and no shredding accounts for it: a shredding leaves an empty place behind.';
    case 'unreadable':
      return 'cannot be opened with the key that it lies under: it was changed, or moved here from another place.';
    case 'another-text':
      return 'opens to another text than the one that was recorded: its commitment does not fit.';
    case 'erased':
      if (!shredded.has(found.subject))
        return 'can no longer be read, and no shredding is recorded that would account for it.';
      return found.keyRemains || found.textRemains
        ? 'was shredded, but its key or its text is there again: somebody brought it back.'
        : null;
    case 'redacted':
      return personGone
        ? null
        : 'is marked as redacted, but nobody who is named in this stream was shredded: the mark was put there.';
    case 'open':
      return shredded.has(found.subject)
        ? 'can be opened, although it was shredded: somebody brought its key back.'
        : null;
  }
}

/** The first sealed text of a stream that is not what the record vouches for. */
export function sealedTextProblem(
  { tenant, stream, sealed }: StreamRecord,
  standing: Standing,
  shredded: ReadonlySet<string>,
): Problem | null {
  const subjects = [...standing.values()].flatMap((one) => ('subject' in one ? [one.subject] : []));
  const personGone = subjects.some((subject) => subject.startsWith('person/') && shredded.has(subject));
  const wrong = sealed
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ sealed: one, version }: SealedAt) => {
      const found = standing.get(one.sealed) ?? { status: 'missing' as const };
      const why = whyNot(found, shredded, personGone);
      return why === null ? [] : [{ tenant, stream, version, what: `The sealed text ${one.sealed} ${why}` }];
    });
  return wrong[0] ?? null;
}

/** A text in the vault of which no event and no command tells. */
export function surplusProblem(
  tenant: string,
  there: readonly { readonly id: string; readonly subject: string }[],
  known: ReadonlySet<string>,
): Problem | null {
  const surplus = there.find(({ id }) => !known.has(id));
  if (surplus === undefined) return null;
  const stream = surplus.subject.startsWith('case/') ? surplus.subject.slice('case/'.length) : '';
  const what = `The vault holds a sealed text, ${surplus.id}, of which no event and no command tells: it was put there, or what tells of it was taken away.`;
  return { tenant, stream, version: 0, what };
}
