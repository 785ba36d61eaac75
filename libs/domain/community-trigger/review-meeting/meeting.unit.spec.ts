import { PEOPLE, sealed } from '../testing/people.js';
import {
  assembled,
  concluded,
  EVERYBODY,
  held,
  monitored,
  PAPERS,
  recommended,
  reconvened,
  referral,
  scheduled,
} from '../testing/review-stories.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import { BODIES, decidedNotMet, metTold, received } from '../testing/stories.js';
import { isChair, standingDecision, tookPart, wasReviewed } from './meeting.js';

const chair = { by: PEOPLE.chair };
const hold = (more: object = {}) => assembled().does('HoldReview', { attended: EVERYBODY, ...more }, chair);
const secondMeeting = () =>
  reconvened()
    .does('CirculatePapers', PAPERS)
    .at('2022-06-10T14:00:00.000Z')
    .does('HoldReview', { attended: EVERYBODY }, chair);

describe('A review meeting as it is put on record (s.104(1))', () => {
  it('is who took part, who stood back, and whether the victim did', () => {
    expect(hold().last()).toMatchObject({
      type: 'ReviewHeld',
      authority: 's.104(1)',
      data: {
        meeting: 'meeting-1',
        decision: 'decision-1',
        attended: EVERYBODY,
        recused: [],
        victimTookPart: false,
        meets: ['AD8/decision-1'],
        opens: [{ id: 'AD9', key: 'AD9', startedBy: 'ReviewHeld', due: '2022-06-10' }],
      },
    });
    const more = { recused: [PEOPLE.panelPolice.person], victimTookPart: true };
    expect(hold(more).last().data).toMatchObject(more);
  });

  it('held again before the outcome was told begins no second time to tell it', () => {
    expect(secondMeeting().last().data).toMatchObject({ meeting: 'meeting-2', opens: [] });
  });

  it('is quorate with those who sat through, each counted once', () => {
    const attend = (...attended: readonly string[]) =>
      codeOf(assembled().attempt('HoldReview', { attended }, chair));
    const [first = '', second = '', third = ''] = EVERYBODY;
    expect(attend(first, second, third)).toBe('ACCEPTED');
    expect(attend(first, second, second)).toBe('NO_QUORUM');
    expect(attend(second, third, EVERYBODY[3] ?? '')).toBe('CHAIR_ABSENT');
  });
});

describe('Findings', () => {
  const find = (story: Scenario, kind: 'NO_LEARNING' | 'LEARNING' | 'GOOD_PRACTICE') =>
    codeOf(story.attempt('RecordFinding', { kind }, chair));

  it('contradict each other either way round, and nothing else does', () => {
    const none = held().does('RecordFinding', { kind: 'NO_LEARNING' }, chair);
    const learning = held().does('RecordFinding', { kind: 'LEARNING' }, chair);
    expect(find(none, 'LEARNING')).toBe('FINDING_CONTRADICTS');
    expect(find(learning, 'NO_LEARNING')).toBe('FINDING_CONTRADICTS');
    expect(find(none, 'GOOD_PRACTICE')).toBe('ACCEPTED');
    expect(find(learning, 'LEARNING')).toBe('ACCEPTED');
  });

  it('are numbered, with their words and the meeting at which they were made', () => {
    const two = held()
      .does('RecordFinding', { kind: 'LEARNING', text: sealed('learning') }, chair)
      .does('RecordFinding', { kind: 'GOOD_PRACTICE' }, chair);
    expect(two.state.findings).toEqual([
      { id: 'finding-1', meeting: 'meeting-1', kind: 'LEARNING', text: sealed('learning') },
      { id: 'finding-2', meeting: 'meeting-1', kind: 'GOOD_PRACTICE', text: null },
    ]);
  });

  it('are found at each meeting anew', () => {
    expect(find(secondMeeting(), 'LEARNING')).toBe('ACCEPTED');
    expect(codeOf(secondMeeting().attempt('CloseMeeting', {}, chair))).toBe('NO_FINDING');
  });
});

describe('A recommendation (s.104(7))', () => {
  it('is made under the Act, to somebody who must have regard to it', () => {
    const made = held().does(
      'MakeRecommendation',
      { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('text') },
      chair,
    );
    expect(made.last()).toMatchObject({ type: 'RecommendationMade', authority: 's.104(7)' });
    expect(made.state.recommendations).toEqual([
      {
        id: 'recommendation-1',
        meeting: 'meeting-1',
        addressee: 'derbyshire-police',
        publicFunctions: true,
        text: sealed('text'),
        sentAt: null,
        response: null,
        responseText: null,
        deadline: null,
      },
    ]);
  });
});

