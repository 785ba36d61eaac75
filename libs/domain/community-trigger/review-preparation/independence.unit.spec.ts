import { TOLERANT } from '../testing/action-examples.js';
import { PEOPLE, sealed } from '../testing/people.js';
import {
  guestChair,
  held,
  met,
  monitored,
  prepared,
  recommended,
  scheduled,
} from '../testing/review-stories.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import { BODIES, metTold, received, REPRESENTED } from '../testing/stories.js';
import { chairInvolvement, involvementOf, isChairsOrganisation } from './independence.js';

const homeChair = guestChair({ chair: 'person-other-team', organisation: 'ned-council', homeTenant: 'ned' });
const at = (story: Scenario) => story.world as Parameters<typeof isChairsOrganisation>[2];

/** 6.2: a chair's organisation has not received a complaint, holds no action, and did not decide the threshold. */
describe('How a body is involved in a case', () => {
  it.each([
    ['a complaint was made to it', metTold, 'derbyshire-police'],
    ['it decided the threshold', metTold, 'ned-council'],
    ['it holds an action', () => monitoredElsewhere('north-homes'), 'north-homes'],
    ['a recommendation was made to it', () => recommendedTo('derbyshire-fire'), 'derbyshire-fire'],
    ['it was asked for information', metTold, 'ned-homes'],
    ['it is a relevant body of this area', met, 'derbyshire-health'],
  ] as const)('%s', (how, story, organisation) => {
    expect(involvementOf(story().state, organisation)).toBe(how);
  });

  it('not at all, where it has nothing to do with it', () => {
    for (const story of [metTold, monitored, recommended])
      expect(involvementOf(story().state, 'bolsover-council')).toBeNull();
    expect(involvementOf(monitored().state, 'independent-chairs')).toBeNull();
  });

  it('no longer, once the action it was to hold was dropped', () => {
    const dropped = monitoredElsewhere('north-homes').does('CancelAction', { action: 'action-1' });
    expect(involvementOf(dropped.state, 'north-homes')).toBeNull();
  });

  it('by each decision that was ever made, and by each request', () => {
    const twice = metTold()
      .does('VacateThresholdDecision', { decidingBodies: BODIES }, { by: PEOPLE.decider })
      .settle()
      .does(
        'DecideThreshold',
        { result: 'MET', decidingBodies: ['derbyshire-police'] },
        { by: PEOPLE.policeDecider },
      );
    expect(involvementOf(twice.state, 'ned-council')).toBe('it decided the threshold');
    expect(codeOf(twice.settle().attempt('AppointChair', guestChair({ chair: PEOPLE.decider.person })))).toBe(
      'CHAIR_DECIDED_THRESHOLD',
    );
  });
});

function monitoredElsewhere(owner: string): Scenario {
  return monitored([{ kind: 'SUPPORT_REFERRAL', owner, due: '2022-07-15', text: sealed('referral') }]);
}

function recommendedTo(addressee: string): Scenario {
  return held().does(
    'MakeRecommendation',
    { addressee, publicFunctions: true, text: sealed('recommendation') },
    { by: PEOPLE.chair },
  );
}

describe('A review without a chair', () => {
  it('is not held', () => {
    const { state, world } = met();
    expect(chairInvolvement(state, world as Parameters<typeof chairInvolvement>[1])).toBeNull();
  });
});

