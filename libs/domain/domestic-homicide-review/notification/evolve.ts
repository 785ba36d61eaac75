import type { Evolvers } from '../machine.js';
import type { NotificationEvents } from './events.js';
import { NO_ALIASES } from './state.js';

export const notificationEvolvers: Evolvers<NotificationEvents> = {
  DeathNotified: (state, { data }) => ({
    ...state,
    state: 'NOTIFIED',
    reference: data.reference,
    procedureVersion: data.procedureVersion,
    calendarVersion: data.calendarVersion,
    notification: { ...NO_ALIASES, ...data.notification },
    origin: data.origin,
    coordinator: data.coordinator,
    family: data.family,
  }),
  NotificationCorrected: (state, { data }) => ({
    ...state,
    notification: state.notification && { ...state.notification, ...data.notification },
  }),
  CoordinatorAssigned: (state, { data }) => ({ ...state, coordinator: data.coordinator }),
};
