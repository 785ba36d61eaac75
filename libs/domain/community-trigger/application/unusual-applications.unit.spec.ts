import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { begin, codeOf, type Scenario, warningsOf } from '../testing/scenario.js';
import {
  acknowledged,
  application,
  circulated,
  complaint,
  decidedMet,
  decidedNotMet,
  letterOnItsWay,
  notMetTold,
  received,
} from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };

/** 2.8, line by line. */
describe('An anonymous application', () => {
  const call = { reference: 'NED-CT-2022-002', channel: 'TELEPHONE', area: 'ned' } as const;
  const counted = () => begin().does('RecordAnonymousApplication', call);

  it('is counted, and no case is opened: nothing is owed, and nobody can be written to', () => {
    expect(counted().state).toMatchObject({
      state: 'CLOSED',
      reference: 'NED-CT-2022-002',
      application: null,
      closure: { reason: 'ANONYMOUS' },
    });
    expect(counted().process()).toMatchObject({ ended: true, owed: [] });
    expect(counted().state.deadlines).toEqual([]);
  });

  it('is not reopened: who gives a name applies anew', () => {
    expect(counted().attempt('ReopenCase', {})).toMatchObject({
      refusal: { code: 'NOTHING_TO_REOPEN', detail: expect.stringContaining('a new application') },
    });
  });

  it('is an application like any other where the area accepts it', () => {
    const open = begin('2022-05-03', { ...PROCEDURE, anonymousAllowed: true });
    expect(codeOf(open.attempt('RecordAnonymousApplication', call))).toBe('ANONYMOUS_ALLOWED');
    expect(open.does('SubmitApplication', application()).state.state).toBe('RECEIVED');
  });
});

describe('A repeated application about the same facts', () => {
  const link = (more: object = {}) => ({
    earlier: 'review-0',
    newInformation: false,
    newComplaints: [] as string[],
    ...more,
  });

  it('is linked; with nothing new it may be closed as a duplicate', () => {
    const same = circulated().attempt('LinkEarlierApplication', link());
    expect(warningsOf(same)).toEqual(['NOTHING_NEW']);
    const linked = circulated().does('LinkEarlierApplication', link());
    expect(linked.state.links).toEqual([
      { review: 'review-0', kind: 'EARLIER_APPLICATION', newFacts: false },
    ]);
    expect(codeOf(linked.attempt('RecordDuplicate', { of: 'review-0' }))).toBe('ACCEPTED');
  });

  it.each([
    ['a new complaint', { newComplaints: ['complaint-3'] }],
    ['new information', { newInformation: true }],
  ])('with %s it must be decided (s.104(4))', (_, more) => {
    const fresh = circulated().attempt('LinkEarlierApplication', link(more));
    expect(warningsOf(fresh)).toEqual([]);
    const linked = circulated().does('LinkEarlierApplication', link(more));
    expect(codeOf(linked.attempt('RecordDuplicate', { of: 'review-0' }))).toBe('NEW_FACTS');
  });
});

describe('A live investigation', () => {
  it('is no bar (A20): the application is taken in, with a warning', () => {
    const arriving = begin().attempt(
      'SubmitApplication',
      application({ liveInvestigation: true }),
      applicant,
    );
    expect(codeOf(arriving)).toBe('ACCEPTED');
    expect(warningsOf(arriving)).toEqual(['LIVE_INVESTIGATION']);
  });
});

describe('Children, or vulnerable people, on both sides', () => {
  it('the safeguarding referral comes before the assessment, and an advocate is offered', () => {
    const both = { level: 'HIGH', childrenOnBothSides: true } as const;
    expect(codeOf(acknowledged().attempt('AssessRisk', both))).toBe('SAFEGUARDING_REFERRAL_MISSING');
    const assessed = acknowledged().does('AssessRisk', {
      ...both,
      safeguardingReferralMade: true,
      advocateOffered: true,
      assessment: sealed('assessment'),
    });
    expect(assessed.last()).toMatchObject({
      data: { childrenOnBothSides: true, safeguardingReferralMade: true, advocateOffered: true },
    });
    expect(assessed.state.risk).toEqual({ level: 'HIGH', at: assessed.now });
  });
});

