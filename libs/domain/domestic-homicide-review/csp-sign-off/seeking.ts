import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { freshKey, open } from '../deadlines.js';
import type { LetterInput } from '#libs/domain/kernel/review/letters.js';
import type { DhrLetters } from '../kind.js';
import { toPointOfContact } from '../letters.js';
import type { Deciding } from '../machine.js';
import type { State } from '../state.js';

/** What begins when report and plan lie with the partnership: its time to sign off, and the letter that asks for it. */
export const seekingSignOff = (
  state: State,
  startedBy: 'ReportApprovedByPanel' | 'ActionPlanAgreed',
  draft: number,
  at: Deciding,
): { readonly opens: readonly Deadline[]; readonly letters: readonly LetterInput<DhrLetters>[] } => ({
  opens: [open(at, 'SIGN_OFF', at.on, startedBy, freshKey(state, 'SIGN_OFF'))],
  letters: [{ template: 'sign-off-request', to: toPointOfContact, about: { draft: String(draft) } }],
});
