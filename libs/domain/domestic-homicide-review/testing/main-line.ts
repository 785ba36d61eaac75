import type { DhrSettings } from '../settings.js';
import { ATTENDED, bothAnswer, decides, member, notMet, terms } from './beginning.js';
import {
  ADEQUATE,
  agenciesConfirm,
  agreesOn,
  approves,
  audited,
  bundle,
  byChair,
  byCsp,
  edits,
  healthDo,
  plan,
  policeDo,
  sisterReads,
  WITH_AMENDMENTS,
} from './completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from './people.js';
import {
  accepts,
  begins,
  handsIn,
  HEALTH_ENTRIES,
  OF_HEALTH,
  OF_POLICE,
  POLICE_ENTRIES,
  releases,
} from './report-stories.js';
import { begin, once, sealed, type Story } from './scenario.js';
import { direction, document, notification, withChair } from './stories.js';

type Step = (story: Story) => Story;

const meets =
  (meeting: string, on: string): Step =>
  (story) =>
    story
      .does('SchedulePanelMeeting', { at: `${on}T10:00:00.000Z` }, byChair)
      .wait(on)
      .does('HoldPanelMeeting', { meeting, attended: ATTENDED }, byChair);

const told: Step = (story) => story.does('ReceiveNotification', notification());
const asks: Step = (story) =>
  story
    .wait('2022-09-13')
    .does('RequestScopingReturn', { requests: [{ agency: POLICE }, { agency: HEALTH }] });

/** From the terms of reference to the report’s publication: the same, however the review came about. */
const REVIEW: readonly Step[] = [
  (story) => withChair(story.wait('2022-10-20')),
  (story) =>
    [PEOPLE.panelPolice, PEOPLE.panelHealth].reduce(
      (before, one) => before.does('AddPanelMember', member(one), byChair),
      story.settle(),
    ),
  (story) => story.does('AddPanelMember', member(PEOPLE.panelDa, { specialistDa: true }), byChair),
  (story) => story.does('ConstitutePanel', {}, byChair),
  meets('meeting-1', '2022-11-10'),
  (story) => story.does('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }, byChair),
  (story) => story.does('AgreeToR', terms(), byChair),
  (story) => story.wait('2022-11-14').does('CommissionImr', { agency: POLICE }),
  (story) => story.does('CommissionImr', { agency: HEALTH }).settle(),
  (story) => begins(begins(story.wait('2022-11-21'), OF_POLICE), OF_HEALTH),
  (story) => handsIn(story.wait('2022-12-19'), OF_POLICE, POLICE_ENTRIES),
  (story) => releases(story, OF_POLICE),
  (story) => releases(handsIn(story, OF_HEALTH, HEALTH_ENTRIES), OF_HEALTH),
  (story) => accepts(accepts(story.wait('2023-01-09'), OF_POLICE), OF_HEALTH),
  meets('meeting-2', '2023-01-24'),
  (story) => story.does('CompleteAnalysis', {}, byChair),
  (story) =>
    story
      .wait('2023-02-13')
      .does('DraftRecommendation', { scope: 'LOCAL', addressee: POLICE, text: sealed('advice-1') }, byChair)
      .does(
        'DraftRecommendation',
        { scope: 'NATIONAL', addressee: HEALTH, text: sealed('advice-2') },
        byChair,
      )
      .does('SaveDraft', { document: document('draft-1') }, byChair)
      .does('DraftExecutiveSummary', { document: document('summary-1') }, byChair),
  (story) => story.does('AgreeDraft', {}, byChair),
  (story) => agenciesConfirm(sisterReads(story)),
  (story) => approves(story.wait('2023-03-06')),
  (story) => story.wait('2023-03-13').does('AgreeActionPlan', plan(), byChair),
  (story) => story.wait('2023-03-27').does('SignOff', {}, byCsp),
  (story) => story.wait('2023-03-30').does('SubmitToHomeOffice', { bundle: bundle(1) }),
];

const OUT: readonly Step[] = [
  (story) => edits(story, 1),
  (story) => agreesOn(story, '2023-07-24'),
  (story) => story.wait('2023-07-24').does('Publish', {}),
  (story) => story.settle(),
  (story) => healthDo(policeDo(story.wait('2023-10-16'))),
  (story) => audited(story),
  (story) => story.does('ConcludeReview', {}, byCsp),
  (story) => story.wait('2024-02-01').does('ReopenReview', {}, byCsp),
];

const HELD_BACK: readonly Step[] = [
  (story) => story.does('WithholdPublication', {}, byCsp),
  (story) => story.on('2023-07-17').does('RecordWithholding', { agreement: document('agreement') }, byCsp),
  (story) => story.settle(),
  (story) => audited(healthDo(policeDo(story.wait('2023-10-16')))),
  (story) => story.does('ConcludeReview', {}, byCsp),
];

const DECIDED: readonly Step[] = [
  told,
  asks,
  (story) => bothAnswer(story.wait('2022-09-26')),
  (story) => decides(story.wait('2022-10-03')),
];

const answered =
  (what: typeof ADEQUATE | typeof WITH_AMENDMENTS): Step =>
  (story) =>
    story.wait('2023-07-05').does('RecordQaOutcome', what);

/** Ways that reviews go, each step of them by command and by what follows from it by itself. */
const WAYS: readonly (readonly Step[])[] = [
  [...DECIDED, ...REVIEW, answered(ADEQUATE), (story) => story.settle(), ...OUT],
  [
    ...DECIDED,
    ...REVIEW,
    answered(WITH_AMENDMENTS),
    (story) =>
      story
        .does('MakeAmendments', {
          made: [
            { amendment: 'amendment-1', change: sealed('change-1') },
            { amendment: 'amendment-2', change: sealed('change-2') },
          ],
        })
        .settle(),
    ...HELD_BACK,
  ],
  [
    ...DECIDED.slice(0, 3),
    (story) => decides(story.wait('2022-10-03'), notMet()),
    (story) => story.settle(),
    (story) => story.does('RecordHoView', { letter: document('concurrence') }),
    (story) => story.does('CloseNoReview', {}, byCsp),
  ],
  [
    (story) =>
      story.does('ReceiveNotification', notification({ source: 'HOME_OFFICE_DIRECTION', direction })),
    ...REVIEW.slice(0, 8),
  ],
  [
    (story) =>
      story.does(
        'ReceiveNotification',
        notification({ source: 'HOME_OFFICE_REQUEST', request: document('r') }),
      ),
    ...DECIDED.slice(1),
    (story) => story.does('CancelReview', {}, byCsp),
  ],
];

const toldStepByStep = (way: readonly Step[], procedure: DhrSettings): readonly Story[] =>
  way.reduce<readonly Story[]>(
    (stories, step) => [...stories, step(stories.at(-1) ?? begin(undefined, procedure))],
    [begin(undefined, procedure)],
  );

/** Where a random story may begin: at every step of every way, under the local procedure of its own partnership. */
export const beginningsUnder = (procedure: DhrSettings): (() => readonly (readonly Story[])[]) =>
  once(() => WAYS.map((way) => toldStepByStep(way, procedure)));
