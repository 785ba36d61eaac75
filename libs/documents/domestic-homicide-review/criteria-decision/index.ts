import type { StageLetters } from '../case-view.js';
import { criteriaRecord } from './criteria-record.letter.js';

export const criteriaDecisionLetters: StageLetters<'criteria-record'> = { 'criteria-record': criteriaRecord };
