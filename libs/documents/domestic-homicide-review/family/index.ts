import type { StageLetters } from '../case-view.js';
import { familyInvitation } from './family-invitation.letter.js';

export const familyLetters: StageLetters<'family-invitation'> = { 'family-invitation': familyInvitation };
