import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { ToldInput } from '../told.dto.js';
import { qualityAssuranceInputs, qualityAssuranceNeeds } from './index.js';
import { MakeAmendmentsInput, QaOutcomeInput } from './outcome.dto.js';
import { SubmitInput } from './submission.dto.js';

describe('Quality assurance by the Home Office, at the door', () => {
  holdsAtTheDoor('quality-assurance', qualityAssuranceInputs, qualityAssuranceNeeds);

  it('takes nothing to the Home Office but all four documents', () => {
    const document = { text: 'As signed off.' };
    const bundle = { overview: document, summary: document, actionPlan: document };
    expect(refusalOf(SubmitInput, { bundle })).toMatchObject({
      field: 'bundle.dataForm',
      detail: 'bundle.dataForm is missing; give it.',
    });
  });

  const letter = { text: 'It may be published.' };
  const answer = { outcome: 'ADEQUATE', on: '2026-11-20', letter, areas: [] as string[] };

  it('asks for the areas for final development, even where there are none, and for each in words', () => {
    expect(refusalOf(QaOutcomeInput, answer)).toBeNull();
    expect(refusalOf(QaOutcomeInput, { outcome: 'ADEQUATE', on: '2026-11-20', letter })).toMatchObject({
      field: 'areas',
      detail: 'areas is missing; give it.',
    });
    expect(refusalOf(QaOutcomeInput, { ...answer, areas: ['Say who was asked.', ''] })).toMatchObject({
      field: 'areas',
      rule: 'minLength',
      detail: 'areas must hold no empty text.',
    });
    expect(refusalOf(QaOutcomeInput, { ...answer, areas: 'Say who was asked.' })).toMatchObject({
      field: 'areas',
      detail: 'areas must be a list.',
    });
  });

  it('takes one of the three outcomes that the letter can have', () => {
    expect(refusalOf(QaOutcomeInput, { ...answer, outcome: 'INADEQUATE' })).toMatchObject({
      field: 'outcome',
      detail: 'outcome must be one of ADEQUATE, ADEQUATE_WITH_AMENDMENTS, RESUBMIT.',
    });
  });

  it('takes a page as a page, because it is not sealed', () => {
    const made = [{ amendment: 'amendment-1', change: 'Added.', page: 'where her sister speaks' }];
    expect(refusalOf(MakeAmendmentsInput, { made })).toMatchObject({ field: 'made.0.page', rule: 'matches' });
    expect(refusalOf(MakeAmendmentsInput, { made: [] })).toMatchObject({
      field: 'made',
      detail: 'made must hold at least 1.',
    });
  });

  it('counts the hash of what was told itself', () => {
    const told = { channel: 'EMAIL', text: 'A copy is enclosed.', sha256: 'of something else' };
    expect(refusalOf(ToldInput, told)).toMatchObject({ field: 'sha256', rule: 'whitelistValidation' });
  });
});
