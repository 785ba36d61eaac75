import type { PersonActor } from '#libs/domain/kernel/people.js';
import type { Attempt } from '#libs/domain/kernel/review/testing/moment.js';
import type { Imr } from '../imr/state.js';
import type { Dhr } from '../kind.js';
import { action } from './completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from './people.js';
import { POLICE_ENTRIES } from './report-stories.js';
import { document as randomDocument } from './random-values.js';
import { sealed, type Story } from './scenario.js';
import { document } from './stories.js';

import { by, chairOf, dayOf, desk, relativesOf, seatsOf, type Next } from './usual-people.js';

export const meeting: Next = (story) => {
  const chair = chairOf(story);
  const ahead = story.state.meetings.find(({ status }) => status === 'SCHEDULED');
  return ahead
    ? [
        chair('HoldPanelMeeting', { meeting: ahead.id, attended: seatsOf(story) }),
        chair('RearrangePanelMeeting', { meeting: ahead.id, at: story.now }),
      ]
    : [chair('SchedulePanelMeeting', { at: story.now })];
};

export const AUTHOR: Readonly<Record<string, PersonActor>> = {
  [POLICE]: PEOPLE.policeAuthor,
  [HEALTH]: PEOPLE.healthAuthor,
};
export const SENIOR: Readonly<Record<string, PersonActor>> = {
  [POLICE]: PEOPLE.seniorPolice,
  [HEALTH]: PEOPLE.seniorHealth,
};

export const reportOf = (story: Story, { id: imr, agency, status, author }: Imr): readonly Attempt<Dhr>[] => {
  const writer = AUTHOR[agency] ?? PEOPLE.policeAuthor;
  const senior = SENIOR[agency] ?? PEOPLE.seniorPolice;
  const chair = chairOf(story);
  const declaration = { directlyInvolved: false, lineManager: false, statement: sealed('independence') };
  const accept = by(senior)('AcceptCommission', { imr, author: writer.person, declaration });
  switch (status) {
    case 'COMMISSIONED':
    case 'NOT_PROVIDED':
      return [accept, by(senior)('RecordNilReturn', { imr }), desk('WithdrawCommission', { imr })];
    case 'ACCEPTED':
    case 'RETURNED':
      return [by(writer)('StartImr', { imr })];
    case 'IN_PROGRESS':
      return [
        by({ ...writer, person: author ?? writer.person })('SubmitImr', {
          imr,
          report: document(`${imr}-${story.now}`),
          entries: POLICE_ENTRIES,
        }),
      ];
    case 'AGENCY_QA':
      return [by(senior)('SignOffImr', { imr })];
    case 'PANEL_REVIEW':
      return [chair('AcceptImr', { imr }), chair('AcceptImr', { imr }), chair('ReturnImr', { imr })];
    default:
      return [];
  }
};
export const reports: Next = (story) => story.state.imrs.flatMap((imr) => reportOf(story, imr));

export const drafting: Next = (story, draw) => {
  const chair = chairOf(story);
  return [
    ...(story.state.recommendations.length < 2
      ? [
          chair('DraftRecommendation', { scope: 'LOCAL', addressee: POLICE, text: sealed('advice') }),
          chair('DraftExecutiveSummary', { document: randomDocument(draw) }),
        ]
      : []),
    chair('SaveDraft', { document: randomDocument(draw) }),
    chair('AgreeDraft', {}),
    chair('AgreeDraft', {}),
  ];
};

export const viewing: Next = (story, draw) => {
  const { state } = story;
  const chair = chairOf(story);
  const shared = state.viewings.filter(({ draft }) => draft === state.agreedDraft);
  return [
    chair('ShareDraftWithFamily', { people: relativesOf(story) }),
    ...shared.map(({ id }) => chair('RecordFamilyComments', { viewing: id, comments: sealed('comments') })),
    ...shared
      .filter(({ status }) => status === 'SHARED')
      .map(({ id }) => desk('ExtendFamilyViewing', { viewing: id, until: dayOf(story, 80) })),
    ...state.imrs.map(({ agency }) => desk('ConfirmFairRepresentation', { agency })),
    chair('DraftExecutiveSummary', { document: randomDocument(draw) }),
    chair('ApproveReport', {}),
    chair('ApproveReport', {}),
    chair('RecordDissent', { person: draw.of([...seatsOf(story), '']), reasons: sealed('dissent') }),
  ];
};

export const planning: Next = (story) => [
  chairOf(story)('AgreeActionPlan', {
    actions: story.state.recommendations
      .filter(({ status }) => status !== 'WITHDRAWN')
      .map(({ id }, i) =>
        action({ recommendation: id, owner: i === 0 ? POLICE : HEALTH, target: dayOf(story, 60) }),
      ),
    agreed: [
      { organisation: POLICE, by: PEOPLE.seniorPolice.person },
      { organisation: HEALTH, by: PEOPLE.seniorHealth.person },
    ],
  }),
];
