import type { LawfulState } from '../lawful-states.js';
import { met, member, notMet } from './beginning.js';
import { HEALTH, PEOPLE, POLICE } from './people.js';
import { document as randomDocument, told } from './random-values.js';
import { sealed } from './scenario.js';
import { appointment, independent } from './stories.js';

import { by, chairOf, desk, partnership, seatsOf, type Next } from './usual-people.js';
import { drafting, meeting, planning, reports, viewing } from './usual-writing.js';
import { acting, amending, assuring, following, publishing } from './usual-completion.js';

const deciding: Next = () => [
  partnership('DecideCriteria', met()),
  partnership('DecideCriteria', met()),
  partnership('DecideCriteria', notMet()),
  partnership('RequestMoreInformation', { requests: [{ agency: HEALTH }] }),
];

const seeking: Next = (_, draw) => [
  desk('AdvertiseChair', {}),
  desk('NotifyHomeOffice', told(draw)),
  by(PEOPLE.chair)('DeclareInterests', independent(PEOPLE.chair)),
  by(PEOPLE.otherChair)('DeclareInterests', independent(PEOPLE.otherChair)),
  partnership('AppointChair', appointment(draw.of([PEOPLE.chair, PEOPLE.otherChair]))),
];

const scrutiny: Next = (_, draw) => [
  desk('RecordHoView', { letter: randomDocument(draw) }),
  partnership('CloseNoReview', {}),
  partnership('CloseNoReview', {}),
  desk('RecordRequest', {}),
  partnership('ReopenCriteria', {}),
  desk('RecordDirection', {
    madeOn: '2022-09-09',
    section: draw.of(['s.9(2)', 's.8A(2)'] as const),
    document: randomDocument(draw),
  }),
];

/** What usually comes next where a review stands. */
const NEXT: Readonly<Record<LawfulState, Next>> = {
  NOT_YET_NOTIFIED: () => [],
  NOTIFIED: () => [desk('RequestScopingReturn', { requests: [{ agency: POLICE }, { agency: HEALTH }] })],
  SCOPING_DECISION: ({ state }) =>
    state.scoping.map(({ id }) => desk('RecordReturn', { request: id, contact: 'YES' })),
  CRITERIA_PENDING: deciding,
  NO_REVIEW: (_, draw) => [desk('NotifyHomeOffice', told(draw))],
  HO_SCRUTINY: scrutiny,
  CLOSED_NO_REVIEW: scrutiny,
  REVIEW_AGREED: seeking,
  REVIEW_DIRECTED: seeking,
  CHAIR_APPOINTMENT: seeking,
  PANEL_FORMED: (story, draw) => [
    ...[PEOPLE.panelPolice, PEOPLE.panelHealth, PEOPLE.panelDa].map((one) =>
      chairOf(story)('AddPanelMember', member(one, { specialistDa: one === PEOPLE.panelDa })),
    ),
    chairOf(story)('ConstitutePanel', {}),
    ...meeting(story, draw),
    ...meeting(story, draw),
  ],
  SCOPED: (story) => [
    chairOf(story)('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }),
    chairOf(story)('AgreeToR', {
      text: sealed('terms'),
      agencies: [POLICE, HEALTH],
      agreedBy: seatsOf(story),
    }),
  ],
  IMR_COMMISSIONED: () => [
    desk('CommissionImr', { agency: POLICE }),
    desk('CommissionImr', { agency: HEALTH }),
    desk('CommissionSummaryReport', { agency: HEALTH }),
  ],
  IMR_COLLECTION: (story, draw) => [...reports(story, draw), desk('CommissionImr', { agency: HEALTH })],
  CHRONOLOGY_COMBINED: reports,
  PANEL_ANALYSIS: (story, draw) => [...meeting(story, draw), chairOf(story)('CompleteAnalysis', {})],
  OVERVIEW_DRAFTING: drafting,
  FAMILY_VIEWING: viewing,
  PANEL_APPROVED: planning,
  CSP_SIGN_OFF: () => [
    partnership('SignOff', {}),
    partnership('SignOff', {}),
    partnership('RefuseSignOff', {}),
  ],
  QA_SUBMITTED: assuring,
  QA_CLEARED: () => [],
  QA_AMENDMENTS: amending,
  QA_RESUBMIT: () => [],
  PUBLICATION_PREP: publishing,
  PUBLISHED: acting,
  WITHHELD: following,
  ACTION_PLAN_MONITORING: following,
  FORMALLY_CONCLUDED: (story, draw) => [
    partnership('ReopenReview', {}),
    partnership('ReviewWithholding', { outcome: 'END' }),
    ...publishing(story, draw),
  ],
  MERGED: () => [],
  TRANSFERRED_OUT: () => [],
  CANCELLED: scrutiny,
};

export const usualNext: Next = (story, draw) => NEXT[story.state.state](story, draw);
