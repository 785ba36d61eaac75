import { change, type Evolvers } from '../machine.js';
import type { Challenge, LawfulState, State } from '../state.js';
import type { ApplicationEvents } from './events.js';

/** A changed input takes the computation back, and with it a decision that was not told yet. */
export const inputChanged = (state: State): State => {
  const undone = state.state === 'THRESHOLD_MET' || state.state === 'THRESHOLD_NOT_MET';
  const decision = state.decisions.at(-1);
  return {
    ...state,
    computation: null,
    state: undone ? 'THRESHOLD_PENDING' : state.state,
    decisions: undone && decision ? change(state.decisions, decision.id, { vacated: true }) : state.decisions,
  };
};

export const settled = (
  challenges: readonly Challenge[],
  id: string | null,
  status: Challenge['status'],
): readonly Challenge[] => (id === null ? challenges : change(challenges, id, { status }));

const closed = (
  state: State,
  at: string,
  reason: 'DUPLICATE' | 'ANONYMOUS' | 'WITHDRAWN',
  to: LawfulState,
): State => ({
  ...state,
  state: to,
  closure: { reason, explanation: null, at, from: state.state, notifiedAt: null },
});

export const applicationEvolvers: Evolvers<ApplicationEvents> = {
  ApplicationDrafted: (state, { data, occurredAt }) => ({
    ...state,
    drafted: { at: occurredAt, on: data.on, by: data.by, content: data.content },
  }),
  DraftDiscarded: (state, { occurredAt }) =>
    closed({ ...state, drafted: null }, occurredAt, 'WITHDRAWN', 'WITHDRAWN'),
  DraftPurged: (state, { occurredAt }) =>
    closed({ ...state, drafted: null }, occurredAt, 'WITHDRAWN', 'WITHDRAWN'),
  ApplicationReceived: (state, { data }) => ({
    ...state,
    state: data.consent.status === 'MISSING' ? 'AWAITING_CONSENT' : 'RECEIVED',
    reference: data.reference,
    procedureVersion: data.procedureVersion,
    calendarVersion: data.calendarVersion,
    drafted: null,
    application: {
      ...data.application,
      applicantName: data.applicantName,
      applicantContact: data.applicantContact,
      victimName: data.victimName,
    },
    complaints: data.complaints,
    consent: data.consent,
    relevantBodies: data.relevantBodies,
    coordinator: data.coordinator,
  }),
  AnonymousApplicationRecorded: (state, { data, occurredAt }) =>
    closed(
      { ...state, reference: data.reference, procedureVersion: data.procedureVersion },
      occurredAt,
      'ANONYMOUS',
      'CLOSED',
    ),
  ApplicationCirculated: (state, { data }) => ({ ...state, circulatedTo: data.to }),
  ApplicationAcknowledged: (state, { data, occurredAt }) => ({
    ...state,
    acknowledgedAt: occurredAt,
    coordinator: data.coordinator ?? state.coordinator,
    state: state.state === 'RECEIVED' ? 'ACKNOWLEDGED' : state.state,
    consent:
      state.state === 'AWAITING_CONSENT' ? { ...state.consent, resumeTo: 'ACKNOWLEDGED' } : state.consent,
  }),
  SpocAssigned: (state, { data }) => ({ ...state, spoc: data.spoc }),
  RiskAssessed: (state, { data, occurredAt }) => ({ ...state, risk: { level: data.level, at: occurredAt } }),
  ComplaintAdded: (state, { data }) =>
    inputChanged({ ...state, complaints: [...state.complaints, data.complaint] }),
  ComplaintCorrected: (state, { data }) =>
    inputChanged({
      ...state,
      complaints: state.complaints.map((c) => (c.id === data.complaint.id ? data.complaint : c)),
      challenges: settled(state.challenges, data.challenge, 'CORRECTED'),
    }),
  DuplicateRecorded: (state, { data, occurredAt }) =>
    closed(
      { ...state, links: [...state.links, { review: data.of, kind: 'DUPLICATE', newFacts: false }] },
      occurredAt,
      'DUPLICATE',
      'CLOSED',
    ),
  EarlierApplicationLinked: (state, { data }) => ({
    ...state,
    links: [
      ...state.links,
      {
        review: data.earlier,
        kind: 'EARLIER_APPLICATION',
        newFacts: data.newInformation || data.newComplaints.length > 0,
      },
    ],
  }),
  CounterAllegationLinked: (state, { data }) => ({
    ...state,
    links: [...state.links, { review: data.other, kind: 'COUNTER_ALLEGATION', newFacts: false }],
  }),
  ApplicantReplaced: (state, { data }) => ({
    ...state,
    application: state.application && {
      ...state.application,
      applicant: data.representative,
      applicantKind: 'REPRESENTATIVE',
      applicantName: data.representativeName,
      applicantContact: data.representativeContact,
      // Whoever applied for themself remains the victim, under the name that they gave.
      victimName:
        state.application.applicantKind === 'VICTIM'
          ? state.application.applicantName
          : state.application.victimName,
    },
  }),
  CaseReviewExplained: (state) => state,
  ApplicationWithdrawn: (state, { occurredAt }) => closed(state, occurredAt, 'WITHDRAWN', 'WITHDRAWN'),
};
