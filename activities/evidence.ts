import { ApplicationFailure } from '@temporalio/common';
import { LogContradicted, type Logs } from '#libs/audit/checkpoints/index.js';
import type { EvidenceActivities } from './evidence-activities.js';

export interface EvidenceParts {
  readonly logs: Pick<Logs, 'takeAll'>;
  readonly onTrouble: (message: string) => void;
}

/** The activities of evidence, as a plain map. */
export const createEvidenceActivities = ({ logs, onTrouble }: EvidenceParts): Pick<EvidenceActivities, 'takeCheckpoints'> => ({
  async takeCheckpoints() {
    try {
      return await logs.takeAll();
    } catch (error) {
      if (!(error instanceof LogContradicted)) throw error;
      onTrouble(`The log of ${error.tenant} contradicts itself. ${error.message}`);
      throw ApplicationFailure.nonRetryable(error.message, error.name);
    }
  },
});