describe('The body that the chair comes from', () => {
  it('may have no duty from the review while they preside; another may, and before there is a chair any', () => {
    expect(isChairsOrganisation(prepared().state, 'bolsover-council', at(prepared()))).toBe(true);
    expect(isChairsOrganisation(prepared().state, 'derbyshire-health', at(prepared()))).toBe(false);
    expect(isChairsOrganisation(met().state, 'bolsover-council', at(met()))).toBe(false);
  });

  it('may, where the procedure tolerates the council of the area', () => {
    const home = met(TOLERANT).does('AppointChair', homeChair);
    expect(isChairsOrganisation(home.state, 'ned-council', at(home))).toBe(false);
  });

  it('where it is tolerated, is warned about in words', () => {
    const decision = met(TOLERANT).attempt('AppointChair', homeChair);
    expect(decision.accepted && decision.warnings).toEqual([
      {
        code: 'CHAIR_SAME_COUNCIL',
        detail:
          'The chair comes from the council that hosts the review. The procedure allows it; say so to the victim.',
        source: 'A25; 6.2',
      },
    ]);
    const guest = met().attempt('AppointChair', guestChair());
    expect(guest.accepted && guest.warnings).toEqual([]);
  });

  it('tolerated, still presides', () => {
    const home = met(TOLERANT)
      .does('AppointChair', homeChair)
      .does('ScheduleMeeting', { at: '2022-05-25T12:00:00.000Z' });
    // Nothing stands against it but that the papers were not sent.
    expect(home.obstacle('HoldReview')).toBe('PAPERS_NOT_CIRCULATED');
    expect(home.under({ chairRule: { sameCouncil: 'FORBID' } }).obstacle('HoldReview')).toBe(
      'CHAIR_ORGANISATION_INVOLVED',
    );
  });
});

describe('Who may not take part in judging', () => {
  const represented = () =>
    received({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } })
      .settle()
      .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
      .does('RequestInformation', { requests: [{ agency: 'ned-homes', publicFunctions: true }] })
      .does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.landlord })
      .settle()
      .does('DecideThreshold', { result: 'MET', decidingBodies: BODIES }, { by: PEOPLE.decider })
      .settle();

  it.each([PEOPLE.applicant.person, 'person-victim'])(
    '%s, a party, neither as chair nor on the panel',
    (person) => {
      expect(codeOf(represented().attempt('AppointChair', guestChair({ chair: person })))).toBe(
        'CHAIR_IS_PARTY',
      );
      const members = [
        { person: PEOPLE.panelHealth.person, organisation: 'derbyshire-health' },
        { person, organisation: 'derbyshire-police' },
      ];
      expect(codeOf(represented().attempt('InvitePanel', { members }))).toBe('MEMBER_IS_PARTY');
    },
  );

  it('the chair as a member of their own panel', () => {
    const chaired = met().does('AppointChair', guestChair());
    const members = [{ person: PEOPLE.chair.person, organisation: 'bolsover-council' }];
    expect(codeOf(chaired.attempt('InvitePanel', { members }))).toBe('MEMBER_INVITED');
    expect(codeOf(met().attempt('InvitePanel', { members }))).toBe('ACCEPTED');
  });
});

describe('Preparing a review (AD7)', () => {
  const invite = { members: [{ person: PEOPLE.panelHealth.person, organisation: 'derbyshire-health' }] };
  const meets = (story: Scenario) => (story.last().data as { meets: readonly string[] }).meets;

  it('is done with the last of chair, panel and victim, whichever it is, and not before', () => {
    const chair = (story: Scenario) => story.does('AppointChair', guestChair());
    const panel = (story: Scenario) => story.does('InvitePanel', invite);
    const victim = (story: Scenario) => story.does('InviteVictim', { ways: ['ATTEND'] });
    const spared = (story: Scenario) => story.does('RecordVictimNotInvited', {});
    for (const [first, second, last] of [
      [chair, panel, victim],
      [chair, panel, spared],
      [chair, victim, panel],
      [panel, victim, chair],
      [panel, spared, chair],
    ] as const) {
      expect(meets(first(met()))).toEqual([]);
      expect(meets(second(first(met())))).toEqual([]);
      expect(meets(last(second(first(met()))))).toEqual(['AD7/decision-1']);
    }
  });

  it('names the meeting in an invitation once it has a date, and calls old ones back', () => {
    const about = (story: Scenario) => story.state.notices.at(-1)?.about;
    expect(about(met().does('InvitePanel', invite))).toEqual({});
    expect(about(met().does('RecordVictimNotInvited', {}))).toEqual({});
    expect(about(met().does('InviteVictim', { ways: ['ATTEND'] }))).toEqual({});
    const set = met()
      .does('AppointChair', guestChair())
      .does('ScheduleMeeting', { at: '2022-05-25T12:00:00.000Z' });
    expect(about(set.does('InvitePanel', invite))).toEqual({ meeting: 'meeting-1' });
    expect(about(set.does('InviteVictim', { ways: ['ATTEND'] }))).toEqual({ meeting: 'meeting-1' });
    expect(about(set.does('RecordVictimNotInvited', {}))).toEqual({ meeting: 'meeting-1' });
    const twice = met().does('RecordVictimNotInvited', {}).does('RecordVictimNotInvited', {});
    expect(twice.state.notices.slice(-2).map(({ status }) => status)).toEqual(['DROPPED', 'OWED']);
  });

  it('sends an invitation that is not out yet only with the date', () => {
    const hasty = met()
      .does('AppointChair', guestChair())
      .does('InvitePanel', invite)
      .does('InviteVictim', { ways: ['ATTEND'] });
    const set = hasty.does('ScheduleMeeting', { at: '2022-05-25T12:00:00.000Z' });
    const invitations = (story: Scenario) =>
      story.state.notices
        .filter(({ template }) => template === 'panel-invitation' || template === 'victim-invitation')
        .map(({ template, status }) => `${template} ${status}`);
    expect(invitations(set)).toEqual([
      'panel-invitation DROPPED',
      'victim-invitation DROPPED',
      'panel-invitation OWED',
      'victim-invitation OWED',
    ]);
    const moved = set.does('Reschedule', { at: '2022-05-26T12:00:00.000Z', because: 'QUORUM' });
    expect(invitations(moved).slice(2)).toEqual([
      'panel-invitation DROPPED',
      'victim-invitation DROPPED',
      'panel-invitation OWED',
      'victim-invitation OWED',
    ]);
  });
});

