import type { StageLetters } from '../case-view.js';
import { familyTermsOfReference, termsOfReference } from './terms-of-reference.letters.js';

export const termsOfReferenceLetters: StageLetters<'terms-of-reference' | 'family-terms-of-reference'> = {
  'terms-of-reference': termsOfReference,
  'family-terms-of-reference': familyTermsOfReference,
};
