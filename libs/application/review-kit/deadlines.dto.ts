import { Count, Id, Word } from '../door/fields/index.js';

export class DeadlineInput {
  @Id({ about: 'Key of the deadline as it is listed, e.g. AD8/decision-1 or DD4/imr-1.' })
  deadline!: string;
}

export class ReminderInput extends DeadlineInput {
  @Count({ min: 1, max: 1000, about: 'Which reminder of this deadline it is, counted from 1.' })
  number!: number;
}

export class PauseDeadlineInput extends DeadlineInput {
  @Word({ max: 100, about: 'The reason that the procedure names, e.g. VICTIM_AVAILABILITY.' })
  because!: string;
}
