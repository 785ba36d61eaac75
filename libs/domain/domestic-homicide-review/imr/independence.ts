import type { PersonId } from '#libs/domain/kernel/people.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';
import type { ChronologyEntry, IndependenceDeclaration } from './state.js';

type Entry = Pick<ChronologyEntry, 'practitioners'>;

/** Why somebody cannot be the author by what they say of themself (G16 section 7). */
export const refusedByDeclaration = (
  { directlyInvolved, lineManager }: IndependenceDeclaration,
  at: At,
): Refused | null => {
  if (directlyInvolved) return at.refuse('NOT_INDEPENDENT', { because: 'they declare that they had one' });
  return lineManager
    ? at.refuse('NOT_INDEPENDENT', { because: 'they declare that they manage staff who had' })
    : null;
};

/** Why somebody cannot be the author by what any agency's chronology says of them; `more`: entries handed in now. */
export const refusedByRecords = (
  state: State,
  author: PersonId | null,
  at: At,
  more: { readonly agency: string; readonly entries: readonly Entry[] } | null = null,
): Refused | null => {
  const kept = state.imrs.filter(({ status }) => status !== 'WITHDRAWN');
  const naming = [...(more === null ? [] : [more]), ...kept].find(({ entries }) =>
    entries.some(({ practitioners }) => author !== null && practitioners.includes(author)),
  );
  return naming
    ? at.refuse('NOT_INDEPENDENT', {
        because: `the chronology of ${naming.agency} names them as a practitioner`,
      })
    : null;
};
