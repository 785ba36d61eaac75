import type { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { ANSWERS, LINKS } from '../law/criteria-input.js';
import type { State } from '../state.js';
import { HEALTH, OTHER_PERSON, POLICE } from './people.js';
import {
  agencies,
  chair,
  day,
  document,
  idOf,
  instant,
  interests,
  member,
  nothing,
  past,
  person,
  seats,
  told,
  words,
  type RandomData,
} from './random-values.js';
import { notification } from './stories.js';

const facts = (draw: Draw, now: Instant) => ({
  ...draw.maybe('dateOfDeath', () => day(draw, now, 40, 1)),
  ...draw.maybe('ageAtDeath', () => 12 + draw.below(60)),
  ...draw.maybe('residence', () => draw.of(['IN_AREA', 'ELSEWHERE', 'NO_ADDRESS'] as const)),
  ...draw.maybe('suicide', () => draw.of(ANSWERS)),
  ...draw.maybe('link', () => draw.of(LINKS)),
  ...draw.maybe('suspectStatus', () => draw.of(['NO_SUSPECT', 'ARRESTED', 'NO_CHARGE'] as const)),
  ...draw.maybe('knownAgencies', () => agencies(draw)),
  ...draw.maybe('deceasedAliases', () => [words('alias'), words('other-alias')].slice(draw.below(3))),
  ...draw.maybe('otherPerson', () => ({ person: OTHER_PERSON, ageAtDeath: 12 + draw.below(60) })),
});

const direction = (draw: Draw, now: Instant) => ({
  madeOn: past(draw, now),
  section: draw.of(['s.9(2)', 's.9(2)', 's.8A(2)'] as const),
  ...(draw.oneIn(4) ? {} : { document: document(draw) }),
});

const questions = (draw: Draw) => (draw.oneIn(8) ? [] : agencies(draw).map((one) => ({ agency: one })));

/** `agreedBy` is mostly all who sit. */
const terms = (state: State, draw: Draw) => ({
  text: words('terms'),
  agencies: agencies(draw),
  agreedBy: seats(state, draw),
});

/** From the notification to the terms of reference. */
export const beginningData = {
  ReceiveNotification: (_, draw, now) =>
    notification({
      ...facts(draw, now),
      source: draw.of([
        'POLICE',
        'AGENCY',
        'FAMILY',
        'HOME_OFFICE_REQUEST',
        'HOME_OFFICE_DIRECTION',
      ] as const),
      ...draw.maybe('direction', () => direction(draw, now)),
      ...draw.maybe('request', () => document(draw)),
    }),
  CorrectNotification: (_, draw, now) => facts(draw, now),
  AssignCoordinator: (_, draw) => ({ coordinator: person(draw) }),
  RequestScopingReturn: (_, draw) => ({ requests: questions(draw) }),
  SecureRecordsNotice: (_, draw) => ({ agencies: agencies(draw) }),
  RecordReturn: (state, draw) => ({
    request: idOf('scoping', state.scoping, draw),
    contact: draw.of(['YES', 'NO'] as const),
    ...draw.maybe('summary', () => words('summary')),
  }),
  ChaseScopingReturn: (state, draw) => ({
    request: idOf('scoping', state.scoping, draw),
    number: 1 + draw.below(3),
  }),
  EscalateScopingReturn: (state, draw) => ({ request: idOf('scoping', state.scoping, draw) }),
  CloseScoping: nothing,
  DecideCriteria: (_, draw, now) => ({
    facts: {
      ...(draw.oneIn(3) ? { link: draw.of(LINKS) } : {}),
      ...(draw.oneIn(6) ? { ageAtDeath: 12 + draw.below(60) } : {}),
      ...(draw.oneIn(12) ? { dateOfDeath: past(draw, now) } : {}),
      ...draw.maybe('conduct', () => draw.of(ANSWERS)),
      ...draw.maybe('appearsToResult', () => draw.of(ANSWERS)),
    },
    evidence: {
      age: words('age'),
      link: words('link'),
      conduct: words('conduct'),
      ...(draw.oneIn(6) ? {} : { causation: words('causation') }),
    },
    views: [POLICE, HEALTH].map((partner) => ({
      partner,
      view: draw.of(['REVIEW', 'NO_REVIEW', 'NO_VIEW'] as const),
    })),
    ...(draw.oneIn(6) ? { regime: draw.of(['DHR_S9', 'DARDR_S8A'] as const) } : {}),
  }),
  RequestMoreInformation: (_, draw) => ({ requests: questions(draw) }),
  ReopenCriteria: nothing,
  ProposeOtherLearning: (_, draw) => ({
    kind: draw.of(['SAFEGUARDING_ADULTS_REVIEW', 'LOCAL_LEARNING_REVIEW'] as const),
  }),
  RecordHoView: (_, draw) => ({ letter: document(draw) }),
  RecordRequest: (_, draw) => draw.maybe('document', () => document(draw)),
  RecordDirection: (_, draw, now) => direction(draw, now),
  RecordRevocation: (_, draw, now) => ({ document: document(draw), revokedOn: past(draw, now) }),
  CloseNoReview: nothing,
  NotifyHomeOffice: (_, draw) => told(draw),
  NotifyFamily: (state, draw) => ({
    ...told(draw),
    person: draw.oneIn(4) ? person(draw) : (state.family[0]?.person ?? person(draw)),
  }),
  NotifyCoroner: (_, draw) => ({ ...told(draw), coroner: draw.of(['derbyshire-coroner', POLICE]) }),
  NotifyAgencies: (_, draw) => ({ ...told(draw), agencies: agencies(draw) }),
  SetOperationName: () => ({ name: words('operation') }),
  AdvertiseChair: nothing,
  DeclareInterests: (_, draw, now) => interests(draw, now),
  AppointChair: (_, draw, now) => chair(draw, now),
  ReplaceChair: (_, draw, now) => chair(draw, now),
  AppointAuthor: (_, draw) => ({ person: chair(draw, '2022-09-12T10:00:00.000Z').person }),
  AddPanelMember: (_, draw) => member(draw),
  RecordSpecialistDaMember: (state, draw) => ({ person: draw.of([...seats(state, draw), person(draw)]) }),
  ReplaceMember: (state, draw) => ({
    person: draw.of([...seats(state, draw), person(draw)]),
    by: member(draw),
  }),
  ConstitutePanel: nothing,
  SchedulePanelMeeting: (_, draw, now) => ({ at: instant(draw, now) }),
  RearrangePanelMeeting: (state, draw, now) => ({
    meeting: idOf('meeting', state.meetings, draw),
    at: instant(draw, now),
  }),
  HoldPanelMeeting: (state, draw) => ({
    meeting: idOf('meeting', state.meetings, draw),
    attended: seats(state, draw),
  }),
  DeclareConflict: (_, draw) => ({
    person: person(draw),
    kind: draw.of(['PERSONAL', 'PRIOR_DECISION'] as const),
  }),
  ResolveConflict: (state, draw) => ({
    conflict: idOf('conflict', state.conflictsOfInterest, draw),
    resolution: draw.of(['NONE', 'RECUSE_ITEM', 'LEAVE_PANEL', 'REPLACED'] as const),
  }),
  SetReviewPeriod: (_, draw, now) => ({ from: day(draw, now, 2000, 0), to: past(draw, now) }),
  AgreeParallelProtocol: (_, draw) => ({ with: agencies(draw), text: words('protocol') }),
  AgreeToR: terms,
  AmendToR: terms,
} satisfies Partial<RandomData>;
