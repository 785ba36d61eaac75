import { initial } from '../initial.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { begin, codeOf, type Scenario } from '../testing/scenario.js';
import {
  acknowledged,
  application,
  asked,
  circulated,
  complaint,
  computed,
  consentMissing,
  decidedMet,
  metTold,
  received,
  REPRESENTED,
} from '../testing/stories.js';
import type { SubmitApplicationData } from './commands.js';

const submit = (
  more: Partial<SubmitApplicationData> = {},
  by = PEOPLE.applicant as (typeof PEOPLE)[keyof typeof PEOPLE],
) => begin().attempt('SubmitApplication', application(more), { by });

const recorded = (
  more: Partial<SubmitApplicationData> = {},
  by: Parameters<typeof submit>[1] = PEOPLE.applicant,
) => {
  const decision = submit(more, by);
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.events[0]!.data as Record<string, unknown>;
};

describe('An application as it is put on record', () => {
  it('of which only the needful was told: an individual’s, and nothing that was not said', () => {
    expect(recorded({ account: undefined as never })).toMatchObject({
      reference: 'NED-CT-2022-001',
      procedureVersion: 'ned-1',
      application: {
        madeAt: '2022-05-03T10:00:00.000Z',
        madeOn: '2022-05-03',
        area: 'ned',
        behaviour: 'behaviour-1',
        channel: 'ONLINE',
        applicant: PEOPLE.applicant.person,
        victim: PEOPLE.applicant.person,
        applicantKind: 'VICTIM',
        victimKind: 'INDIVIDUAL',
        hateMotivated: false,
        vulnerability: false,
        harmLevel: 'UNKNOWN',
        liveInvestigation: false,
        referral: null,
        account: null,
        effect: null,
        wanted: null,
      },
      applicantName: null,
      applicantContact: null,
      victimName: null,
      possibleDuplicates: [],
      coordinator: null,
    });
  });

  it('with all that was told (F1): effect, vulnerability, hate motive, outcome wanted, names', () => {
    const told = {
      behaviour: 'noise',
      victimKind: 'BUSINESS',
      hateMotivated: true,
      vulnerability: true,
      harmLevel: 'HIGH',
      liveInvestigation: true,
      referral: { rank: 'Police Inspector', reason: sealed('why') },
      account: sealed('account'),
      effect: sealed('effect'),
      wanted: sealed('wanted'),
    } as const;
    const names = {
      applicantName: sealed('applicant'),
      applicantContact: sealed('contact'),
      victimName: sealed('victim'),
      possibleDuplicates: ['review-0'],
    };
    expect(recorded({ ...told, ...names })).toMatchObject({ application: told, ...names });
  });

  it('names who is harmed: whoever applies for themself, or the person whom a representative names', () => {
    expect(recorded({ victim: 'somebody-else' })).toMatchObject({
      application: { victim: PEOPLE.applicant.person },
    });
    expect(recorded(REPRESENTED)).toMatchObject({ application: { victim: 'person-victim' } });
  });

  it('goes to the coordinator who took it in, and to nobody yet where the applicant sent it', () => {
    expect(recorded({}, PEOPLE.coordinator)['coordinator']).toBe(PEOPLE.coordinator.person);
    expect(recorded()['coordinator']).toBeNull();
  });

  it('keeps only the dates, bodies and marks of each report that were given', () => {
    const bare = complaint(1, '2022-03-01');
    const full = complaint(2, '2022-03-20', {
      channel: 'TELEPHONE',
      area: 'ned',
      behaviour: 'noise',
      informal: false,
      diarySheet: true,
      hate: true,
      details: sealed('details'),
    });
    expect(recorded({ complaints: [bare, full] })['complaints']).toEqual([
      { id: 'complaint-1', ...bare },
      { id: 'complaint-2', ...full },
    ]);
  });
});

describe('Written consent beside the application', () => {
  const spoken = { ...REPRESENTED, consent: { form: 'RECORDED_VERBAL', givenOn: '2022-05-01' } } as const;

  it('is asked for in writing only where the procedure says so', () => {
    expect(codeOf(submit(spoken))).toBe('CONSENT_FORM');
    const easy = { ...PROCEDURE, consentForm: 'RECORDED_VERBAL' } as const;
    expect(received(spoken, easy).state.consent).toEqual({
      needed: true,
      status: 'GIVEN',
      form: 'RECORDED_VERBAL',
      givenOn: '2022-05-01',
      resumeTo: null,
    });
  });
});

