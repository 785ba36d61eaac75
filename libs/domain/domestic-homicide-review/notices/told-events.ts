import type { EventName } from '../events.js';

/** Events of their own that the delivery of a letter leads to, because guidance or law asks who was told. */
export type ToldEvent = Extract<
  EventName,
  | 'HomeOfficeNotified'
  | 'FamilyNotified'
  | 'CoronerNotified'
  | 'AgenciesNotified'
  | 'CopySentToCommissioner'
  | 'CopySentToSecretaryOfState'
>;
