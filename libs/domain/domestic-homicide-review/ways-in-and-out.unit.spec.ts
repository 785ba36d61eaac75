import {
  bothAnswer,
  decides,
  FIRST_MEETING,
  member,
  met,
  notMet,
  pendingAfter,
  terms,
} from './testing/beginning.js';
import { HEALTH, PEOPLE, POLICE } from './testing/people.js';
import { codeOf, sealed, type Story } from './testing/scenario.js';
import {
  directedReview,
  direction,
  document,
  notified,
  notifiedWith,
  requestedByHomeOffice,
  withChair,
} from './testing/stories.js';

const byChair = { by: PEOPLE.chair } as const;
const byCsp = { by: PEOPLE.cspChair } as const;

/** What people and engine did, without the letters. */
const acts = (story: Story) => story.names().filter((name) => !/^(Notice|ReminderSent)/.test(name));
const late = (story: Story) =>
  story.state.deadlines.filter(({ status }) => status === 'MISSED' || status === 'MET_LATE');

describe('A review from the letter of the police to agreed terms of reference', () => {
  const toTerms = (): Story => {
    const told = notified().settle();
    const asked = told
      .on('2022-09-13')
      .does('SecureRecordsNotice', { agencies: [POLICE, HEALTH] })
      .does('RequestScopingReturn', { requests: [{ agency: POLICE }, { agency: HEALTH }] })
      .settle();
    const answered = bothAnswer(asked.wait('2022-09-26'));
    const agreed = decides(answered.wait('2022-10-03')).does('SetOperationName', {
      name: sealed('operation'),
    });
    const sought = agreed.settle().on('2022-10-04').does('AdvertiseChair', {});
    const chaired = withChair(sought.wait('2022-10-20')).settle();
    const seated = chaired
      .wait('2022-10-24')
      .does('AddPanelMember', member(PEOPLE.panelPolice), byChair)
      .does('AddPanelMember', member(PEOPLE.panelHealth), byChair)
      .does('AddPanelMember', member(PEOPLE.panelDa), byChair)
      .does('RecordSpecialistDaMember', { person: PEOPLE.panelDa.person }, byChair)
      .does('ConstitutePanel', {}, byChair)
      .does('SchedulePanelMeeting', { at: FIRST_MEETING }, byChair);
    const family = seated
      .wait('2022-10-31')
      .does('InviteFamily', { people: [PEOPLE.sister.person] }, byChair)
      .does('OfferAdvocate', { person: PEOPLE.sister.person }, byChair)
      .wait('2022-11-07')
      .does(
        'RecordFamilyChoice',
        { person: PEOPLE.sister.person, part: 'TAKES_PART' },
        { by: PEOPLE.sister },
      );
    const attended = [PEOPLE.chair.person, PEOPLE.panelPolice.person, PEOPLE.panelDa.person];
    return family
      .wait('2022-11-10')
      .does('HoldPanelMeeting', { meeting: 'meeting-1', attended }, byChair)
      .does('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }, byChair)
      .does('AgreeToR', terms(), byChair)
      .settle();
  };

  it('goes through its stages, with what follows by itself in between', () => {
    const story = toTerms();
    expect(story.state.state).toBe('IMR_COMMISSIONED');
    expect(acts(story)).toEqual([
      'DeathNotified',
      'RecordsSecured',
      'ScopingRequested',
      'ScopingReturned',
      'ScopingReturned',
      'ScopingClosed',
      'CriteriaDecided',
      'ReviewEstablished',
      'OperationNameSet',
      'HomeOfficeNotified',
      'FamilyNotified',
      'CoronerNotified',
      'AgenciesNotified',
      'ChairAdvertised',
      'InterestsDeclared',
      'ChairAppointed',
      'IndependenceStatementRecorded',
      'PanelMemberAdded',
      'PanelMemberAdded',
      'PanelMemberAdded',
      'SpecialistDaMemberRecorded',
      'PanelConstituted',
      'PanelMeetingScheduled',
      'FamilyInvited',
      'AdvocateOffered',
      'FamilyChoiceRecorded',
      'PanelMeetingHeld',
      'ReviewPeriodSet',
      'ToRAgreed',
    ]);
  });

  it('keeps every date on its way, and six months for its report from the decision on', () => {
    const story = toTerms();
    expect(late(story)).toEqual([]);
    expect(story.deadline('DD1')).toMatchObject({ due: '2022-10-12', status: 'MET' });
    expect(story.deadline('DD3')).toMatchObject({ due: '2023-04-03', status: 'OPEN' });
  });

  it('tells the family of the decision, their invitation and the terms, and leaves nothing unsent', () => {
    const { notices } = toTerms().state;
    expect(
      notices
        .filter(({ to }) => to.kind === 'PERSON' && to.person === PEOPLE.sister.person)
        .map(({ template, status }) => [template, status]),
    ).toEqual([
      ['family-decision', 'DELIVERED'],
      ['family-invitation', 'DELIVERED'],
      ['family-terms-of-reference', 'DELIVERED'],
    ]);
    expect(notices.filter(({ status }) => status !== 'DELIVERED' && status !== 'DROPPED')).toEqual([]);
  });
});

describe('The other ways in', () => {
  it.each([
    ['an agency', 'AGENCY', HEALTH],
    ['the family', 'FAMILY', undefined],
  ] as const)(
    '%s gives notice, and the partnership decides as it does of a letter of the police',
    (_, source, notifiedBy) => {
      const told = notifiedWith({
        source,
        ...(notifiedBy ? { notifiedBy } : { notifiedBy: undefined as never }),
      });
      const agreed = decides(pendingAfter(told));
      expect(agreed.state).toMatchObject({
        state: 'REVIEW_AGREED',
        origin: source,
        establishment: { origin: source },
      });
      expect(told.letters()).toEqual(notifiedBy ? ['notification-received'] : []);
    },
  );

  it('C17: the Home Office asks, no charge is brought, and the partnership agrees: its own review, at their request', () => {
    const asked = notifiedWith({
      source: 'HOME_OFFICE_REQUEST',
      request: document('request'),
      suicide: 'YES',
      suspectStatus: 'NO_CHARGE',
    });
    const agreed = decides(pendingAfter(asked));
    expect(agreed.state).toMatchObject({
      state: 'REVIEW_AGREED',
      direction: null,
      establishment: { origin: 'HO_REQUEST', decision: 'decision-1' },
    });
    expect(agreed.names()).not.toContain('SecretaryOfStateDirectionReceived');
    expect(codeOf(agreed.attempt('CancelReview', {}, byCsp))).toBe('ACCEPTED');
  });

  it('the Home Office asks, and the partnership may still find that there is nothing to review', () => {
    expect(decides(pendingAfter(requestedByHomeOffice()), notMet()).state.state).toBe('NO_REVIEW');
  });

  it('C21: the Secretary of State directs: there is a review at once, which the partnership cannot end', () => {
    const story = directedReview().settle();
    expect(story.state).toMatchObject({
      state: 'CHAIR_APPOINTMENT',
      criteria: [],
      establishment: { origin: 'HO_DIRECTION', decision: null },
    });
    for (const command of ['CancelReview', 'MergeDuplicate', 'TransferToLeadCsp'] as const)
      expect([command, story.obstacle(command)]).toEqual([command, 'DIRECTED_REVIEW']);
    expect(withChair(story).state.state).toBe('PANEL_FORMED');
  });

  it('C19: a suicide, without an operation name', () => {
    const story = decides(pendingAfter(notifiedWith({ suicide: 'YES', suspectStatus: 'NO_SUSPECT' })));
    expect(withChair(story.settle()).state).toMatchObject({ state: 'PANEL_FORMED', operationName: null });
  });

  it('a direction that comes while agencies are being asked leaves nothing of that to chase', () => {
    const story = notified()
      .does('RequestScopingReturn', { requests: [{ agency: POLICE }] })
      .does('RecordDirection', direction)
      .wait('2022-10-31');
    expect(story.deadline('SCOPING/scoping-1').status).toBe('CANCELLED');
    expect(story.deadline('DD1').status).toBe('CANCELLED');
    expect(story.letters()).toContain('scoping-request');
    expect(
      story.state.notices
        .filter(({ template }) => template === 'scoping-request')
        .map(({ status }) => status),
    ).toEqual(['DROPPED']);
    expect(story.names()).not.toContain('ScopingReturnChased');
  });
});

describe('The ways out of a decision not to review', () => {
  const looked = () => decides(pendingAfter(notified()), notMet()).settle();
  const agrees = { letter: document('concurrence') };

  it('the Home Office agrees, and the partnership closes the case', () => {
    const story = looked()
      .does('ProposeOtherLearning', { kind: 'LOCAL_LEARNING_REVIEW' })
      .on('2022-11-21')
      .does('RecordHoView', agrees)
      .does('CloseNoReview', {}, byCsp)
      .settle();
    expect(story.state.state).toBe('CLOSED_NO_REVIEW');
    expect(acts(story).slice(-4)).toEqual([
      'FamilyNotified',
      'OtherLearningProposed',
      'HomeOfficeConcurred',
      'ClosedWithoutReview',
    ]);
    expect(story.process().ended).toBe(true);
  });

  it('the Home Office asks it to think again, and it does: the review is at their request', () => {
    const story = decides(
      looked()
        .on('2022-11-21')
        .does('RecordRequest', { document: document('request') }),
    );
    expect(story.state).toMatchObject({
      state: 'REVIEW_AGREED',
      origin: 'POLICE',
      establishment: { origin: 'HO_REQUEST', decision: 'decision-2' },
    });
    expect(story.deadline('DD3').due).toBe('2023-05-21');
    expect(story.settle().state).toMatchObject({
      state: 'CHAIR_APPOINTMENT',
      told: { homeOfficeAt: story.now, family: [PEOPLE.sister.person] },
    });
  });

  it('it thinks again and keeps to its decision, which goes to the Home Office once more', () => {
    const story = decides(looked().does('RecordRequest', {}), notMet()).settle();
    expect(story.state).toMatchObject({ state: 'HO_SCRUTINY', concurredAt: null });
    expect(story.deadline('DD2/home-office/again-2').status).toBe('MET');
    expect(story.does('RecordHoView', agrees).does('CloseNoReview', {}, byCsp).state.state).toBe(
      'CLOSED_NO_REVIEW',
    );
  });

  it('C10: the Secretary of State directs a review though no neglect was found', () => {
    const neglect = pendingAfter(notifiedWith({ link: 'RELATED', suspectStatus: 'NO_SUSPECT' }));
    const none = decides(neglect, met({ facts: { conduct: 'NO', appearsToResult: 'YES' } })).settle();
    const story = none.does('RecordDirection', direction).settle();
    expect(story.state).toMatchObject({
      state: 'CHAIR_APPOINTMENT',
      establishment: { origin: 'HO_DIRECTION', decision: null },
    });
    expect(story.obstacle('CancelReview')).toBe('DIRECTED_REVIEW');
  });

  it('new information opens a closed case again', () => {
    const story = looked().does('RecordHoView', agrees).does('CloseNoReview', {}, byCsp);
    const again = decides(story.on('2023-02-06').does('ReopenCriteria', {}, byCsp));
    expect(again.state).toMatchObject({ state: 'REVIEW_AGREED', establishment: { origin: 'POLICE' } });
    expect(again.deadline('DD3').due).toBe('2023-08-06');
  });
});
