import { CaseText, Id, Ids } from '../../door/fields/index.js';
import { ToldInput } from '../told.dto.js';

export class NotifyFamilyInput extends ToldInput {
  @Id({ about: 'The person of the family who was told.' })
  person!: string;
}

export class NotifyCoronerInput extends ToldInput {
  @Id({ about: 'The coroner who was told.' })
  coroner!: string;
}

export class NotifyAgenciesInput extends ToldInput {
  @Ids({ about: 'The agencies that were told.' })
  agencies!: string[];
}

export class OperationNameInput {
  @CaseText({ max: 200, about: 'A name that identifies nobody. Sealed.' })
  name!: string;
}
