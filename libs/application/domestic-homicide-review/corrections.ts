import type { EventOf } from '#libs/domain/domestic-homicide-review/events.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { CaseView } from '../queries/case-view.js';

/** What was notified wrongly always was as it was put right. A decision that rested on the mistake was still made. */
export const domesticHomicideReviewCorrections = {
  NotificationCorrected: (state, event) => {
    const { notification } = state as State;
    return notification === null
      ? null
      : {
          ...(state as State),
          notification: {
            ...notification,
            ...(event as EventOf<'NotificationCorrected'>).data.notification,
          },
        };
  },
} satisfies CaseView['corrections'];
