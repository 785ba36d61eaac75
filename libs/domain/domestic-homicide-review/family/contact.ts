import type { FamilyContactInput } from './commands.js';
import type { FamilyContact } from './state.js';

/** Somebody who was not known of before: nobody has asked them anything yet. */
export const newContact = ({
  person,
  relation,
  name,
  contact,
  witness,
}: FamilyContactInput): FamilyContact => ({
  person,
  relation,
  name: name ?? null,
  contact: contact ?? null,
  witness: witness ?? false,
  part: 'NOT_ASKED',
  invitedAt: null,
  advocacy: 'NOT_OFFERED',
  advocate: null,
});
