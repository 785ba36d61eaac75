import type { Meeting } from '#libs/domain/community-trigger/review-state.js';
import type { OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import {
  areaIn,
  listed,
  opened,
  organisationIn,
  personIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import { INVOLVEMENT_IN_WORDS } from '../words.js';

const meetingOf = (state: State, notice: OwedNotice): Meeting | undefined =>
  state.meetings.find((one) => one.id === notice.about['meeting']) ??
  state.meetings.findLast((one) => one.status === 'SCHEDULED');

const placeOf = (state: State, notice: OwedNotice): readonly (Sealed | null | undefined)[] => [
  meetingOf(state, notice)?.place,
];

function meetingFacts(view: CaseView, notice: OwedNotice): object {
  const { state } = view;
  const meeting = meetingOf(state, notice);
  return {
    meeting: meeting === undefined ? null : { on: meeting.on, at: meeting.at },
    place: opened(view, meeting?.place),
    chair: personIn(view, state.chair?.person),
  };
}

/** L6: invitation, agenda, confidentiality statement, papers, conflicts. */
export const panelInvitation: LetterType = {
  template: 'panel-invitation',
  file: 'community-trigger/review-preparation/panel-invitation.njk',
  subject: 'Please come to a meeting',
  sealed: placeOf,
  facts: (view, notice) => {
    const member = view.state.panel.find(
      (one) => notice.to.kind === 'PERSON' && one.person === notice.to.person,
    );
    const invited =
      notice.to.kind === 'ORGANISATIONS' ? notice.to.organisations : member ? [member.organisation] : [];
    return {
      ...meetingFacts(view, notice),
      agency: listed(invited.map((one) => organisationIn(view, one))) || 'Your organisation',
      area: areaIn(view, view.state.application?.area),
      count: String(view.state.decisions.findLast((decision) => !decision.vacated)?.count ?? 0),
    };
  },
};

/** L7: guidance asks always to consider inviting the victim, who chooses how far to take part. */
export const victimInvitation: LetterType = {
  template: 'victim-invitation',
  file: 'community-trigger/review-preparation/victim-invitation.njk',
  subject: 'Your choice how to take part',
  sealed: placeOf,
  facts: (view, notice) => ({ ...meetingFacts(view, notice), ways: Object.values(INVOLVEMENT_IN_WORDS) }),
};

/** L7: the reason in writing where the victim is not invited. */
export const victimNotInvited: LetterType = {
  template: 'victim-not-invited',
  file: 'community-trigger/review-preparation/victim-not-invited.njk',
  subject: 'About the meeting',
  sealed: (state) => [state.victimPart.reason],
  facts: (view, notice) => ({
    ...meetingFacts(view, notice),
    reason: opened(view, view.state.victimPart.reason),
  }),
};
