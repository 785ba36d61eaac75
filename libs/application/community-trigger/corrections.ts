import type { EventOf } from '#libs/domain/community-trigger/events.js';
import type { Complaint, State } from '#libs/domain/community-trigger/state.js';
import type { CaseView } from '../queries/case-view.js';

/**
 * A complaint put right always was so. Whether it is genuine stays as it was: that is decided, not corrected. The
 * computation and the decision that rested on the mistake stay too: they were made, and taken back only later.
 */
export const communityTriggerCorrections = {
  ComplaintCorrected: (state, event) => {
    const { complaints } = state as State;
    const { genuine: _, ...right } = (event as EventOf<'ComplaintCorrected'>).data.complaint;
    if (complaints.every(({ id }) => id !== right.id)) return null;
    const setRight = ({ id, genuine }: Complaint): Complaint => ({
      ...right,
      id,
      ...(genuine === undefined ? {} : { genuine }),
    });
    return {
      ...(state as State),
      complaints: complaints.map((one) => (one.id === right.id ? setRight(one) : one)),
    };
  },
} satisfies CaseView['corrections'];
