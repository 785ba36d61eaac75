import type { StageLetters } from '../case-view.js';
import { signOffRequest } from './sign-off-request.letter.js';

export const cspSignOffLetters: StageLetters<'sign-off-request'> = {
  'sign-off-request': signOffRequest,
};
