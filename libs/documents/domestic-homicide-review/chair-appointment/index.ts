import type { StageLetters } from '../case-view.js';
import { chairAppointment } from './chair-appointment.letter.js';

export const chairAppointmentLetters: StageLetters<'chair-appointment'> = {
  'chair-appointment': chairAppointment,
};
