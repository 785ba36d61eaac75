import type { StageLetters } from '../case-view.js';
import { panelInvitation } from './panel-invitation.letter.js';

export const panelLetters: StageLetters<'panel-invitation'> = { 'panel-invitation': panelInvitation };
