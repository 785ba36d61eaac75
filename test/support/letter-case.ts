import type { CaseView } from '#libs/documents/community-trigger/case-view.js';
import { initial } from '#libs/domain/community-trigger/initial.js';
import { DEADLINE_IDS, type ReviewProcedure } from '#libs/domain/community-trigger/law/review-procedure.js';
import type { NoticeTemplate, OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Sealed } from '#libs/domain/kernel/people.js';

/** A fictional case in which every letter has something to say, for the tests of the letters. */
export const part = (name: string): Sealed => ({ sealed: name, commitment: `commitment-of-${name}` });

const deadline = (id: string, key: string, due: string): Deadline => ({
  id,
  key,
  what: 'Decide whether the threshold is met',
  kind: 'LOCAL',
  source: 'local procedure',
  length: { n: 10, unit: 'WORKING_DAYS' },
  startedOn: '2026-11-23',
  startedBy: 'ApplicationReceived',
  due,
  lateFrom: `${due}T23:59:59.999Z`,
  status: 'OPEN',
  calendarVersion: 'test',
  pausedOn: null,
  metAt: null,
  lateReason: 'NOT_ASKED',
  remindersSent: 0,
  lastWorkingDayBefore: due,
});

const BECAUSE_LATE = 'It was reported after 14 May 2026, the last day for this incident.';
export const BECAUSE = { counts: 'It was reported in time and you applied in time.', late: BECAUSE_LATE };

export const letterState: State = {
  ...initial(),
  state: 'ACTION_MONITORING',
  reference: 'NED-CT-2026-007',
  procedureVersion: '1',
  drafted: null,
  application: {
    madeAt: '2026-11-23T10:00:00.000Z',
    madeOn: '2026-11-23',
    area: 'ned',
    behaviour: 'all',
    channel: 'ONLINE',
    applicant: 'person-applicant',
    victim: 'person-applicant',
    applicantKind: 'VICTIM',
    victimKind: 'INDIVIDUAL',
    hateMotivated: false,
    vulnerability: false,
    harmLevel: 'MEDIUM',
    liveInvestigation: false,
    referral: null,
    account: null,
    effect: null,
    wanted: null,
    applicantName: part('applicant-name'),
    applicantContact: null,
    victimName: null,
  },
  coordinator: 'person-coordinator',
  spoc: 'person-spoc',
  acknowledgedAt: null,
  circulatedTo: [],
  relevantBodies: ['ned-council', 'derbyshire-police'],
  complaints: [
    {
      id: 'complaint-1',
      reporterId: 'person-applicant',
      incidentId: 'incident-1',
      occurredOn: '2026-09-14',
      madeAt: '2026-09-15',
      madeTo: 'derbyshire-police',
    },
    {
      id: 'complaint-2',
      reporterId: 'person-applicant',
      incidentId: 'incident-2',
      occurredOn: '2026-04-15',
      madeAt: '2026-06-01T12:00:00.000Z',
      madeTo: 'ned-council',
    },
  ],
  consent: { needed: false, status: 'NOT_NEEDED', form: null, givenOn: null, resumeTo: null },
  requests: [
    {
      id: 'request-1',
      agency: 'derbyshire-police',
      contact: 'person-police',
      publicFunctions: true,
      status: 'ASKED',
      deadline: 'AD4/request-1',
      chases: 2,
      escalated: false,
      ...{ questions: part('questions'), periodFrom: '2026-05-23', periodTo: '2026-11-23' },
    },
  ],
  informationClosedAt: null,
  computation: null,
  challenges: [],
  decisions: [
    {
      id: 'decision-1',
      result: 'NOT_MET',
      route: null,
      count: 1,
      complaints: [
        { id: 'complaint-1', status: 'QUALIFIES', because: BECAUSE.counts },
        { id: 'complaint-2', status: 'REPORTED_LATE', because: BECAUSE.late },
      ],
      procedureVersion: '1',
      decidingBodies: ['ned-council', 'derbyshire-police'],
      decidedBy: ['person-decider'],
      decidedAt: '2026-12-08T14:00:00.000Z',
      dissent: [],
      reasons: part('decision-reasons'),
      by: 'RELEVANT_BODIES',
      vacated: false,
      notifiedAt: null,
    },
    {
      id: 'decision-2',
      result: 'MET',
      route: 'NUMBER',
      count: 3,
      complaints: [{ id: 'complaint-1', status: 'QUALIFIES', because: BECAUSE.counts }],
      procedureVersion: '1',
      decidingBodies: ['ned-council', 'derbyshire-police'],
      decidedBy: ['person-decider'],
      decidedAt: '2026-12-08T14:00:00.000Z',
      dissent: [],
      reasons: null,
      by: 'RELEVANT_BODIES',
      vacated: false,
      notifiedAt: null,
    },
  ],
  reconsideration: {
    status: 'UPHELD',
    requestedAt: '2026-12-10T10:00:00.000Z',
    decision: 'decision-1',
    grounds: null,
    reasons: null,
  },
  transfer: { to: 'bolsover', from: 'RECEIVED', status: 'OFFERED' },
  links: [],
  risk: null,
  notices: [],
  deadlines: [
    deadline('AD2', 'AD2', '2026-12-07'),
    deadline('AD3', 'AD3', '2026-11-25'),
    deadline('AD4', 'AD4/request-1', '2026-12-07'),
    deadline('AD5', 'AD5', '2026-12-14'),
    deadline('AD8', 'AD8', '2027-01-07'),
  ],
  calendarVersion: null,
  computations: 0,
  chair: {
    person: 'person-chair',
    organisation: 'bolsover-council',
    homeTenant: 'bolsover',
    hostTenant: 'ned',
    appointedAt: '2026-12-10T10:00:00.000Z',
  },
  victimPart: { status: 'INVITED', involvement: null, statement: null, reason: part('why-not-invited') },
  meetings: [
    {
      id: 'meeting-1',
      on: '2027-01-05',
      at: '2027-01-05T14:30:00.000Z',
      place: part('place'),
      status: 'CLOSED',
      papersCirculatedAt: null,
      attended: [],
      recused: [],
      heldAt: '2027-01-05T14:30:00.000Z',
      closedAt: '2027-01-05T16:00:00.000Z',
    },
  ],
  findings: [{ id: 'finding-1', meeting: 'meeting-1', kind: 'NO_LEARNING', text: part('finding-text') }],
  recommendations: [
    {
      id: 'recommendation-1',
      meeting: 'meeting-1',
      addressee: 'derbyshire-police',
      publicFunctions: true,
      text: part('recommendation-text'),
      sentAt: null,
      response: null,
      responseText: null,
      deadline: null,
    },
  ],
  actions: [
    {
      id: 'action-1',
      kind: 'SUPPORT_REFERRAL',
      owner: 'ned-council',
      due: '2027-02-01',
      text: part('action-text'),
      status: 'OPEN',
      outcome: null,
      progress: null,
      overdue: false,
      deadline: null,
    },
    {
      id: 'action-2',
      kind: 'MONITORING',
      owner: 'derbyshire-police',
      due: '2027-03-01',
      text: part('action-text-2'),
      status: 'OPEN',
      outcome: null,
      progress: null,
      overdue: false,
      deadline: null,
    },
  ],
  appeal: {
    status: 'DISMISSED',
    receivedAt: '2027-02-01T10:00:00.000Z',
    from: 'OUTCOME_NOTIFIED',
    about: 'HOW_REVIEWED',
    grounds: null,
    reasons: part('appeal-reasons'),
  },
  lpb: {
    requestedAt: '2027-02-01T10:00:00.000Z',
    from: 'THRESHOLD_NOT_MET',
    outcome: 'NO_CHANGE',
    text: part('lpb-text'),
  },
  closure: {
    reason: 'ACTIONS_DONE',
    explanation: part('closure-words'),
    at: '2027-03-02T10:00:00.000Z',
    from: 'ACTION_MONITORING',
    notifiedAt: null,
  },
};