describe('The date of the meeting (AD8)', () => {
  const move = (to: string, because: 'VICTIM_AVAILABILITY' | 'CHAIR_EXTENSION' | 'QUORUM' | 'OTHER') =>
    scheduled()
      .does('Reschedule', { at: `${to}T12:00:00.000Z`, because })
      .last().data;

  // Twenty working days from 10 May 2022, over the Jubilee holidays of 2 and 3 June.
  it('is in time until 9 June 2022', () => {
    expect(scheduled().deadline('AD8/decision-1').due).toBe('2022-06-09');
  });

  it.each(['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION'] as const)(
    'moves the time itself because of %s',
    (because) => {
      expect(move('2022-06-10', because)).toMatchObject({
        meeting: 'meeting-1',
        on: '2022-06-10',
        because,
        cancels: ['AD8/decision-1'],
        opens: [
          { id: 'AD8', key: 'AD8/decision-1/again-2', startedBy: 'MeetingRescheduled', due: '2022-06-10' },
        ],
      });
    },
  );

  it('within its time, or for another reason, moves nothing', () => {
    expect(move('2022-06-09', 'VICTIM_AVAILABILITY')).toMatchObject({ cancels: [], opens: [] });
    expect(move('2022-06-10', 'QUORUM')).toMatchObject({ cancels: [], opens: [] });
    expect(move('2022-06-10', 'OTHER')).toMatchObject({ cancels: [], opens: [] });
  });

  it('moved twice still names the decision that started it', () => {
    const twice = scheduled()
      .does('Reschedule', { at: '2022-06-10T12:00:00.000Z', because: 'VICTIM_AVAILABILITY' })
      .does('Reschedule', { at: '2022-06-14T12:00:00.000Z', because: 'CHAIR_EXTENSION' });
    expect(twice.deadline('AD8/decision-1/again-3').due).toBe('2022-06-14');
  });

  it('keeps the place unless another is named', () => {
    const somewhere = met()
      .does('AppointChair', guestChair())
      .does('ScheduleMeeting', { at: '2022-05-25T12:00:00.000Z', place: sealed('hall') });
    const moved = (place?: ReturnType<typeof sealed>) =>
      somewhere.does('Reschedule', {
        at: '2022-05-26T12:00:00.000Z',
        because: 'OTHER',
        ...(place ? { place } : {}),
      }).state.meetings[0]?.place;
    expect(moved()).toEqual(sealed('hall'));
    expect(moved(sealed('library'))).toEqual(sealed('library'));
  });

  it('lies in the future, not at this very moment', () => {
    const now = scheduled().now;
    expect(codeOf(scheduled().attempt('Reschedule', { at: now, because: 'OTHER' }))).toBe(
      'MEETING_NOT_IN_FUTURE',
    );
    expect(codeOf(prepared().attempt('ScheduleMeeting', { at: prepared().now }))).toBe(
      'MEETING_NOT_IN_FUTURE',
    );
  });

  it('is of a meeting at which nobody has been yet', () => {
    expect(scheduled().state.meetings).toMatchObject([
      { id: 'meeting-1', status: 'SCHEDULED', attended: [], recused: [], heldAt: null, closedAt: null },
    ]);
  });
});