describe('A counter-allegation', () => {
  it('is a case of its own; the two know of each other and nothing more', () => {
    const linked = circulated().does('LinkCounterAllegation', { other: 'review-2' });
    expect(linked.state.links).toEqual([{ review: 'review-2', kind: 'COUNTER_ALLEGATION', newFacts: false }]);
    expect(linked.state.complaints).toEqual(circulated().state.complaints);
    expect(codeOf(linked.attempt('LinkCounterAllegation', { other: 'review-2' }))).toBe('LINKED_ALREADY');
  });
});

describe('An applicant who dies or moves away', () => {
  const daughter = {
    because: 'DIED',
    representative: 'person-daughter',
    consentBy: 'ESTATE',
    representativeName: sealed('name'),
  } as const;

  it('a representative goes on, with the consent of the estate or the household', () => {
    const goesOn = acknowledged().does('ReplaceApplicant', daughter);
    expect(goesOn.state).toMatchObject({
      state: 'ACKNOWLEDGED',
      application: {
        applicant: 'person-daughter',
        applicantKind: 'REPRESENTATIVE',
        victim: PEOPLE.applicant.person,
      },
    });
    const moved = { ...daughter, because: 'MOVED' } as const;
    expect(codeOf(acknowledged().attempt('ReplaceApplicant', moved))).toBe('CONSENT_BY_ESTATE');
    expect(codeOf(acknowledged().attempt('ReplaceApplicant', { ...moved, consentBy: 'HOUSEHOLD' }))).toBe(
      'ACCEPTED',
    );
  });

  it('letters that had not gone out go to the representative', () => {
    const told = decidedMet().does('ReplaceApplicant', daughter).settle();
    const decision = told.state.notices.filter((one) => one.template === 'threshold-met');
    expect(decision).toMatchObject([
      { status: 'DROPPED', to: { person: PEOPLE.applicant.person } },
      {
        status: 'DELIVERED',
        to: { kind: 'APPLICANT', person: 'person-daughter' },
        about: { decision: 'decision-1' },
      },
    ]);
    expect(told.names()).toContain('ThresholdMetNotified');
  });

  it('a letter that is on its way is not called back, and none is sent twice', () => {
    const told = letterOnItsWay().does('ReplaceApplicant', daughter).settle();
    expect(told.state.notices.filter((one) => one.template === 'threshold-not-met')).toHaveLength(1);
  });

  it('from then on the representative acts, and the former applicant does not', () => {
    const goesOn = notMetTold().does('ReplaceApplicant', {
      ...daughter,
      because: 'MOVED',
      consentBy: 'HOUSEHOLD',
    });
    expect(codeOf(goesOn.attempt('Withdraw', {}, applicant))).toBe('NOT_THE_APPLICANT');
    expect(
      codeOf(goesOn.attempt('Withdraw', {}, { by: { ...PEOPLE.applicant, person: 'person-daughter' } })),
    ).toBe('ACCEPTED');
  });
});

describe('A second report within six months (A21)', () => {
  const reported = (first: string, second: string, reporter?: string) =>
    received({
      complaints: [
        complaint(1, first),
        complaint(2, second, reporter === undefined ? {} : { reporterId: reporter }),
      ],
    });
  const explains = (story: Scenario) =>
    codeOf(
      story.attempt(
        'ExplainCaseReview',
        { reporter: PEOPLE.applicant.person, how: 'TELEPHONE' },
        { by: PEOPLE.spoc },
      ),
    );

  it('the Case Review is explained to whoever made both, met or not', () => {
    expect(explains(reported('2021-10-02', '2022-04-01'))).toBe('ACCEPTED');
    expect(explains(decidedNotMet())).toBe('ACCEPTED');
  });

  it('not for reports further apart, nor for one report each by two people', () => {
    expect(explains(reported('2021-10-02', '2022-04-02'))).toBe('NO_SECOND_REPORT');
    expect(explains(reported('2022-04-01', '2022-04-02', 'person-neighbour'))).toBe('NO_SECOND_REPORT');
  });
});
