import { CaseText, Code, Count, Day, Ids, Part, Parts } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';
import { ImrInput } from './commission.dto.js';

/** D9: one contact as the agency's own record has it. */
export class ChronologyEntryInput {
  @Day({ about: 'London date of what is recorded; not after today.' })
  on!: string;

  @Code({
    optional: true,
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    form: 'a time such as 22:40',
    about: 'London time, such as 22:40, where the record has one.',
  })
  time?: string;

  @Ids({
    about:
      'Practitioners who took part: the author must not be among them (G16 section 7). An empty list where the record names none.',
  })
  practitioners!: string[];

  @CaseText({
    about: 'Reference of the record, event, response, comment, and who was seen (D9). Sealed.',
  })
  text!: string;
}

export class SubmitImrInput extends ImrInput {
  @Part(() => DocumentInput, { about: 'The report (D10).' })
  report!: DocumentInput;

  @Parts(() => ChronologyEntryInput, {
    max: 1000,
    about: 'The agency’s chronology (D9), whole: what is handed in again replaces what was handed in before.',
  })
  entries!: ChronologyEntryInput[];
}

export class ReturnImrInput extends ImrInput {
  @Day({
    optional: true,
    about: 'London date by which it comes back. Left out: the length of DD4 from today.',
  })
  due?: string;
}

export class ExtendImrInput extends ImrInput {
  @Day({ about: 'London date, after the present one (DD4).' })
  due!: string;
}

export class ChaseImrInput extends ImrInput {
  @Count({ min: 1, max: 1000, about: 'Which chase it is, counted from 1.' })
  number!: number;
}
