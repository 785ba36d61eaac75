import { HEALTH, PEOPLE, POLICE, OTHER_PERSON } from './people.js';
import {
  agency,
  author,
  day,
  declaration,
  document,
  idOf,
  nothing,
  past,
  person,
  practitioner,
  relative,
  relatives,
  restriction,
  soon,
  words,
  type RandomData,
} from './random-values.js';
import { PARALLEL_PROCESS_TYPES } from '../parallel-processes/state.js';

const entriesOf = (...[state, draw, now]: Parameters<RandomData['SubmitImr']>) =>
  [1, 2, 3].slice(draw.below(4)).map(() => ({
    on: draw.oneIn(20) ? soon(draw, now) : day(draw, now, 900, 0),
    practitioners: draw.oneIn(4) ? [practitioner(draw)] : [],
    text: words(`entry-${state.imrs.length}`),
  }));

const ofImr = (...[state, draw]: Parameters<RandomData['StartImr']>) => ({
  imr: idOf('imr', state.imrs, draw),
});
const commission = (...[, draw, now]: Parameters<RandomData['CommissionImr']>) => ({
  agency: agency(draw),
  ...draw.maybe('due', () => soon(draw, now)),
});
const entries = ({ chronology }: Parameters<RandomData['FlagConflict']>[0]) =>
  chronology?.entries.map(({ entry }) => entry) ?? [];

/** The agencies’ reports, the panel’s report, and what runs beside them: family and other processes. */
export const reportData = {
  CommissionImr: commission,
  CommissionSummaryReport: commission,
  WithdrawCommission: ofImr,
  AcceptCommission: (state, draw, now) => ({
    ...ofImr(state, draw, now),
    author: author(draw),
    declaration: declaration(draw),
  }),
  ReplaceImrAuthor: (state, draw, now) => ({
    ...ofImr(state, draw, now),
    author: author(draw),
    declaration: declaration(draw),
  }),
  StartImr: ofImr,
  SubmitImr: (state, draw, now) => ({
    ...ofImr(state, draw, now),
    report: document(draw),
    entries: entriesOf(state, draw, now),
  }),
  SignOffImr: ofImr,
  ReturnImr: (state, draw, now) => ({
    ...ofImr(state, draw, now),
    ...draw.maybe('due', () => soon(draw, now)),
  }),
  AcceptImr: ofImr,
  ExtendImr: (state, draw, now) => ({ ...ofImr(state, draw, now), due: day(draw, now, 1, 90) }),
  RecordNilReturn: ofImr,
  OpenAgencyQa: ofImr,
  PutImrToPanel: ofImr,
  ChaseImr: (state, draw, now) => ({ ...ofImr(state, draw, now), number: 1 + draw.below(3) }),
  EscalateNonEngagement: ofImr,
  MergeChronologies: nothing,
  FlagConflict: (state, draw) => ({
    entries: draw.oneIn(4) ? ['imr-9/entry-1'] : draw.some(entries(state)),
  }),
  BeginPanelAnalysis: nothing,
  RecordFamilyContribution: (state, draw) => ({
    text: words('contribution'),
    ...draw.maybe('by', () => relative(state, draw)),
  }),
  RaiseQuestionToAgency: (_, draw) => ({ agency: agency(draw), text: words('question') }),
  AnswerQuestion: (state, draw) => ({
    question: idOf('question', state.questions, draw),
    answer: words('answer'),
  }),
  CompleteAnalysis: nothing,
  SaveDraft: (_, draw) => ({ document: document(draw) }),
  DraftExecutiveSummary: (_, draw) => ({ document: document(draw) }),
  DraftRecommendation: (_, draw) => ({
    scope: draw.of(['LOCAL', 'NATIONAL'] as const),
    addressee: draw.of([POLICE, HEALTH]),
    text: words('advice'),
  }),
  AmendRecommendation: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
    ...draw.maybe('addressee', () => agency(draw)),
  }),
  WithdrawRecommendation: (state, draw) => ({
    recommendation: idOf('recommendation', state.recommendations, draw),
  }),
  AgreeDraft: nothing,
  InterviewWitness: (_, draw, now) => ({ person: person(draw), on: past(draw, now) }),
  InterviewPerpetrator: (_, draw, now) => ({
    person: draw.oneIn(4) ? person(draw) : OTHER_PERSON,
    on: past(draw, now),
  }),
  RecordParallelProcess: (_, draw, now) => ({
    type: draw.of(PARALLEL_PROCESS_TYPES),
    body: draw.of([POLICE, 'derbyshire-coroner']),
    status: draw.of(['EXPECTED', 'RUNNING', 'CONCLUDED'] as const),
    restrictions: draw.oneIn(3) ? [] : [restriction(draw, now), restriction(draw, now)],
  }),
  UpdateParallelProcess: (state, draw) => ({
    process: idOf('process', state.parallelProcesses, draw),
    status: draw.of(['RUNNING', 'CONCLUDED'] as const),
  }),
  AgreeRestriction: (state, draw, now) => ({
    process: idOf('process', state.parallelProcesses, draw),
    ...restriction(draw, now),
  }),
  LiftRestriction: (state, draw) => ({ restriction: idOf('restriction', state.restrictions, draw) }),
  ReviewRestriction: (state, draw, now) => ({
    restriction: idOf('restriction', state.restrictions, draw),
    ...draw.maybe('reviewOn', () => soon(draw, now)),
  }),
  RequestRestrictionReview: (state, draw) => ({
    restriction: idOf('restriction', state.restrictions, draw),
  }),
  RecordFamilyContact: (_, draw) => ({
    person: draw.of([PEOPLE.father.person, PEOPLE.sister.person, 'person-colleague', OTHER_PERSON]),
    relation: draw.of(['FAMILY', 'FAMILY', 'FRIEND', 'COLLEAGUE'] as const),
    ...draw.maybe('witness', () => draw.oneIn(2)),
  }),
  RecordNoFamilyFound: nothing,
  InviteFamily: (state, draw) => ({ people: relatives(state, draw) }),
  RecordFamilyChoice: (state, draw) => ({
    person: relative(state, draw),
    part: draw.of(['TAKES_PART', 'KEEP_INFORMED', 'DECLINED'] as const),
  }),
  OfferAdvocate: (state, draw) => ({ person: relative(state, draw) }),
  RecordAdvocate: (state, draw) => ({
    person: relative(state, draw),
    answer: draw.of(['ACCEPTED', 'DECLINED'] as const),
    ...draw.maybe('advocate', () => ({ person: 'person-advocate', organisation: 'advocacy-after-abuse' })),
  }),
} satisfies Partial<RandomData>;
