import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { AuthorDeclarationInput, CommissionInput, ImrAuthorInput } from './commission.dto.js';
import { imrInputs, imrNeeds } from './index.js';
import { SubmitImrInput } from './report.dto.js';

describe('An agency’s management review at the door', () => {
  holdsAtTheDoor('imr', imrInputs, imrNeeds);

  const declaration = { directlyInvolved: false, lineManager: false };
  const entry = { on: '2021-03-02', practitioners: [], text: 'Record 14: officers attended.' };
  const handIn = (more: object) => ({
    imr: 'imr-1',
    report: { text: 'Review.' },
    entries: [{ ...entry, ...more }],
  });

  it('asks for the author’s declaration, because nobody writes about what they did', () => {
    expect(refusalOf(ImrAuthorInput, { imr: 'imr-1', author: 'author-1' })).toMatchObject({
      field: 'declaration',
      detail: 'declaration is missing; give it.',
    });
    expect(refusalOf(AuthorDeclarationInput, { ...declaration, lineManager: 'no' })).toMatchObject({
      field: 'lineManager',
      rule: 'isBoolean',
      detail: 'lineManager must be true or false.',
    });
  });

  it('takes a day that the calendar has', () => {
    expect(refusalOf(CommissionInput, { agency: 'derbyshire-police', due: '2027-02-29' })).toMatchObject({
      field: 'due',
      rule: 'localDate',
      detail: 'due must be a real date, such as 2026-11-23.',
    });
  });

  it('names the entry of the chronology that is not right', () => {
    expect(refusalOf(SubmitImrInput, handIn({ time: '24:10' }))).toMatchObject({
      field: 'entries.0.time',
      rule: 'matches',
      detail: 'entries.0.time must be a time such as 22:40.',
    });
    expect(refusalOf(SubmitImrInput, handIn({ practitioners: undefined }))).toMatchObject({
      field: 'entries.0.practitioners',
      detail: 'entries.0.practitioners is missing; give it.',
    });
    expect(refusalOf(SubmitImrInput, handIn({ practitioner: 'officer-1' }))).toMatchObject({
      field: 'entries.0.practitioner',
      detail: 'There is no field entries.0.practitioner; leave it out. Did you mean practitioners?',
    });
  });

  it('counts the hash of a report itself, and takes none from the sender', () => {
    const report = { text: 'Review.', sha256: 'of something else' };
    expect(refusalOf(SubmitImrInput, { imr: 'imr-1', report, entries: [] })).toMatchObject({
      field: 'report.sha256',
      rule: 'whitelistValidation',
    });
  });
});