describe('A meeting that is closed', () => {
  it('names what it decided: its recommendations, and the actions that are proposed', () => {
    const story = held()
      .does('RecordFinding', { kind: 'LEARNING' }, chair)
      .does(
        'MakeRecommendation',
        { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('t') },
        chair,
      )
      .does('ProposeAction', referral(), chair)
      .does('ProposeAction', referral({ owner: 'ned-council' }), chair)
      .does('CloseMeeting', {}, chair);
    expect(story.last()).toMatchObject({
      type: 'MeetingClosed',
      authority: 's.104(9)(c)',
      data: {
        meeting: 'meeting-1',
        recommendations: ['recommendation-1'],
        actions: ['action-1', 'action-2'],
      },
    });
  });

  it('names no action that is open from an earlier plan', () => {
    const again = monitored()
      .does('Reconvene', { at: '2022-06-10T12:00:00.000Z' })
      .does('CirculatePapers', PAPERS)
      .at('2022-06-10T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, chair)
      .does('RecordFinding', { kind: 'NO_LEARNING' }, chair)
      .does('RecordNoRecommendations', {}, chair)
      .does('CloseMeeting', {}, chair);
    expect(again.last().data).toMatchObject({ meeting: 'meeting-2', recommendations: [], actions: [] });
    const signedAgain = again.does('SignOffReview', {}, chair);
    expect(signedAgain.state.state).toBe('REVIEW_HELD');
    expect(signedAgain.last().data).toMatchObject({ owes: [{ template: 'outcome' }] });
  });

  it('signed with a plan tells no outcome yet: the victim is consulted first (A24)', () => {
    const withPlan = concluded([referral()]).does('SignOffReview', {}, chair);
    expect(withPlan.last().data).toMatchObject({ by: PEOPLE.chair.person, owes: [] });
    expect(withPlan.state.state).toBe('ACTION_PLAN_CONSULTATION');
  });
});

describe('Calling the panel together again', () => {
  it('is to a time that lies ahead, at a place that is named, with every invitation anew', () => {
    const again = (place?: ReturnType<typeof sealed>) =>
      recommended()
        .does('Reconvene', { at: '2022-06-10T12:00:00.000Z', ...(place ? { place } : {}) })
        .last().data;
    expect(again()).toMatchObject({ meeting: 'meeting-2', on: '2022-06-10', place: null, drops: [] });
    expect(again(sealed('hall'))).toMatchObject({ place: sealed('hall') });
    const { now } = recommended();
    expect(codeOf(recommended().attempt('Reconvene', { at: now }))).toBe('MEETING_NOT_IN_FUTURE');
  });

  it('is not possible twice', () => {
    expect(codeOf(reconvened().attempt('Reconvene', { at: '2022-06-20T12:00:00.000Z' }))).not.toBe(
      'ACCEPTED',
    );
  });

  it('calls the outcome back that was not told yet', () => {
    const untold = concluded([]).does('SignOffReview', {}, chair);
    const again = untold.does('Reconvene', { at: '2022-06-10T12:00:00.000Z' });
    expect(again.state.notices.find(({ template }) => template === 'outcome')?.status).toBe('DROPPED');
  });
});

describe('What a case rests on', () => {
  it('is the last decision that was not vacated', () => {
    expect(standingDecision(metTold().state)?.id).toBe('decision-1');
    const vacated = metTold().does(
      'VacateThresholdDecision',
      { decidingBodies: BODIES },
      { by: PEOPLE.decider },
    );
    expect(standingDecision(vacated.state)).toBeNull();
    expect(standingDecision(received().state)).toBeNull();
  });

  it('is a review once it was held, and not while it is planned', () => {
    expect([scheduled(), held(), concluded([])].map(({ state }) => wasReviewed(state))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('has one chair, who is a person', () => {
    expect(isChair(held().state, PEOPLE.chair)).toBe(true);
    expect(isChair(held().state, PEOPLE.coordinator)).toBe(false);
    expect(isChair(metTold().state, PEOPLE.chair)).toBe(false);
    expect(isChair(metTold().state, { kind: 'process' })).toBe(false);
  });

  it('was shaped by everybody who had a part in it; none of them decides an appeal (6.2)', () => {
    expect(tookPart(decidedNotMet().state)).toEqual([PEOPLE.decider.person, PEOPLE.coordinator.person]);
    expect(tookPart(received().state)).toEqual([]);
    expect([...tookPart(held().state)].sort()).toEqual(
      [PEOPLE.decider.person, PEOPLE.coordinator.person, ...EVERYBODY].sort(),
    );
  });
});
