import { Choice, Count, Counts } from '../door/fields/index.js';

/** What the settings of every kind of review have in common. */

export class LengthInput {
  @Count({ min: 1, max: 1000 })
  n!: number;

  @Choice(['WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS_BEGINNING_WITH', 'MONTHS_AFTER'])
  unit!: string;
}

export class RemindersInput {
  @Counts({ size: [0, 10], min: 1, max: 100, about: 'Working days before a deadline, furthest first.' })
  beforeDueWd!: number[];
}

export class ChasesInput {
  @Count({ min: 1, max: 100 })
  everyWd!: number;

  @Count({ min: 1, max: 100 })
  escalateAfter!: number;
}