describe('A declared conflict', () => {
  const police = PEOPLE.panelPolice.person;
  const declare = (story: Scenario, person: string, kind: 'PERSONAL' | 'OTHER' = 'PERSONAL') =>
    story.does('DeclareConflict', { person, kind });
  const none = { conflict: 'conflict-1', action: 'NONE' } as const;

  it('of one member is none of another’s, and once resolved it can be declared anew', () => {
    const one = declare(prepared(), police);
    expect(codeOf(one.attempt('DeclareConflict', { person: police, kind: 'PERSONAL' }))).toBe(
      'CONFLICT_DECLARED',
    );
    expect(
      codeOf(one.attempt('DeclareConflict', { person: PEOPLE.panelHealth.person, kind: 'PERSONAL' })),
    ).toBe('ACCEPTED');
    expect(
      codeOf(
        one.does('ResolveConflict', none).attempt('DeclareConflict', { person: police, kind: 'PERSONAL' }),
      ),
    ).toBe('ACCEPTED');
  });

  it('is resolved once', () => {
    const two = declare(declare(prepared(), police), PEOPLE.panelHealth.person).does('ResolveConflict', none);
    expect(codeOf(two.attempt('ResolveConflict', none))).toBe('UNKNOWN_CONFLICT');
    const all = two.does('ResolveConflict', { conflict: 'conflict-2', action: 'NONE' });
    expect(all.attempt('ResolveConflict', none)).toMatchObject({
      refusal: { detail: 'There is no open conflict at all.' },
    });
    expect(two.attempt('ResolveConflict', { conflict: 'conflict-9', action: 'NONE' })).toMatchObject({
      refusal: { detail: 'There is no open conflict conflict-9.' },
    });
  });

  it('stands against the meeting with its number, each of them', () => {
    const two = declare(declare(scheduled(), police), PEOPLE.panelHealth.person).at(
      '2022-05-25T14:00:00.000Z',
    );
    const attended = [PEOPLE.chair.person, police, PEOPLE.panelHealth.person];
    expect(two.attempt('HoldReview', { attended }, { by: PEOPLE.chair })).toMatchObject({
      refusal: { detail: expect.stringContaining('conflict-1, conflict-2') },
    });
  });

  it('may be declared and resolved before there is a chair', () => {
    const early = met().does('InvitePanel', {
      members: [{ person: police, organisation: 'derbyshire-police' }],
    });
    expect(codeOf(early.attempt('DeclareConflict', { person: 'person-nobody', kind: 'OTHER' }))).toBe(
      'NOT_TAKING_PART',
    );
    const declared = declare(early, police);
    expect(declared.last().data).toMatchObject({ organisation: 'derbyshire-police' });
    expect(codeOf(declared.attempt('ResolveConflict', none))).toBe('ACCEPTED');
  });

  it('of somebody who chaired, left and chairs again is resolved like any other chair’s', () => {
    const other = guestChair({ chair: PEOPLE.otherChair.person, organisation: 'independent-chairs' });
    const back = declare(prepared(), PEOPLE.chair.person)
      .does('ReplaceChair', other)
      .does('ReplaceChair', guestChair());
    const resolve = (action: 'NONE' | 'LEAVE_PANEL') =>
      codeOf(back.attempt('ResolveConflict', { conflict: 'conflict-1', action }));
    expect(resolve('NONE')).toBe('ACCEPTED');
    expect(resolve('LEAVE_PANEL')).toBe('CHAIR_MUST_BE_REPLACED');
  });
});