describe('A warning on receipt', () => {
  const warned = (more: Partial<SubmitApplicationData>) => {
    const decision = submit(more);
    return decision.accepted ? decision.warnings : decision.refusal;
  };

  it('says that a live investigation is no bar (A20)', () => {
    expect(warned({ liveInvestigation: true })).toEqual([
      {
        code: 'LIVE_INVESTIGATION',
        detail: 'A live investigation is no bar to a case review. Agree with the police what may be shared.',
        source: 'A20; 2.8',
      },
    ]);
  });

  it('says that there may be an application about the same (2.8)', () => {
    expect(warned({ possibleDuplicates: ['review-0'] })).toEqual([
      {
        code: 'POSSIBLE_DUPLICATE',
        detail:
          'There may be an application about the same. Look before anything else: RecordDuplicate or LinkEarlierApplication.',
        source: '2.8',
      },
    ]);
  });

  it('is not given without cause', () => {
    expect(warned({ possibleDuplicates: [], liveInvestigation: false })).toEqual([]);
  });
});

describe('The dates of what was reported', () => {
  const dated = (dates: object) => {
    const { occurredOn: _, ...rest } = complaint(1, '2022-04-20');
    return codeOf(submit({ complaints: [{ ...rest, ...dates } as never] }));
  };

  it.each([
    ['a day', { occurredOn: '2022-04-20' }, 'ACCEPTED'],
    ['the day of the report itself', { occurredOn: '2022-04-20', madeAt: '2022-04-20' }, 'ACCEPTED'],
    ['no date at all: the test waits for one', {}, 'ACCEPTED'],
    ['a first and a last day', { occurredFrom: '2022-04-01', occurredTo: '2022-04-20' }, 'ACCEPTED'],
    ['one day as first and last', { occurredFrom: '2022-04-20', occurredTo: '2022-04-20' }, 'ACCEPTED'],
    [
      'a last day before the first',
      { occurredFrom: '2022-04-20', occurredTo: '2022-04-01' },
      'DATES_UNCLEAR',
    ],
    ['a first day alone', { occurredFrom: '2022-04-01' }, 'DATES_UNCLEAR'],
    ['a last day alone', { occurredTo: '2022-04-01' }, 'DATES_UNCLEAR'],
    ['a day and a first day', { occurredOn: '2022-04-20', occurredFrom: '2022-04-01' }, 'DATES_UNCLEAR'],
    ['a day and a last day', { occurredOn: '2022-04-20', occurredTo: '2022-04-20' }, 'DATES_UNCLEAR'],
    ['a day that the calendar lacks', { occurredOn: '2022-04-31' }, 'DATES_UNCLEAR'],
    [
      'a first day after the report',
      { occurredFrom: '2022-04-21', occurredTo: '2022-04-22' },
      'COMPLAINT_BEFORE_INCIDENT',
    ],
  ])('may be %s', (_, dates, code) => {
    expect(dated(dates)).toBe(code);
  });

  it('are looked at in every report, not only the first', () => {
    const late = complaint(2, '2022-04-20', { madeAt: '2022-05-04' });
    expect(codeOf(submit({ complaints: [complaint(1, '2022-03-01'), late] }))).toBe('COMPLAINT_IN_FUTURE');
  });
});

describe('The single point of contact (A23)', () => {
  const acknowledge = (data: object, by: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.coordinator) =>
    circulated().attempt('AcknowledgeApplication', data, { by });

  it('is whoever acknowledges, where nobody else is named', () => {
    const alone = circulated().does('AcknowledgeApplication', {});
    expect(alone.events.slice(-2)).toMatchObject([
      { type: 'SpocAssigned', authority: 'A23', data: { spoc: PEOPLE.coordinator.person } },
      { type: 'ApplicationAcknowledged', data: { coordinator: PEOPLE.coordinator.person } },
    ]);
  });

  it('is not named a second time where it is known', () => {
    const known = circulated()
      .does('AssignSpoc', { spoc: PEOPLE.spoc.person })
      .does('AcknowledgeApplication', {});
    expect(known.names().filter((name) => name === 'SpocAssigned')).toHaveLength(1);
    const other = circulated()
      .does('AssignSpoc', { spoc: PEOPLE.spoc.person })
      .does('AcknowledgeApplication', { spoc: PEOPLE.coordinator.person });
    expect(other.state.spoc).toBe(PEOPLE.coordinator.person);
    expect(known.last().type).toBe('ApplicationAcknowledged');
  });

  it('is neither the applicant nor the victim', () => {
    expect(codeOf(acknowledge({ spoc: PEOPLE.applicant.person }))).toBe('SPOC_IS_PARTY');
    const represented = received({
      ...REPRESENTED,
      consent: { form: 'WRITTEN', givenOn: '2022-05-01' },
    }).settle();
    for (const spoc of [PEOPLE.applicant.person, 'person-victim'])
      expect(codeOf(represented.attempt('AssignSpoc', { spoc }))).toBe('SPOC_IS_PARTY');
  });
});

