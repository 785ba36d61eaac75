import { badInput, inThePast, noSuchDate, notNow } from '../rows.js';

export const unknownImr = badInput('UNKNOWN_IMR', '3.4', 'There is no report {imr} in this case.', 'imr');
/** The machine of 3.4: each step from the one before. */
export const wrongStep = notNow(
  'WRONG_STEP',
  '3.4',
  '{command} is possible while a report is: {allowed}. {found}',
);
export const notIndependent = badInput(
  'NOT_INDEPENDENT',
  'G16 section 7; 3.4',
  'The author must have had no direct part in the case and must not be the immediate manager of staff who had: {because}. The agency has to name somebody else (ReplaceImrAuthor).',
  'author',
);
/** Of an author who is named already: found out by what an agency's chronology says (3.4). */
export const authorNotIndependent = notNow(
  'NOT_INDEPENDENT',
  'G16 section 7; 3.4',
  'The author must have had no direct part in the case, but {because}. The agency has to name somebody else (ReplaceImrAuthor); a report that the panel has goes back to it for that (ReturnImr).',
);

export const commissionGuards = [
  badInput(
    'AGENCY_NOT_IN_TERMS',
    '3.5',
    'The terms of reference do not name {agency}. Amend them first (AmendToR).',
    'agency',
  ),
  badInput(
    'COMMISSIONED_ALREADY',
    '3.3',
    '{agency} has been asked for its report, which is {status}. Return it (ReturnImr) or take the commission back first (WithdrawCommission).',
    'agency',
  ),
  noSuchDate('due'),
  inThePast('due'),
] as const;
