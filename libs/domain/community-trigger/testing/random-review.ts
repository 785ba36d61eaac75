import { PEOPLE, sealed } from './people.js';

import {
  PERSONS,
  INVOLVEMENTS,
  OUTCOMES,
  WHY_CLOSED,
  idOf,
  day,
  instant,
  body,
  action,
  chair,
  seats,
  said,
  nothing,
  tasking,
  type RandomData,
} from './random-values.js';

/** From the chair to closing and reopening. */
export const reviewData = {
  AppointChair: (_, draw) => chair(draw),
  ReplaceChair: (_, draw) => chair(draw),
  InvitePanel: (_, draw) => ({
    members: draw
      .some([PEOPLE.panelPolice, PEOPLE.panelHealth, PEOPLE.panelCouncil, PEOPLE.applicant])
      .map(({ person, organisation }) => ({ person, organisation: organisation ?? 'none' })),
  }),
  InviteVictim: (_, draw) => ({
    ways: draw.some(INVOLVEMENTS),
    ...draw.maybe('chosen', () => draw.of(INVOLVEMENTS)),
  }),
  RecordVictimNotInvited: nothing,
  ScheduleMeeting: (_, draw, now) => ({ at: instant(draw, now, 1, 40) }),
  Reschedule: (_, draw, now) => ({
    at: instant(draw, now, 1, 40),
    because: draw.of(['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION', 'QUORUM'] as const),
  }),
  CirculatePapers: (_, draw) => ({
    papers: draw.oneIn(5) ? [] : [{ title: sealed('agenda'), sha256: 'b'.repeat(64) }],
  }),
  RecordVictimStatement: () => ({ statement: sealed('statement'), how: 'SPOKEN' }),
  DeclareConflict: (_, draw) => ({
    person: draw.of(PERSONS),
    kind: draw.of(['PERSONAL', 'ORGANISATION_INVOLVED'] as const),
  }),
  ResolveConflict: (state, draw) => ({
    conflict: idOf('conflict', state.conflicts, draw),
    action: draw.of(['NONE', 'RECUSE_ITEM', 'LEAVE_PANEL', 'REPLACED'] as const),
  }),
  HoldReview: (state, draw) => ({
    attended: seats(state, draw),
    ...draw.maybe('recused', () => (draw.oneIn(4) ? draw.some(seats(state, draw)) : [])),
  }),
  RecordFinding: (_, draw) => ({ kind: draw.of(['NO_LEARNING', 'LEARNING', 'GOOD_PRACTICE'] as const) }),
  MakeRecommendation: (state, draw) => ({
    addressee: body(state, draw),
    publicFunctions: !draw.oneIn(4),
    text: sealed('recommendation'),
  }),
  RecordNoRecommendations: nothing,
  ProposeAction: action,
  CloseMeeting: nothing,
  SignOffReview: nothing,
  Reconvene: (_, draw, now) => ({ at: instant(draw, now, 1, 40) }),
  RecordVictimView: (_, draw) => ({
    view: draw.oneIn(3) ? null : sealed('view'),
    agrees: draw.of(['YES', 'NO', 'DECLINED'] as const),
  }),
  FinaliseActionPlan: (state, draw) =>
    draw.maybe('drop', () => draw.some(state.actions.map((one) => one.id))),
  NotifyOutcome: (_, draw) => said(draw),
  SendRecommendation: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
  }),
  RecordResponse: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
    response: draw.of(['ACCEPTED', 'NOT_ACCEPTED'] as const),
    ...draw.maybe('text', () => sealed('response')),
  }),
  BeginActionMonitoring: nothing,
  UpdateAction: (state, draw) => ({
    action: idOf('action', state.actions, draw),
    progress: sealed('progress'),
  }),
  CompleteAction: (state, draw) => ({
    action: idOf('action', state.actions, draw),
    ...draw.maybe('outcome', () => draw.of(OUTCOMES)),
  }),
  ExtendAction: (state, draw, now) => ({
    action: idOf('action', state.actions, draw),
    due: day(draw, now, 5, 90),
  }),
  CancelAction: (state, draw) => ({ action: idOf('action', state.actions, draw) }),
  AddAction: action,
  RecordTaskingReview: (state, draw) => ({
    meeting: draw.of([...state.agendas.map((one) => one.meeting), 'tasking-99']),
  }),
  PutOnTaskingAgenda: (_, draw, now) => draw.maybe('next', () => tasking(draw, now)),
  MarkActionOverdue: (state, draw) => ({ action: idOf('action', state.actions, draw) }),
  RequestAppeal: (_, draw) => ({ about: draw.of(['HOW_DEALT_WITH', 'HOW_REVIEWED'] as const) }),
  DecideAppeal: (_, draw) => ({
    outcome: draw.of(['UPHELD', 'DISMISSED'] as const),
    ...draw.maybe('panel', () => draw.some(PERSONS)),
  }),
  RecordLpbReviewRequested: nothing,
  RecordLpbOutcome: (_, draw) => ({
    outcome: draw.of(['THRESHOLD_MET', 'OUTCOME_REVISITED', 'NO_CHANGE'] as const),
  }),
  CloseCase: (_, draw) => ({ because: draw.of(WHY_CLOSED) }),
  ReopenCase: nothing,
  HoldDiscretionaryReview: nothing,
} satisfies Partial<RandomData>;