describe('What is recorded of the care for an applicant', () => {
  it('is the risk, and only what was done about it', () => {
    expect(circulated().does('AssessRisk', { level: 'HIGH' }).last().data).toEqual({
      level: 'HIGH',
      childrenOnBothSides: false,
      safeguardingReferralMade: false,
      advocateOffered: false,
      assessment: null,
    });
  });

  it('is that the Case Review was explained after a second report within six months (A21)', () => {
    const reporter = PEOPLE.applicant.person;
    const explained = circulated().does('ExplainCaseReview', { reporter, how: 'LETTER' });
    expect(explained.last()).toMatchObject({
      type: 'CaseReviewExplained',
      data: { reporter, how: 'LETTER' },
    });
    expect(explained.state).toEqual(circulated().state);
  });

  it('counts the reports of that person alone, in whatever order they came', () => {
    const explain = (days: readonly string[], reporterId = PEOPLE.applicant.person) =>
      codeOf(
        received({ complaints: days.map((day, i) => complaint(i, day, { reporterId })) }).attempt(
          'ExplainCaseReview',
          { reporter: PEOPLE.applicant.person, how: 'EMAIL' },
        ),
      );
    expect(explain(['2022-04-10', '2021-10-11'])).toBe('ACCEPTED');
    // Six months beginning with 10 October 2021 end on 9 April 2022.
    expect(explain(['2021-10-10', '2022-04-10'])).toBe('NO_SECOND_REPORT');
    expect(explain(['2022-04-10', '2021-01-01', '2022-04-12'])).toBe('ACCEPTED');
    expect(explain(['2022-04-10', '2022-04-11'], 'person-neighbour')).toBe('NO_SECOND_REPORT');
    expect(explain(['2022-04-10', '2021-01-01'])).toBe('NO_SECOND_REPORT');
  });
});

describe('An application about what was decided before (2.8)', () => {
  const link = (newInformation: boolean, newComplaints: readonly string[]) =>
    circulated().attempt('LinkEarlierApplication', { earlier: 'review-0', newInformation, newComplaints });
  const warnings = (decision: ReturnType<typeof link>) => (decision.accepted ? decision.warnings : null);

  it('without new complaints or information may be a duplicate, and still counts', () => {
    expect(warnings(link(false, []))).toEqual([
      {
        code: 'NOTHING_NEW',
        detail:
          'Nothing new since the earlier application. It may be recorded as a duplicate; it still counts in the figures.',
        source: '2.8',
      },
    ]);
    expect(warnings(link(true, []))).toEqual([]);
    expect(warnings(link(false, ['complaint-1']))).toEqual([]);
  });

  it('can be linked with more than one, each once', () => {
    const linked = circulated().does('LinkEarlierApplication', {
      earlier: 'review-0',
      newInformation: true,
      newComplaints: [],
    });
    const again = (earlier: string) =>
      codeOf(linked.attempt('LinkEarlierApplication', { earlier, newInformation: true, newComplaints: [] }));
    expect(again('review-0')).toBe('LINKED_ALREADY');
    expect(again('review-1')).toBe('ACCEPTED');
  });

  it('is a duplicate of another review, named, and not of itself', () => {
    const of = (review: string) => codeOf(circulated().attempt('RecordDuplicate', { of: review }));
    expect(of('')).toBe('DUPLICATE_OF_ITSELF');
    expect(of('NED-CT-2022-001')).toBe('DUPLICATE_OF_ITSELF');
    expect(of('review-0')).toBe('ACCEPTED');
    expect(circulated().does('RecordDuplicate', { of: 'review-0' }).state.links).toEqual([
      { review: 'review-0', kind: 'DUPLICATE', newFacts: false },
    ]);
  });
});