export const letterView: CaseView = {
  state: letterState,
  procedure: {
    pointOfContact: {
      name: 'Community Safety Team',
      channels: ['Telephone: 01632 960000', 'E-mail: safety@ned.example'],
    },
    publishedUrl: 'https://ned.example/case-reviews',
    qualifyingNumber: 3,
    appeal: { body: 'an officer of another partnership' },
    lpbReview: { enabled: false, from: null },
    deadlines: Object.fromEntries(
      DEADLINE_IDS.map((id) => [id, { n: id === 'AD13' ? 15 : 10, unit: 'WORKING_DAYS' }]),
    ) as ReviewProcedure['deadlines'],
  },
  today: '2026-12-08',
  organisation: 'North East Derbyshire District Council',
  opened: {
    'applicant-name': 'Jamie Penrose',
    questions: 'Which reports did you get?\nWhat did you do?',
    'decision-reasons': 'The harm was low and it has stopped.',
    'why-not-invited': 'The person you told us about will be spoken of by name.',
    place: 'Mill Lane offices',
    'finding-text': 'Each report was answered.',
    'recommendation-text': 'Keep one officer on such cases.',
    'action-text': 'Offer a visit by the support service.',
    'action-text-2': 'Look at new reports each month.',
    'appeal-reasons': 'The panel heard everybody it had to hear.',
    'lpb-text': 'The council could decide so.',
    'closure-words': 'Thank you for working with us.',
  },
  people: {
    'person-coordinator': 'Morgan Ashby',
    'person-spoc': 'Sam Lindley',
    'person-chair': 'Jules Hartley',
    'person-police': 'Casey Holroyd',
  },
  organisations: {
    'ned-council': 'the council',
    'derbyshire-police': 'the police',
    'bolsover-council': 'Bolsover District Council',
  },
};

const TO_AGENCY = [
  'information-request',
  'information-chase',
  'information-escalation',
  'panel-invitation',
  'recommendation',
];

export const noticeOf = (template: NoticeTemplate, about: Record<string, string> = {}): OwedNotice => ({
  id: 'notice-1',
  template,
  stage: 'application',
  to: TO_AGENCY.includes(template)
    ? { kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] }
    : template === 'application-circulation'
      ? { kind: 'ORGANISATIONS', organisations: ['ned-council', 'derbyshire-police'] }
      : template === 'reminder'
        ? { kind: 'POINT_OF_CONTACT' }
        : { kind: 'APPLICANT', person: 'person-applicant' },
  source: 's.104(6)',
  about,
});
