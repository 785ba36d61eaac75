import { CaseText, Day, DayOrMoment, Flag, Id, NewId, Word } from '../door/fields/index.js';

/** One report of an incident to a body (F1): what the threshold test of s.104(11)-(12) needs, and the details sealed. */
export class ComplaintInput {
  @Id({ optional: true, about: 'Who reported it. Left out: the applicant.' })
  reporterId?: string;

  @NewId({
    about:
      'Which occurrence. Give the same id to several reports of one occurrence. Left out: one of its own.',
  })
  incidentId?: string;

  @Day({
    optional: true,
    about: 'The day of the incident. Leave it out if nobody knows: it is asked for, never guessed.',
  })
  occurredOn?: string;

  @Day({ optional: true, about: 'First day, where the incident lasted or the day is not certain.' })
  occurredFrom?: string;

  @Day({ optional: true, about: 'Last day.' })
  occurredTo?: string;

  @DayOrMoment({ about: 'When it was reported.' })
  madeAt!: string;

  @Id({ about: 'The body that it was reported to, e.g. derbyshire-police.' })
  madeTo!: string;

  @Word({ optional: true, about: 'How it was reported, e.g. TELEPHONE.' })
  channel?: string;

  @Word({ optional: true, about: 'Where the behaviour was. Left out: the area of the application.' })
  area?: string;

  @Word({ optional: true, about: 'Which behaviour. Left out: the behaviour of the application.' })
  behaviour?: string;

  @Flag({ optional: true, about: 'Said in passing and not reported formally.' })
  informal?: boolean;

  @Flag({ optional: true, about: 'An entry of a diary sheet.' })
  diarySheet?: boolean;

  @Flag({ optional: true, about: 'The incident was motivated by hate.' })
  hate?: boolean;

  @CaseText({ optional: true, about: 'What happened, in words. Sealed.' })
  details?: string;
}

/** What is corrected; fields left out stay as they are. */
export class ComplaintCorrection {
  @Id({ optional: true })
  reporterId?: string;

  @Id({ optional: true })
  incidentId?: string;

  @Day({ optional: true })
  occurredOn?: string;

  @Day({ optional: true })
  occurredFrom?: string;

  @Day({ optional: true })
  occurredTo?: string;

  @DayOrMoment({ optional: true })
  madeAt?: string;

  @Id({ optional: true })
  madeTo?: string;

  @Word({ optional: true })
  channel?: string;

  @Word({ optional: true })
  area?: string;

  @Word({ optional: true })
  behaviour?: string;

  @Flag({ optional: true })
  informal?: boolean;

  @Flag({ optional: true })
  diarySheet?: boolean;

  @Flag({ optional: true })
  hate?: boolean;

  @CaseText({ optional: true, about: 'Sealed.' })
  details?: string;
}
