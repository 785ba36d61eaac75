import { CaseText, Choice, Code, Count, Counts, Day, Flag, Id, Ids, Part } from '../door/fields/index.js';

export class AddBankHolidayInput {
  @Day()
  date!: string;

  @Code({ max: 200, about: 'What the day is called.' })
  title!: string;

  @Code({ optional: true, max: 500, about: 'Where it was announced.' })
  source?: string;
}

export class MoveBankHolidayInput {
  @Day()
  from!: string;

  @Day()
  to!: string;

  @Code({ optional: true, max: 200 })
  title?: string;

  @Code({ optional: true, max: 500 })
  source?: string;
}

export class RemoveBankHolidayInput {
  @Day()
  date!: string;
}

export class CalendarChangeInput {
  @Count({ min: 1 })
  change!: number;
}

export class RecurrenceInput {
  @Choice(['TWO_MONTHS', 'MONTH', 'HALF_MONTH'], { about: '“Bi-monthly” says both; this says which.' })
  every!: string;

  @Count({ min: 1, max: 5, about: '1 Monday to 5 Friday.' })
  weekday!: number;

  @Count({ optional: true, min: 1, max: 4, about: '2: the second of the month.' })
  ordinal?: number;

  @Counts({ optional: true, size: [2, 2], min: 1, max: 4, about: 'With HALF_MONTH: two of them, in order.' })
  ordinals?: number[];
}

export class PlanTaskingSeriesInput {
  @Code({ max: 200 })
  name!: string;

  @Part(() => RecurrenceInput)
  recurrence!: RecurrenceInput;

  @Day({ about: 'The first meeting is on or after this day.' })
  from!: string;

  @Id()
  chair!: string;

  @Ids({ min: 1 })
  attendees!: string[];
}

export class ChangeRecurrenceInput {
  @Part(() => RecurrenceInput)
  recurrence!: RecurrenceInput;
}

export class ScheduleTaskingMeetingInput {
  @Day()
  on!: string;
}

export class TaskingMeetingInput {
  @Id({ about: 'e.g. meeting-1' })
  meeting!: string;
}

export class HoldTaskingMeetingInput extends TaskingMeetingInput {
  @Ids({ min: 1, about: 'Organisations that were there.' })
  attended!: string[];
}

export class MinuteTaskingItemInput extends TaskingMeetingInput {
  @Id({ optional: true, about: 'The review that was spoken about.' })
  review?: string;

  @CaseText({ about: 'Sealed.' })
  minute!: string;
}

export class ConsultBodyInput {
  @Id()
  body!: string;

  @Day()
  on!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  views?: string;
}

export class ConsultProvidersInput {
  @Ids({ min: 1 })
  providers!: string[];

  @Day()
  on!: string;

  @CaseText({ optional: true, about: 'Sealed.' })
  views?: string;
}

export class PublishProcedureInput {
  @Day()
  effectiveFrom!: string;

  @Code({ max: 500, about: 'Where it is published, s.104(2).' })
  publishedUrl!: string;
}

export class EffectivenessReviewInput {
  @Code({ max: 20 })
  version!: string;

  @Day()
  on!: string;

  @Flag()
  revise!: boolean;

  @CaseText({ optional: true, about: 'Sealed.' })
  findings?: string;
}
