import { claimsOf } from '#libs/audit/verify/index.js';
import type { DataProtectionState } from '#libs/domain/partnership/data-protection/index.js';
import type { ProcessActivities } from './process-activities.js';
import type { LetterDesk } from './letters.js';

/**
 * Carries out what two people decided: first what the mail keeps of the letters in every case that knows the person by
 * name, then the key, with which the way to find those cases goes. Whoever repeats this finds it done.
 */
export const shredSubjects =
  ({ application: { reviews, vault }, transport }: LetterDesk): ProcessActivities['shredSubjects'] =>
  async ({ tenant, stream }) => {
    const register = await reviews.load(tenant, stream);
    const { erasures = [] } = (register?.state ?? {}) as Partial<DataProtectionState>;
    const begun = erasures.filter(({ status }) => status === 'BEGUN');
    for (const { subject } of begun) {
      for (const known of await vault.streamsKnowing(tenant, { person: subject })) {
        const review = await reviews.load(tenant, known);
        for (const letter of claimsOf(review?.events ?? [])) await transport.erase?.(letter);
      }
      await vault.shred(tenant, { person: subject });
    }
    return begun.length;
  };
