import { CaseText, Id, Parts } from '../../door/fields/index.js';
import { PlannedActionInput } from '../actions/action.dto.js';

export class FairRepresentationInput {
  @Id({ about: 'The agency that the agreed draft represents fairly (G16 section 7).' })
  agency!: string;
}

export class DissentInput {
  @Id({ about: 'The member of the panel who does not agree.' })
  person!: string;

  @CaseText({ about: 'Why, as it will stand in the report. Sealed.' })
  reasons!: string;
}

/** G16 section 7: agreed at senior level by each agency that owns an action. */
export class OwnerAgreedInput {
  @Id({ about: 'The body that owns actions of the plan.' })
  organisation!: string;

  @Id({ about: 'The person who agreed for it at senior level.' })
  by!: string;
}

export class AgreeActionPlanInput {
  @Parts(() => PlannedActionInput, {
    about: 'The whole plan: at least one action for each recommendation that stands (3.7; D13).',
  })
  actions!: PlannedActionInput[];

  @Parts(() => OwnerAgreedInput, { about: 'Each owner’s agreement.' })
  agreed!: OwnerAgreedInput[];
}
