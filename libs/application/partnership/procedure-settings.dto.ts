import { Settings } from '../door/fields/index.js';

/** The settings of 2.10. The law's own checks look into them; a wrong one is named by its field. */
export class DraftProcedureInput {
  @Settings({ about: 'The whole draft. A later one replaces it.' })
  settings!: Record<string, unknown>;
}

export const exampleSettings = {
  areaIds: ['ned'],
  joint: false,
  pointOfContact: { name: 'Community Safety Team', channels: ['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON'] },
  relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
  coOptedProviders: [],
  qualifyingNumber: 3,
  reportWithin: { n: 1, unit: 'MONTH' },
  applyWithin: { n: 6, unit: 'MONTH' },
};
