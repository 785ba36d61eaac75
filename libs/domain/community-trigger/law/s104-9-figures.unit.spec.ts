import { PEOPLE, sealed } from '../testing/people.js';
import {
  assembled,
  EVERYBODY,
  guestChair,
  held,
  MEETING,
  monitored,
  notMet,
  PANEL,
  PAPERS,
  recommended,
  reconvened,
  signed,
} from '../testing/review-stories.js';
import type { Scenario } from '../testing/scenario.js';
import {
  BODIES,
  complaint,
  consentMissing,
  decidedNotMet,
  notMetTold,
  received,
  transferred,
} from '../testing/stories.js';
import { s104Figures, type EventOfArea, type FigureSettings, type S104Report } from './s104-9-figures.js';

const YEAR = { from: '2022-04-01', to: '2023-03-31' };
const DEFAULTS: FigureSettings = { countTransferredOut: false, treatActionsAsRecommendations: false };

/** The events of an area: each story is a case of its own. */
const area = (...stories: readonly Scenario[]): readonly EventOfArea[] =>
  stories.flatMap(({ events }, index) =>
    events.map((event) => ({ ...event, stream: `community-trigger/case-${index}` })),
  );
const report = (
  events: readonly EventOfArea[],
  settings: Partial<FigureSettings> = {},
  period = YEAR,
): S104Report => {
  const figures = s104Figures(events, period, { ...DEFAULTS, ...settings });
  if (!figures.ok) throw new Error(figures.error.detail);
  return figures.value;
};
/** As the vectors write them: a/b/c/d. */
const abcd = (...asked: Parameters<typeof report>): string => {
  const { figures } = report(...asked);
  const { applications, thresholdNotMet, reviewsCarriedOut, reviewsWithRecommendations } = figures;
  return [applications, thresholdNotMet, reviewsCarriedOut, reviewsWithRecommendations].join('/');
};

const withdrawn = (): Scenario => received().settle().does('Withdraw', {}, { by: PEOPLE.applicant });
const discretionary = (): Scenario => notMet().does('HoldDiscretionaryReview', { notes: sealed('notes') });

/** From a decision that the threshold is met to the closing of the meeting, with one recommendation. */
const reviewed = (met: Scenario): Scenario =>
  met
    .does('AppointChair', guestChair())
    .does('InvitePanel', { members: PANEL })
    .does('InviteVictim', { ways: ['ATTEND'], chosen: 'ATTEND' })
    .settle()
    .does('ScheduleMeeting', { at: MEETING })
    .does('CirculatePapers', PAPERS)
    .wait('2022-05-24')
    .at('2022-05-25T14:00:00.000Z')
    .does('HoldReview', { attended: EVERYBODY, victimTookPart: true }, { by: PEOPLE.chair })
    .does('RecordFinding', { kind: 'LEARNING', text: sealed('learning') }, { by: PEOPLE.chair })
    .does(
      'MakeRecommendation',
      { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('recommendation') },
      { by: PEOPLE.chair },
    )
    .does('CloseMeeting', {}, { by: PEOPLE.chair });

