import { verifyEach, type Evidence } from '#libs/audit/verify/index.js';
import type { EvidenceActivities } from './evidence-activities.js';

/** Verifies every area, keeps what came of it, and says aloud what was found. */
export const verifyEverything =
  (evidence: Evidence, say: (message: string) => void): EvidenceActivities['verifyEverything'] =>
  async () => {
    const results = [...(await verifyEach(evidence))];
    const failed: string[] = [];
    for (const [tenant, found] of results) {
      await evidence.ledger.recordVerification(tenant, found);
      if (found.firstProblem === undefined) continue;
      failed.push(tenant);
      const { stream, version, what } = found.firstProblem;
      say(`VERIFICATION FAILED in ${tenant}: ${stream} ${version}: ${what}`);
    }
    return { verified: results.length, failed };
  };
