import type { TriggerEvent } from '../events.js';
import { actionGuardExamples, warning } from '../testing/action-examples.js';
import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import {
  assembled,
  concluded,
  EVERYBODY,
  guestChair,
  held,
  MEETING,
  met,
  monitored,
  notMet,
  PANEL,
  PAPERS,
  referral,
  scheduled,
  signed,
} from '../testing/review-stories.js';
import { BODIES, complaint, decidedMet } from '../testing/stories.js';

const by = PEOPLE.chair;
const everybody = { attended: EVERYBODY };

const fact = <T extends TriggerEvent['type']>(type: T, data: object, occurredAt: string): TriggerEvent =>
  ({ type, schema: 1, occurredAt, data }) as unknown as TriggerEvent;

/** A meeting that no lawful command could have set: the rule itself must see that nothing stands under it. */
const meetingSet = fact(
  'MeetingScheduled',
  { meeting: 'meeting-1', at: MEETING, on: '2022-05-25', place: null },
  MEETING,
);
const theHour = '2022-05-25T14:00:00.000Z';

const nobodyAskedVictim = () =>
  met()
    .does('AppointChair', guestChair())
    .does('InvitePanel', { members: PANEL })
    .does('ScheduleMeeting', { at: MEETING })
    .does('CirculatePapers', PAPERS)
    .at(theHour);

/** The chair was appointed before the decision was told; then a complaint to the chair's own council came to light. */
const involvedSince = () =>
  decidedMet()
    .does('AppointChair', guestChair())
    .does('AddComplaint', { complaint: complaint(4, '2022-05-01', { madeTo: 'bolsover-council' }) })
    .settle()
    .does('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: PEOPLE.decider })
    .settle()
    .does('InvitePanel', { members: PANEL })
    .does('InviteVictim', { ways: ['ATTEND'] })
    .does('ScheduleMeeting', { at: MEETING })
    .does('CirculatePapers', PAPERS)
    .at(theHour);

const found = () => held().does('RecordFinding', { kind: 'NO_LEARNING' }, { by });
const noneMade = () => found().does('RecordNoRecommendations', {}, { by });
const recommend = { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('recommendation') };
const oneMade = () => held().does('MakeRecommendation', recommend, { by });
const withNotice = () =>
  held()
    .does('ProposeAction', warning(), { by })
    .does('ProposeAction', warning({ measure: 'CPN', follows: 'action-1' }), { by });

const letterClaimed = () => {
  const ready = concluded([]).does('SignOffReview', {}, { by });
  const prepare = ready
    .due()
    .find((one) => one.command === 'PrepareNotice' && one.notice?.template === 'outcome');
  const prepared_ = prepare === undefined ? ready : ready.fulfil(prepare);
  const claim = prepared_.due().find((one) => one.command === 'ClaimNoticeDelivery');
  return claim === undefined ? prepared_ : prepared_.fulfil(claim);
};

export const reviewMeetingExamples = [
  example(
    'HoldReview',
    { given: assembled, when: everybody, by },
    {
      THRESHOLD_NOT_DECIDED_MET: {
        given: () => notMet().onRecord([meetingSet]).at(theHour),
        when: everybody,
        by,
      },
      NO_CHAIR: { given: () => met().onRecord([meetingSet]).at(theHour), when: everybody, by },
      CHAIR_ORGANISATION_INVOLVED: { given: involvedSince, when: everybody, by },
      CONFLICT_OPEN: {
        given: () => assembled().does('DeclareConflict', { person: by.person, kind: 'PERSONAL' }),
        when: everybody,
        by,
      },
      PAPERS_NOT_CIRCULATED: { given: () => scheduled().at(theHour), when: everybody, by },
      VICTIM_NOT_ASKED: {
        refused: { given: nobodyAskedVictim, when: everybody, by },
        accepted: {
          given: () => nobodyAskedVictim().does('RecordVictimNotInvited', {}),
          when: everybody,
          by,
        },
      },
      NO_QUORUM: {
        refused: { given: assembled, when: { attended: EVERYBODY.slice(0, 2) }, by },
        accepted: { given: assembled, when: { attended: EVERYBODY.slice(0, 3) }, by },
      },
      NOT_ON_PANEL: { given: assembled, when: { attended: [...EVERYBODY, 'person-nobody'] }, by },
      CHAIR_ABSENT: { given: assembled, when: { attended: PANEL.map((one) => one.person) }, by },
      HELD_BEFORE_ITS_TIME: {
        refused: { given: assembled, when: everybody, by, occurredAt: '2022-05-25T11:59:59.999Z' },
        accepted: { given: assembled, when: everybody, by, occurredAt: MEETING },
      },
    },
  ),
  example(
    'RecordFinding',
    { given: held, when: { kind: 'NO_LEARNING' }, by },
    {
      MEETING_NOT_OPEN: { given: concluded, when: { kind: 'GOOD_PRACTICE' }, by },
      FINDING_CONTRADICTS: {
        refused: { given: found, when: { kind: 'LEARNING' }, by },
        accepted: { given: found, when: { kind: 'GOOD_PRACTICE' }, by },
      },
    },
  ),
  example(
    'MakeRecommendation',
    { given: held, when: recommend, by },
    {
      MEETING_NOT_OPEN: { given: concluded, when: recommend, by },
      NO_RECOMMENDATIONS_RECORDED: { given: noneMade, when: recommend, by },
      ADDRESSEE_NOT_PUBLIC: { given: held, when: { ...recommend, publicFunctions: false }, by },
      ADDRESSEE_IS_CHAIRS_ORGANISATION: {
        given: held,
        when: { ...recommend, addressee: 'bolsover-council' },
        by,
      },
    },
  ),
  example(
    'RecordNoRecommendations',
    { given: found, when: {}, by },
    {
      MEETING_NOT_OPEN: { given: concluded, when: {}, by },
      RECOMMENDATIONS_MADE: { given: oneMade, when: {}, by },
      RECORDED_ALREADY: { given: noneMade, when: {}, by },
    },
  ),
  example(
    'ProposeAction',
    { given: held, when: referral(), by },
    {
      PLAN_SIGNED_OFF: { given: () => concluded([]).does('SignOffReview', {}, { by }), when: referral(), by },
      ...actionGuardExamples(withNotice),
    },
  ),
  example(
    'CloseMeeting',
    { given: noneMade, when: {}, by },
    {
      MEETING_NOT_OPEN: { given: concluded, when: {}, by },
      NO_FINDING: { given: oneMade, when: {}, by },
      RECOMMENDATIONS_OPEN: { given: found, when: {}, by },
    },
  ),
  example(
    'SignOffReview',
    { given: concluded, when: {}, by },
    {
      NOT_THE_CHAIR: { given: concluded, when: {}, by: PEOPLE.otherChair },
      MEETING_OPEN: { given: noneMade, when: {}, by },
      SIGNED_OFF: { given: () => concluded([]).does('SignOffReview', {}, { by }), when: {}, by },
    },
  ),
  example(
    'Reconvene',
    { given: monitored, when: { at: '2022-07-01T12:00:00.000Z' } },
    {
      MEETING_NOT_IN_FUTURE: { given: signed, when: { at: MEETING } },
      MEETING_OPEN: { given: held, when: { at: '2022-07-01T12:00:00.000Z' } },
      NOTICE_BEING_SENT: { given: letterClaimed, when: { at: '2022-07-01T12:00:00.000Z' } },
    },
  ),
];
