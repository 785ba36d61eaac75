import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { PanelMeeting } from '#libs/domain/domestic-homicide-review/panel/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { opened, personIn, type LetterType } from '../case-view.js';

const meetingOf = (state: State, notice: OwedNotice): PanelMeeting | undefined =>
  state.meetings.find(({ id }) => id === notice.about['meeting']);

/** 3.5; 6.2: when and where, what is on the agenda, what is confidential, and that conflicts are declared each time. */
export const panelInvitation: LetterType = {
  template: 'panel-invitation',
  file: 'domestic-homicide-review/panel/panel-invitation.njk',
  subject: 'An invitation to a meeting',
  sealed: (state, notice) => [meetingOf(state, notice)?.place],
  facts: (view, notice) => {
    const { state } = view;
    const meeting = meetingOf(state, notice);
    return {
      on: meeting?.on ?? view.today,
      at: meeting?.at ?? null,
      place: opened(view, meeting?.place) ?? 'to be told',
      chair: personIn(view, state.chair?.person) ?? 'the chair',
      forChair: notice.to.kind === 'PERSON' && notice.to.person === state.chair?.person,
      first: state.meetings.every(({ status }) => status !== 'HELD'),
      termsAgreed: state.terms.length > 0,
      reports: state.imrs.filter(({ status }) => status === 'PANEL_REVIEW').length,
      restricted: state.restrictions.some(({ status }) => status === 'ACTIVE'),
    };
  },
};