describe('A case before and after its beginning', () => {
  it('knows of no body, no report and no consent, before anybody has applied', () => {
    expect(initial()).toMatchObject({
      state: 'DRAFT',
      application: null,
      relevantBodies: [],
      complaints: [],
      consent: { needed: false, status: 'NOT_NEEDED', form: null, givenOn: null, resumeTo: null },
      requests: [],
      informationReopened: false,
    });
  });

  it('that nobody sent is closed as withdrawn, whether it was discarded or purged', () => {
    const draft = begin().does('SaveDraft', { content: sealed('draft') }, { by: PEOPLE.applicant });
    const closure = { reason: 'WITHDRAWN', explanation: null, from: 'DRAFT' };
    expect(draft.does('DiscardDraft', {}, { by: PEOPLE.applicant }).state).toMatchObject({
      state: 'WITHDRAWN',
      drafted: null,
      closure,
    });
    expect(draft.wait('2022-06-03').state).toMatchObject({ state: 'WITHDRAWN', drafted: null, closure });
  });

  it('that is acknowledged waits for no consent that was not missing', () => {
    expect(circulated().does('AcknowledgeApplication', {}).state.consent).toEqual(circulated().state.consent);
    const waiting = received(REPRESENTED).does('AcknowledgeApplication', {});
    expect(waiting.state.consent.resumeTo).toBe('ACKNOWLEDGED');
  });

  it('that was judged to be the same facts again is not a duplicate, where anything new was linked', () => {
    const linked = (newInformation: boolean) =>
      circulated().does('LinkEarlierApplication', { earlier: 'review-0', newInformation, newComplaints: [] });
    expect(linked(true).obstacle('RecordDuplicate')).toBe('NEW_FACTS');
    expect(linked(false).obstacle('RecordDuplicate')).toBeNull();
    const counter = circulated().does('LinkCounterAllegation', { other: 'review-2' });
    expect(counter.obstacle('RecordDuplicate')).toBeNull();
  });
});

describe('Somebody who goes on for an applicant (2.8)', () => {
  const names = {
    applicantName: sealed('applicant'),
    applicantContact: sealed('contact'),
    victimName: sealed('victim'),
  };
  const replaced = (more: Partial<SubmitApplicationData>) =>
    received({ ...names, ...more })
      .settle()
      .does('ReplaceApplicant', {
        because: 'DIED',
        representative: 'person-daughter',
        consentBy: 'ESTATE',
        representativeName: sealed('daughter'),
      }).state.application;

  it('takes their place; whoever applied for themself remains the victim under the name they gave', () => {
    expect(replaced({})).toMatchObject({
      applicant: 'person-daughter',
      applicantKind: 'REPRESENTATIVE',
      applicantName: sealed('daughter'),
      applicantContact: null,
      victim: PEOPLE.applicant.person,
      victimName: sealed('applicant'),
    });
  });

  it('leaves the victim’s name where another representative applied', () => {
    const consent = { form: 'WRITTEN', givenOn: '2022-05-01' } as const;
    expect(replaced({ ...REPRESENTED, consent })).toMatchObject({
      applicant: 'person-daughter',
      victim: 'person-victim',
      victimName: sealed('victim'),
    });
  });

  it('gets the applicant’s letters that are not out, and nobody else’s', () => {
    const hasty = received()
      .does('CirculateApplication', {})
      .does('AcknowledgeApplication', {})
      .does('ReplaceApplicant', {
        because: 'MOVED',
        representative: 'person-daughter',
        consentBy: 'HOUSEHOLD',
      });
    expect(hasty.state.notices.map(({ template, status, to }) => [template, status, to.kind])).toEqual([
      ['application-circulation', 'OWED', 'ORGANISATIONS'],
      ['acknowledgement', 'DROPPED', 'APPLICANT'],
      ['acknowledgement', 'OWED', 'APPLICANT'],
    ]);
    expect(hasty.state.notices.at(-1)?.to).toEqual({ kind: 'APPLICANT', person: 'person-daughter' });
  });
});

describe('A report that nobody had mentioned', () => {
  it('is added from the first day until the decision is told (2.4)', () => {
    const add = (story: Scenario) =>
      codeOf(story.attempt('AddComplaint', { complaint: complaint(4, '2022-04-20') }));
    for (const story of [received, circulated, consentMissing, acknowledged, asked, computed, decidedMet])
      expect(add(story())).toBe('ACCEPTED');
    expect(add(metTold())).toBe('ALREADY_NOTIFIED');
  });
});
