import { proposed } from '../action-monitoring/action.js';
import { change, type Evolvers } from '../machine.js';
import type { ReviewMeetingEvents } from './events.js';
import { openMeeting, planned } from './meeting.js';

export const reviewMeetingEvolvers: Evolvers<ReviewMeetingEvents> = {
  ReviewHeld: (state, { data, occurredAt }) => ({
    ...state,
    state: 'REVIEW_HELD',
    meetings: change(state.meetings, data.meeting, {
      status: 'HELD',
      attended: data.attended,
      recused: data.recused,
      heldAt: occurredAt,
    }),
  }),
  FindingRecorded: (state, { data }) => ({
    ...state,
    findings: [
      ...state.findings,
      { id: data.finding, meeting: openMeeting(state)?.id ?? '', kind: data.kind, text: data.text },
    ],
  }),
  RecommendationMade: (state, { data }) => ({
    ...state,
    recommendations: [
      ...state.recommendations,
      {
        id: data.recommendation,
        meeting: openMeeting(state)?.id ?? '',
        addressee: data.addressee,
        publicFunctions: data.publicFunctions,
        text: data.text,
        sentAt: null,
        response: null,
        responseText: null,
        deadline: null,
      },
    ],
  }),
  NoRecommendationsRecorded: (state) => ({ ...state, noRecommendations: true }),
  // A plan that has changed is a plan on which the victim was not consulted (A24).
  ActionProposed: (state, { data }) => ({
    ...state,
    actions: [...state.actions, proposed(data.action, data)],
    victimConsultedAt: null,
  }),
  MeetingClosed: (state, { data, occurredAt }) => ({
    ...state,
    meetings: change(state.meetings, data.meeting, { status: 'CLOSED', closedAt: occurredAt }),
  }),
  ReviewSignedOff: (state, { occurredAt }) => ({
    ...state,
    signedOffAt: occurredAt,
    state: state.actions.some((one) => one.status === 'PROPOSED') ? 'ACTION_PLAN_CONSULTATION' : state.state,
  }),
  // A second meeting has its own findings, signature, plan and outcome; what is being done goes on.
  ReviewReconvened: (state, { data }) => ({
    ...state,
    state: 'REVIEW_SCHEDULED',
    meetings: [...state.meetings, planned(data)],
    noRecommendations: false,
    signedOffAt: null,
    victimConsultedAt: null,
    planFinalisedAt: null,
    outcomeNotifiedAt: null,
  }),
};