/** Decided NOT_MET; then a report that nobody had mentioned is added, and the bodies decide MET. */
const corrected = (): Scenario =>
  decidedNotMet()
    .does('AddComplaint', { complaint: complaint(3, '2022-04-10') })
    .settle()
    .does('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: PEOPLE.decider })
    .settle();

describe('The four numbers of s.104(9) (5.5)', () => {
  it('S01: two applications, both met and reviewed, without a recommendation', () => {
    expect(abcd(area(monitored(), monitored()))).toBe('2/0/2/0');
  });

  it('S02: the same, where the council treats action plans as recommendations', () => {
    const events = area(monitored(), monitored());
    expect(abcd(events, { treatActionsAsRecommendations: true })).toBe('2/0/2/2');
    expect(abcd(area(signed([])), { treatActionsAsRecommendations: true })).toBe('1/0/1/0');
  });

  it('S03: a review that an officer chairs elsewhere is a review of that area', () => {
    const [ned, bolsover] = [area(monitored(), monitored()), area(monitored())];
    expect(bolsover.some(({ type }) => type === 'ChairAppointed')).toBe(true);
    expect([abcd(ned), abcd(bolsover)]).toEqual(['2/0/2/0', '1/0/1/0']);
  });

  it('S05: an application that was withdrawn before a decision was made all the same', () => {
    expect(abcd(area(withdrawn()))).toBe('1/0/0/0');
  });

  it('S08: a review that was not due is reported apart and never among those carried out', () => {
    const events = area(recommended(), recommended(), recommended(), recommended(), discretionary());
    expect(abcd(events)).toBe('5/1/4/4');
    expect(report(events).apart.discretionaryReviews).toBe(1);
  });

  it('S10: six applications, five reviews, four with recommendations, one withdrawn', () => {
    const events = area(recommended(), recommended(), recommended(), recommended(), monitored(), withdrawn());
    expect(abcd(events)).toBe('6/0/5/4');
  });

  it('S11: a review with five recommendations is one with recommendations', () => {
    const five = Array.from({ length: 5 }).reduce<Scenario>(
      (story) =>
        story.does(
          'MakeRecommendation',
          { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('recommendation') },
          { by: PEOPLE.chair },
        ),
      held().does('RecordFinding', { kind: 'LEARNING', text: sealed('learning') }, { by: PEOPLE.chair }),
    );
    const closed = five.does('CloseMeeting', {}, { by: PEOPLE.chair });
    expect(closed.names().filter((name) => name === 'RecommendationMade')).toHaveLength(5);
    expect(abcd(area(closed))).toBe('1/0/1/1');
  });

  it('S13: who was erased is counted as before, because nothing sealed is ever looked at', () => {
    const events = area(recommended(), discretionary(), withdrawn());
    const erased = JSON.parse(
      JSON.stringify(events, (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'sealed' in value ? null : value,
      ),
    ) as readonly EventOfArea[];
    expect(JSON.stringify(erased)).not.toContain('commitment-');
    expect(report(erased)).toEqual(report(events));
  });

  it('T24: an application of a councillor without consent is an application', () => {
    expect(consentMissing().state.state).toBe('AWAITING_CONSENT');
    expect(abcd(area(consentMissing()))).toBe('1/0/0/0');
  });

  it('T25: what another area took over is counted there, and here only if the council says so', () => {
    const accepted = transferred().does('AcceptTransfer', {}, { by: PEOPLE.neighbour });
    expect(abcd(area(transferred()))).toBe('1/0/0/0');
    expect(abcd(area(accepted))).toBe('0/0/0/0');
    expect(abcd(area(accepted), { countTransferredOut: true })).toBe('1/0/0/0');
    expect(report(area(accepted, received())).apart.transferredOut).toBe(1);
  });

  it('T25: what the other area returned is counted here again', () => {
    const returned = transferred().does('ReturnTransfer', {}, { by: PEOPLE.neighbour });
    expect(abcd(area(returned))).toBe('1/0/0/0');
    expect(report(area(returned)).apart.transferredOut).toBe(0);
  });

  it('T28: a decision that was corrected was made: it counts once, and the review as well', () => {
    const story = reviewed(corrected());
    expect(story.names().filter((name) => name === 'ThresholdDecided')).toHaveLength(2);
    expect(abcd(area(story))).toBe('1/1/1/1');
  });

  it('a meeting that was reconvened is one review, on the day of its first closing', () => {
    const twice = reconvened()
      .does('CirculatePapers', PAPERS)
      .wait('2022-06-09')
      .at('2022-06-10T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY, victimTookPart: true }, { by: PEOPLE.chair })
      .does('RecordFinding', { kind: 'NO_LEARNING' }, { by: PEOPLE.chair })
      .does('RecordNoRecommendations', {}, { by: PEOPLE.chair })
      .does('CloseMeeting', {}, { by: PEOPLE.chair });
    expect(twice.names().filter((name) => name === 'MeetingClosed')).toHaveLength(2);
    expect(abcd(area(twice))).toBe('1/0/1/0');
    expect(abcd(area(twice), {}, { from: '2022-05-25', to: '2022-05-25' })).toBe('0/0/1/0');
    expect(abcd(area(twice), {}, { from: '2022-06-01', to: '2022-06-30' })).toBe('0/0/0/0');
  });

  it('a review that was held and not closed has not been carried out yet', () => {
    expect(abcd(area(held()))).toBe('1/0/0/0');
    expect(abcd(area(assembled()))).toBe('1/0/0/0');
  });
});

describe('A reporting period', () => {
  const only = (day: string) => ({ from: day, to: day });
  const event = (type: string, occurredAt: string, data: object = {}): EventOfArea => ({
    stream: 'community-trigger/one',
    type,
    occurredAt,
    data,
  });

  it('counts each fact by its own London date, so that (a) less (b) need not be (c)', () => {
    const events = [
      event('ApplicationReceived', '2022-03-31T22:59:59.999Z'),
      event('ThresholdDecided', '2022-03-31T23:00:00.000Z', { result: 'NOT_MET' }),
      event('ThresholdDecided', '2022-04-05T10:00:00.000Z', { result: 'MET' }),
      event('RecommendationMade', '2023-03-30T10:00:00.000Z'),
      event('MeetingClosed', '2023-03-31T22:59:59.999Z'),
    ];
    expect(abcd(events)).toBe('0/1/1/1');
    expect(abcd(events, {}, only('2022-03-31'))).toBe('1/0/0/0');
    expect(abcd(events, {}, only('2022-04-01'))).toBe('0/1/0/0');
    expect(abcd(events, {}, only('2023-03-31'))).toBe('0/0/1/1');
    expect(abcd(events, {}, only('2023-04-01'))).toBe('0/0/0/0');
  });

  it('counts each decision that the threshold was not met, also two in one case', () => {
    const events = ['2022-05-01', '2022-07-01'].map((day) =>
      event('ThresholdDecided', `${day}T10:00:00.000Z`, { result: 'NOT_MET' }),
    );
    expect(abcd(events)).toBe('0/2/0/0');
  });

  it('takes a plan for a recommendation only if it has actions, whichever of its versions has', () => {
    const treat = { treatActionsAsRecommendations: true };
    const closed = event('MeetingClosed', '2022-06-01T10:00:00.000Z');
    const plan = (data: object) => event('ActionPlanFinalised', '2022-06-10T10:00:00.000Z', data);
    expect(abcd([closed, plan({ actions: ['action-1'] })], treat)).toBe('0/0/1/1');
    expect(abcd([closed, plan({ actions: ['action-1'] }), plan({ actions: [] })], treat)).toBe('0/0/1/1');
    expect(abcd([closed, plan({ actions: [] })], treat)).toBe('0/0/1/0');
    expect(abcd([closed, plan({})], treat)).toBe('0/0/1/0');
    expect(abcd([closed, plan({ actions: 'two' })], treat)).toBe('0/0/1/0');
    expect(abcd([closed, event('RecommendationMade', '2022-06-01T09:00:00.000Z')], treat)).toBe('0/0/1/1');
  });

  it('reports apart what the Act does not ask for, each by its own day', () => {
    const events = [
      event('AnonymousApplicationRecorded', '2022-05-01T10:00:00.000Z'),
      event('DiscretionaryReviewHeld', '2022-06-01T10:00:00.000Z'),
      event('DiscretionaryReviewHeld', '2022-07-01T10:00:00.000Z'),
      event('LpbReviewRequested', '2022-08-01T10:00:00.000Z'),
      event('LpbReviewRequested', '2022-08-02T10:00:00.000Z'),
      event('SomethingElse', '2022-08-02T10:00:00.000Z'),
    ];
    expect(report(events)).toMatchObject({
      period: YEAR,
      figures: { applications: 0, thresholdNotMet: 0, reviewsCarriedOut: 0, reviewsWithRecommendations: 0 },
      apart: { discretionaryReviews: 2, anonymousApplications: 1, transferredOut: 0, lpbReviewsRequested: 2 },
    });
    expect(report(events, {}, only('2022-06-01')).apart).toEqual({
      discretionaryReviews: 1,
      anonymousApplications: 0,
      transferredOut: 0,
      lpbReviewsRequested: 0,
    });
  });
});

describe('What is printed under the table', () => {
  it('is how recommendations and transfers were counted', () => {
    expect(report([]).notes).toEqual([
      'Only recommendations under s.104(7) are counted as recommendations, not actions.',
      'Applications that another area took over are counted there.',
    ]);
    expect(report([], { countTransferredOut: true, treatActionsAsRecommendations: true }).notes).toEqual([
      'A review that ended with an action plan is counted as one that resulted in recommendations.',
      'Applications that another area took over are counted here too.',
    ]);
  });

  it('is also how many decisions against an applicant did not stand, of those in the period', () => {
    const note = 'In 1 of the cases in which the threshold was not met it was later decided that it was met.';
    const events = area(corrected(), notMet(), monitored());
    expect(report(events).notes[2]).toBe(note);
    expect(report(events, {}, { from: '2021-04-01', to: '2022-03-31' }).notes).toHaveLength(2);
    expect(report(area(notMet(), monitored())).notes).toHaveLength(2);
  });

  it('says nothing of a decision for the applicant that was vacated, and made again against them', () => {
    const vacated = corrected().does(
      'VacateThresholdDecision',
      { decidingBodies: BODIES },
      { by: PEOPLE.decider },
    );
    expect(report(area(vacated)).notes).toHaveLength(2);
  });
});

describe('A threshold that was not met at first', () => {
  const vacated = () =>
    notMetTold().does('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider });
  const said = 'In 1 of the cases in which the threshold was not met it was later decided that it was met.';

  it('counts in (b) also where the bodies took their decision back (T28)', () => {
    expect(abcd(area(vacated()))).toBe('1/1/0/0');
    expect(report(area(vacated())).notes).not.toContain(said);
  });

  it('is said to be met later only where that is how it stands', () => {
    const met = vacated()
      .does('AddComplaint', { complaint: complaint(3, '2022-04-10') })
      .settle()
      .does('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: PEOPLE.decider });
    expect(report(area(met)).notes).toContain(said);
    const takenBack = met.does('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider });
    expect(report(area(takenBack)).notes).not.toContain(said);
    const decidedAgain = met
      .settle()
      .does('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider })
      .does('CorrectComplaint', {
        complaint: 'complaint-3',
        correction: { occurredOn: '2022-03-20', incidentId: 'incident-2' },
      })
      .settle()
      .does(
        'DecideThreshold',
        { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
        { by: PEOPLE.decider },
      );
    expect(report(area(decidedAgain)).notes).not.toContain(said);
    expect(abcd(area(decidedAgain))).toBe('1/2/0/0');
  });
});
