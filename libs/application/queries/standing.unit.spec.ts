import { evolve } from '#libs/domain/community-trigger/decider.js';
import { PEOPLE } from '#libs/domain/community-trigger/testing/people.js';
import { received } from '#libs/domain/community-trigger/testing/stories.js';
import { monitored } from '#libs/domain/community-trigger/testing/review-stories.js';
import { recommended } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { communityTriggerEntrance } from '../community-trigger/entrance.js';
import { domesticHomicideReviewEntrance } from '../domestic-homicide-review/entrance.js';
import type { Entrance } from '../door/entrance.js';
import { fold } from '../door/reviews.js';
import { knownAt, knownInVersion, trueAt } from './standing.js';
import { recorded, reviewOf } from './testing/recorded.js';
import { fileAfter, wholeOf } from './whole-case.js';

const THIRD = '2022-05-03T23:00:00.000Z';

/** Received on 3 May; on 9 May somebody records that the agencies were asked on 4 May and the risk assessed on 3 May. */
const told = (): readonly DomainEvent[] =>
  received()
    .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
    .on('2022-05-09')
    .does(
      'RequestInformation',
      { requests: [{ agency: 'ned-homes', publicFunctions: false }] },
      { occurredAt: '2022-05-04T10:00:00.000Z' },
    )
    .does(
      'ReturnInformation',
      { request: 'request-1', nothingHeld: true },
      { by: PEOPLE.landlord, occurredAt: '2022-05-03T15:00:00.000Z' },
    )
    .does(
      'AssessRisk',
      { level: 'HIGH', childrenOnBothSides: false },
      { occurredAt: '2022-05-03T16:00:00.000Z' },
    ).events;

const recordedOn = (entrance: Entrance, events: readonly DomainEvent[], from: number, at: string) =>
  reviewOf(
    entrance,
    events.map((event, index) => recorded(event, index + 1, index >= from ? { recordedAt: at } : {})),
  );

const names = (events: readonly RecordedEvent[]) => events.map(({ type }) => type);

describe('How a review stood', () => {
  const review = recordedOn(communityTriggerEntrance, told(), 3, '2022-05-09T10:00:00.000Z');

  it('was known by what had been recorded, whatever had happened', () => {
    const standing = knownAt(review, THIRD);
    expect(standing?.review.state).toMatchObject({ state: 'ACKNOWLEDGED', requests: [], risk: null });
    expect(names(standing?.recordedLater ?? [])).toEqual(['InformationReturned', 'RiskAssessed']);
    expect(standing?.datedLater).toBe(1);
    expect(knownAt(review, '2022-05-03T09:59:59.999Z')).toBeNull();
  });

  it('in a version does not call unknown what was recorded in the same moment', () => {
    expect([review.events[1]?.recordedAt, names(knownInVersion(review, 1).recordedLater)]).toEqual([
      review.events[0]?.recordedAt,
      [],
    ]);
  });

  it('was true by what had happened, in the order of the record, and says what it left out and could not place', () => {
    const standing = trueAt(review, THIRD);
    expect(standing?.review.state).toMatchObject({
      state: 'ACKNOWLEDGED',
      requests: [],
      risk: { level: 'HIGH' },
    });
    expect(names(standing?.recordedLater ?? [])).toEqual(['InformationReturned', 'RiskAssessed']);
    expect(names(standing?.passedOver ?? [])).toEqual(['InformationRequested']);
    // An answer to a question that was asked only later: there is nothing on that day that it could answer.
    expect(names(standing?.withoutEffect ?? [])).toEqual(['InformationReturned']);
    expect(trueAt(review, '2022-05-03T09:59:59.999Z')).toBeNull();
  });

  it.each([
    ['Community Trigger', communityTriggerEntrance, () => monitored().events as readonly DomainEvent[]],
    [
      'Domestic Homicide Review',
      domesticHomicideReviewEntrance,
      () => recommended().events as readonly DomainEvent[],
    ],
  ] as const)(
    'of a %s is the same known and true where everything was recorded when it happened, at every moment',
    (_, entrance, events) => {
      const whole = reviewOf(
        entrance,
        events().map((event, index) => recorded(event, index + 1)),
      );
      for (const { occurredAt } of whole.events) {
        const [known, real] = [knownAt(whole, occurredAt), trueAt(whole, occurredAt)];
        expect(real?.review).toEqual({ ...known?.review, state: real?.review.state });
        if (known?.correctedLater.length === 0) expect(real?.review.state).toEqual(known.review.state);
        expect([known?.recordedLater, real?.passedOver, real?.withoutEffect]).toEqual([[], [], []]);
      }
    },
  );

  it.each([
    ['Community Trigger', communityTriggerEntrance, () => monitored().events as readonly DomainEvent[]],
    [
      'Domestic Homicide Review',
      domesticHomicideReviewEntrance,
      () => recommended().events as readonly DomainEvent[],
    ],
  ] as const)('of a %s has a file that grows line by line with the record', (_, entrance, events) => {
    const { view } = entrance;
    if (view === null) throw new Error('There is no view');
    const all = events().map((event, index) => recorded(event, index + 1));
    let file = view.file?.(entrance.rules.initial(), []) ?? {};
    for (const [index, event] of all.entries())
      file = fileAfter(view, file, fold(entrance, all.slice(0, index + 1)), event);
    expect(wholeOf(reviewOf(entrance, all))).toMatchObject(file);
    expect(Object.values(file).flat().length).toBeGreaterThan(0);
  });
});

describe('A correction of a Community Trigger', () => {
  const correct = communityTriggerEntrance.view?.corrections?.['ComplaintCorrected'];
  const state = received().state;
  const [first] = state.complaints;
  const event = (id: string, occurredOn: string): DomainEvent => ({
    type: 'ComplaintCorrected',
    schema: 1,
    occurredAt: '2022-05-20T10:00:00.000Z',
    data: { complaint: { ...first, id, occurredOn, genuine: { decided: 'NO' } }, challenge: null },
  });

  it('puts the complaint right and nothing that followed, and leaves to its day whether it is genuine', () => {
    const right = correct?.(state, event('complaint-1', '2022-02-28'));
    const { complaints, ...rest } = right as typeof state;
    expect(complaints[0]).toEqual({ ...first, occurredOn: '2022-02-28' });
    expect(rest).toEqual({ ...state, complaints: undefined, ...rest });
    expect(rest.state).toBe('RECEIVED');
    const undone = evolve(state, event('complaint-1', '2022-02-28') as never);
    expect(undone.complaints[0]).toHaveProperty('genuine');
  });

  it('concerns nothing where its complaint was not there yet', () => {
    expect(correct?.(state, event('complaint-9', '2022-02-28'))).toBeNull();
  });
});
