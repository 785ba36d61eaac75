import type { StageLetters } from '../case-view.js';
import { scopingChase, scopingEscalation } from './late-return.letters.js';
import { scopingRequest } from './scoping-request.letter.js';
import { secureRecords } from './secure-records.letter.js';

export const scopingLetters: StageLetters<
  'scoping-request' | 'scoping-chase' | 'scoping-escalation' | 'secure-records'
> = {
  'scoping-request': scopingRequest,
  'scoping-chase': scopingChase,
  'scoping-escalation': scopingEscalation,
  'secure-records': secureRecords,
};
