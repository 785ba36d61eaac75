import { PEOPLE } from './testing/people.js';
import { communityTrigger } from './index.js';
import { held, monitored, recommended, referral, scheduled, signed } from './testing/review-stories.js';
import { begin, type Scenario } from './testing/scenario.js';
import {
  acknowledged,
  asked,
  circulated,
  computed,
  consentMissing,
  decidedMet,
  lpbReview,
  metTold,
  notMetTold,
  received,
  reconsideration,
  transferred,
  uncomputed,
} from './testing/stories.js';

const agencies = (most: number) =>
  Array.from({ length: most }, (_, i) => ({ agency: `organisation-${i + 1}`, publicFunctions: true }));

describe('What the engine may know of a case', () => {
  it('names the state, its stage and the ledger’s clock, and holds no sealed part', () => {
    const known = asked().process();
    expect(known).toMatchObject({
      state: 'INFORMATION_GATHERING',
      stage: 'information-gathering',
      now: asked().now,
      version: asked().events.length,
      ended: false,
    });
    expect(JSON.stringify(known)).not.toContain('sealed-');
  });

  it('is in the order in which things fall due', () => {
    const due = monitored()
      .process()
      .owed.map((one) => one.dueAt);
    expect([...due].sort()).toEqual(due);
  });

  it('fits into 64 KB even where a hundred agencies are asked, and loses nothing of what is due', () => {
    const many = acknowledged().does('RequestInformation', { requests: agencies(100) });
    const known = many.process();
    expect(JSON.stringify(known).length).toBeLessThan(64 * 1024);
    expect(known.owed.filter((one) => one.dueAt <= many.now)).toHaveLength(100);
    const late = many.on('2022-05-18').process().owed;
    const chases = late.filter((one) => one.kind === 'chase').map((one) => one.data);
    expect(chases).toEqual(
      expect.arrayContaining(many.state.requests.map((one) => ({ request: one.id, number: 1 }))),
    );
  });

  it('ends with the case, once its last letter is out', () => {
    const withdrawn = circulated().does('Withdraw', {}, { by: PEOPLE.applicant });
    expect(withdrawn.process().ended).toBe(false);
    expect(withdrawn.settle().process()).toMatchObject({ ended: true, owed: [] });
  });
});

describe('What tracks and waits are told of a case', () => {
  const accepted = () => transferred().does('AcceptTransfer', {}, { by: PEOPLE.neighbour });
  const twoActions = () =>
    monitored([referral(), referral({ owner: 'ned-council' })]).does(
      'CompleteAction',
      { action: 'action-1', outcome: 'TAKEN_UP' },
      { by: PEOPLE.coordinator },
    );
  const tested = ['circulated', 'thresholdComputed'];
  const told = [...tested, 'decisionTold'];

  const stories: readonly (readonly [string, () => Scenario, readonly string[]])[] = [
    ['nobody has applied', begin, ['draftOpen']],
    ['the application came', received, ['applicationOpen']],
    ['all relevant bodies have it', circulated, ['applicationOpen', 'circulated']],
    ['it is acknowledged', acknowledged, ['applicationOpen', 'circulated']],
    ['the victim’s consent is missing', consentMissing, ['circulated', 'consentOpen']],
    ['agencies were asked', asked, ['circulated', 'informationOpen', 'returnsOutstanding']],
    ['everybody has answered', uncomputed, ['circulated', 'thresholdOpen']],
    ['the test was made', computed, [...tested, 'thresholdOpen']],
    ['the threshold is met', decidedMet, [...tested, 'preparationOpen']],
    ['the applicant was told that it is met', metTold, [...told, 'preparationOpen']],
    ['the applicant was told that it is not met', notMetTold, told],
    ['somebody else looks at the decision again', reconsideration, [...told, 'reconsiderationOpen']],
    ['the meeting has a date', scheduled, [...told, 'preparationOpen']],
    ['the panel has met', held, [...told, 'reviewOpen']],
    ['the victim is consulted on the plan', signed, [...told, 'actionPlanOpen']],
    ['actions are monitored', monitored, [...told, 'outcomeTold', 'actionsOpen', 'monitoringOpen']],
    ['one of two actions is done', twoActions, [...told, 'outcomeTold', 'actionsOpen', 'monitoringOpen']],
    ['the outcome was told and there is no action', recommended, [...told, 'outcomeTold']],
    [
      'the applicant appeals',
      () => recommended().does('RequestAppeal', { about: 'HOW_REVIEWED' }, { by: PEOPLE.applicant }),
      [...told, 'outcomeTold', 'appealOpen'],
    ],
    ['the local policing body was asked', lpbReview, [...told, 'localPolicingBodyReviewOpen']],
    ['it was offered to another area', transferred, ['circulated', 'transferOpen']],
    ['the other area has taken it', accepted, ['circulated', 'closed']],
    [
      'the applicant withdrew',
      () => circulated().does('Withdraw', {}, { by: PEOPLE.applicant }),
      ['circulated', 'closed'],
    ],
  ];

  it.each(stories)('%s', (_, story, holds) => {
    const { is } = story().process();
    const holding = Object.entries(is).flatMap(([predicate, does]) => (does ? [predicate] : []));
    expect(holding.sort()).toEqual([...holds].sort());
  });
});

describe('The line of a case in a list', () => {
  it('has its reference, its stage and the next date that somebody of ours must keep', () => {
    expect(communityTrigger.summary(circulated().state)).toEqual({
      state: 'RECEIVED',
      stage: 'application',
      // AD3, two working days after Tuesday 3 May 2022, is before AD1.
      nextDue: '2022-05-05',
      closed: false,
      reference: 'NED-CT-2022-001',
    });
  });

  it('does not count the applicant’s own time to ask for a reconsideration (AD12)', () => {
    expect(notMetTold().deadline('AD12/decision-1').status).toBe('OPEN');
    expect(communityTrigger.summary(notMetTold().state).nextDue).toBeNull();
  });

  it('is closed once the applicant has withdrawn', () => {
    const withdrawn = circulated().does('Withdraw', {}, { by: PEOPLE.applicant });
    expect(communityTrigger.summary(withdrawn.state)).toMatchObject({ closed: true, nextDue: null });
  });
});

describe('The Community Trigger as a type of review', () => {
  it('has a name and references of its own', () => {
    expect(communityTrigger).toMatchObject({
      type: 'community-trigger',
      label: 'Community Trigger',
      referencePrefix: 'CT',
    });
  });

  it('reads its deadlines from the case, and its record as it was written', () => {
    expect(communityTrigger.deadlines(circulated().state).map(({ key }) => key)).toEqual([
      'AD1',
      'AD3',
      'AD5',
    ]);
    const [event] = circulated().events;
    expect(communityTrigger.upcast(event!)).toBe(event);
  });
});
