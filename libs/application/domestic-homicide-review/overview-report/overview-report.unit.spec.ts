import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { overviewReportInputs, overviewReportNeeds } from './index.js';
import { AmendRecommendationInput, DraftRecommendationInput, SaveDraftInput } from './overview-report.dto.js';

describe('The overview report at the door', () => {
  holdsAtTheDoor('overview-report', overviewReportInputs, overviewReportNeeds);

  it('takes a recommendation only with how far it reaches', () => {
    const recommendation = { addressee: 'derbyshire-police', text: 'Share what is known.' };
    expect(refusalOf(DraftRecommendationInput, { ...recommendation, scope: 'COUNTY' })).toMatchObject({
      field: 'scope',
      rule: 'isIn',
      detail: 'scope must be one of LOCAL, REGIONAL, NATIONAL.',
    });
  });

  it('takes a version whole, and none that is empty', () => {
    expect(refusalOf(SaveDraftInput, { document: { text: '' } })).toMatchObject({
      field: 'document.text',
      rule: 'minLength',
      detail: 'document.text must not be empty.',
    });
    expect(refusalOf(SaveDraftInput, { document: 'Overview report' })).toMatchObject({
      field: 'document',
      detail: 'document must be a group of fields.',
    });
  });

  it('changes of a recommendation only what is sent', () => {
    expect(refusalOf(AmendRecommendationInput, { recommendation: 'recommendation-1' })).toBeNull();
    expect(refusalOf(AmendRecommendationInput, { scope: 'LOCAL' })).toMatchObject({
      field: 'recommendation',
      detail: 'recommendation is missing; give it.',
    });
  });
});
