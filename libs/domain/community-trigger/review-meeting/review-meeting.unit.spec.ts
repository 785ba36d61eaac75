import { PEOPLE, sealed } from '../testing/people.js';
import {
  assembled,
  concluded,
  EVERYBODY,
  held,
  monitored,
  PAPERS,
  recommended,
  signed,
} from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';

const by = PEOPLE.chair;
const LATER = { at: '2022-07-01T12:00:00.000Z' };

describe('The review meeting', () => {
  it('meets AD8 and starts AD9, and records who took part and on which decision it rests', () => {
    const review = held();
    expect(review.state.state).toBe('REVIEW_HELD');
    expect(review.deadline('AD8/decision-1').status).toBe('MET');
    expect(review.deadline('AD9')).toMatchObject({ status: 'OPEN', startedOn: '2022-05-25' });
    expect(review.events.find((one) => one.type === 'ReviewHeld')).toMatchObject({
      authority: 's.104(1)',
      data: { meeting: 'meeting-1', decision: 'decision-1', attended: EVERYBODY, victimTookPart: true },
    });
  });

  it('a member who stood back is recorded and does not count', () => {
    const recused = [PEOPLE.panelPolice.person, PEOPLE.panelHealth.person];
    expect(codeOf(assembled().attempt('HoldReview', { attended: EVERYBODY, recused }))).toBe('NO_QUORUM');
    const one = assembled().does('HoldReview', { attended: EVERYBODY, recused: recused.slice(0, 1) });
    expect(one.state.meetings[0]?.recused).toEqual([PEOPLE.panelPolice.person]);
  });

  it('somebody named twice counts once', () => {
    const attended = [by.person, PEOPLE.panelPolice.person, PEOPLE.panelPolice.person];
    expect(codeOf(assembled().attempt('HoldReview', { attended }))).toBe('NO_QUORUM');
  });

  it('the chair does not stand back from the review that they chair', () => {
    expect(codeOf(assembled().attempt('HoldReview', { attended: EVERYBODY, recused: [by.person] }))).toBe(
      'CHAIR_ABSENT',
    );
  });

  it('closing it counts as the review carried out, with the recommendations made at it', () => {
    const closed = recommended().events.find((one) => one.type === 'MeetingClosed');
    expect(closed).toMatchObject({
      authority: 's.104(9)(c)',
      data: { meeting: 'meeting-1', recommendations: ['recommendation-1'], actions: [] },
    });
    expect(concluded().state.meetings[0]).toMatchObject({
      status: 'CLOSED',
      closedAt: '2022-05-25T14:00:00.000Z',
    });
  });

  it('the plan goes to the victim when there is one; with nothing planned the outcome is told at once', () => {
    expect(signed().state.state).toBe('ACTION_PLAN_CONSULTATION');
    expect(signed().state.outcomeNotifiedAt).toBeNull();
    expect(signed([]).state.state).toBe('OUTCOME_NOTIFIED');
  });

  it('is reconvened with a reason: new papers, findings, signature and outcome, and the same actions', () => {
    expect(codeOf(monitored().attempt('Reconvene', LATER, { reason: null }))).toBe('REASON_REQUIRED');
    const again = monitored().does('Reconvene', LATER);
    expect(again.state).toMatchObject({
      state: 'REVIEW_SCHEDULED',
      signedOffAt: null,
      planFinalisedAt: null,
      victimConsultedAt: null,
      outcomeNotifiedAt: null,
      noRecommendations: false,
    });
    expect(again.state.actions[0]?.status).toBe('OPEN');
    const sat = again
      .wait('2022-06-30')
      .does('CirculatePapers', PAPERS)
      .at('2022-07-01T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, { by });
    expect(sat.deadline('AD9/again-2').status).toBe('OPEN');
    expect(codeOf(sat.attempt('CloseMeeting', {}, { by }))).toBe('NO_FINDING');
    expect(codeOf(sat.attempt('RecordFinding', { kind: 'LEARNING' }, { by }))).toBe('ACCEPTED');
  });

  it('reconvened before its outcome was told, it keeps the date by which the outcome is due', () => {
    const again = signed().does('Reconvene', LATER);
    const sat = again
      .does('CirculatePapers', PAPERS)
      .at('2022-07-01T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, { by });
    expect(sat.state.deadlines.filter((one) => one.id === 'AD9')).toHaveLength(1);
  });

  it('the outcome tells all recommendations, those of the first meeting too (invariant v)', () => {
    const twice = recommended()
      .does('Reconvene', LATER)
      .does('CirculatePapers', PAPERS)
      .at('2022-07-01T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, { by })
      .does('RecordFinding', { kind: 'LEARNING' }, { by })
      .does(
        'MakeRecommendation',
        { addressee: 'ned-council', publicFunctions: true, text: sealed('second') },
        { by },
      )
      .does('CloseMeeting', {}, { by })
      .does('SignOffReview', {}, { by })
      .settle();
    const told = twice.events.filter((one) => one.type === 'OutcomeNotified');
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ data: { recommendations: ['recommendation-1', 'recommendation-2'] } });
    expect(twice.deadline('AD12/outcome/again-2').status).toBe('OPEN');
  });
});
