import { PEOPLE, sealed } from './testing/people.js';
import { monitored, notMet, recommended } from './testing/review-stories.js';
import { codeOf, type Scenario } from './testing/scenario.js';
import { BODIES, decidedMet, notMetTold, received, reconsideration, TWO } from './testing/stories.js';

/** Sch 4 para 3 and 2.7: what is put on record where a decision or a review is judged a second time. */
const applicant = { by: PEOPLE.applicant };
const officer = { by: PEOPLE.appeals };
const body = { by: PEOPLE.localPolicingBody };
const IN_FORCE = { lpbReview: { enabled: true, from: '2022-01-01' } };

const dataOf = (story: Scenario, event: string) => {
  const found = story.events.findLast(({ type }) => type === event);
  return found?.data as Record<string, unknown>;
};
const warningsOf = (decision: ReturnType<Scenario['attempt']>) =>
  decision.accepted ? decision.warnings : decision.refusal;

describe('A request to look at the threshold again', () => {
  it('is received in the applicant’s words; the time to ask is kept, the time to decide begins', () => {
    const asked = (grounds?: ReturnType<typeof sealed>) =>
      notMetTold()
        .does('RequestReconsideration', { ...(grounds ? { grounds } : {}) }, applicant)
        .last().data;
    expect(asked()).toMatchObject({
      decision: 'decision-1',
      grounds: null,
      meets: ['AD12/decision-1'],
      opens: [{ id: 'AD13', startedBy: 'ReconsiderationRequested', due: '2022-05-30' }],
    });
    expect(asked(sealed('grounds'))).toMatchObject({ grounds: sealed('grounds') });
  });

  it('in time is not warned about; late, the record says since when', () => {
    expect(warningsOf(notMetTold().attempt('RequestReconsideration', {}, applicant))).toEqual([]);
    const late = notMetTold().wait('2022-05-24');
    expect(warningsOf(late.attempt('RequestReconsideration', {}))).toEqual([
      {
        code: 'RECONSIDERATION_LATE',
        detail: 'The time to ask ended on 2022-05-23. It is taken in all the same, for the reason given.',
        source: 'AD12',
      },
    ]);
    expect(dataOf(late.does('RequestReconsideration', {}), 'ReconsiderationRequested')['meets']).toEqual([]);
  });

  it('is not possible against a threshold that is met', () => {
    expect(codeOf(decidedMet().attempt('RequestReconsideration', {}, applicant))).toBe('NOT_IN_THIS_STATE');
  });
});

describe('The decision on a request to look again', () => {
  const decide = (command: 'UpholdDecision' | 'SubstituteDecision', data: object = {}) =>
    reconsideration().does(command, data, officer);

  it('names who made it, the recorder first and nobody twice', () => {
    const panel = [PEOPLE.appeals.person, 'person-other-partnership'];
    for (const command of ['UpholdDecision', 'SubstituteDecision'] as const) {
      expect(dataOf(decide(command), 'ReconsiderationDecided')['panel']).toEqual([PEOPLE.appeals.person]);
      expect(dataOf(decide(command, { panel }), 'ReconsiderationDecided')['panel']).toEqual(panel);
      const others = { panel: ['person-other-partnership'] };
      expect(dataOf(decide(command, others), 'ReconsiderationDecided')['panel']).toEqual(panel);
    }
  });

  it('to uphold ends all that ran, and the time to decide is met', () => {
    expect(dataOf(decide('UpholdDecision'), 'ReconsiderationDecided')).toMatchObject({
      decision: 'decision-1',
      outcome: 'UPHELD',
      meets: ['AD13/reconsideration/decision-1'],
      cancels: [],
    });
  });

  it('to uphold ends the wait for an agency that never answered', () => {
    const silent = received({ complaints: TWO })
      .settle()
      .does('AcknowledgeApplication', {})
      .does('RequestInformation', { requests: [{ agency: 'ned-homes', publicFunctions: true }] })
      .wait('2022-05-18')
      .does(
        'DecideThreshold',
        { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
        { by: PEOPLE.decider },
      )
      .settle()
      .does('RequestReconsideration', {}, applicant)
      .does('UpholdDecision', {}, officer);
    expect(dataOf(silent, 'ReconsiderationDecided')).toMatchObject({
      meets: ['AD13/reconsideration/decision-1'],
      cancels: ['AD4/request-1'],
    });
  });

  it('to substitute is a decision of its own, on judgement or on the route that is named', () => {
    const substituted = decide('SubstituteDecision', { bodies: ['bolsover-council'], route: 'HATE' });
    expect(dataOf(substituted, 'ReconsiderationDecided')).toMatchObject({
      decision: 'decision-1',
      outcome: 'SUBSTITUTED',
      meets: ['AD13/reconsideration/decision-1'],
      owes: [{ template: 'reconsideration-outcome', about: { decision: 'decision-1' } }],
    });
    expect(substituted.last()).toMatchObject({
      type: 'ThresholdDecided',
      authority: 'Sch 4 para 3; s.104(5)',
      data: {
        id: 'decision-2',
        result: 'MET',
        route: 'HATE',
        count: 2,
        procedureVersion: 'ned-1',
        decidingBodies: ['bolsover-council'],
        decidedBy: [PEOPLE.appeals.person],
        dissent: [],
        reasons: sealed('reason'),
        by: 'RECONSIDERATION',
        computation: null,
        opens: [{ key: 'AD6/decision-2' }, { key: 'AD7/decision-2' }, { key: 'AD8/decision-2' }],
        owes: [{ template: 'threshold-met', about: { decision: 'decision-2' } }],
      },
    });
    expect(decide('SubstituteDecision').last().data).toMatchObject({
      route: 'HARM_PERSISTENCE_ADEQUACY',
      decidingBodies: [],
    });
    expect(substituted.state).toMatchObject({
      state: 'THRESHOLD_MET',
      closure: null,
      reconsideration: { status: 'SUBSTITUTED' },
    });
  });
});

describe('An appeal as it is put on record', () => {
  const appeal = (grounds?: ReturnType<typeof sealed>) =>
    recommended().does(
      'RequestAppeal',
      { about: 'HOW_REVIEWED', ...(grounds ? { grounds } : {}) },
      applicant,
    );

  it('is what it is about, and from where the case comes', () => {
    expect(appeal().last()).toMatchObject({
      type: 'AppealReceived',
      authority: 'Sch 4 para 3',
      data: {
        about: 'HOW_REVIEWED',
        grounds: null,
        from: 'OUTCOME_NOTIFIED',
        meets: ['AD12/outcome'],
        opens: [{ id: 'AD13', key: 'AD13/appeal', startedBy: 'AppealReceived' }],
      },
    });
    expect(appeal(sealed('grounds')).last().data).toMatchObject({ grounds: sealed('grounds') });
  });

  it('in time is not warned about; late, the record says since when, and nothing was met', () => {
    expect(warningsOf(recommended().attempt('RequestAppeal', { about: 'HOW_REVIEWED' }, applicant))).toEqual(
      [],
    );
    const late = recommended().wait('2022-06-30');
    expect(warningsOf(late.attempt('RequestAppeal', { about: 'HOW_REVIEWED' }, { by: PEOPLE.spoc }))).toEqual(
      [
        {
          code: 'APPEAL_LATE',
          detail: `The time to appeal ended on ${late.deadline('AD12/outcome').due}. It is taken in all the same, for the reason given.`,
          source: 'AD12',
        },
      ],
    );
    const taken = late.does('RequestAppeal', { about: 'HOW_REVIEWED' }, { by: PEOPLE.spoc });
    expect(taken.last().data).toMatchObject({ meets: [] });
  });

  it('is decided by people who are named once, the recorder first', () => {
    const panel = [PEOPLE.appeals.person, 'person-other-partnership'];
    const decided = (data: object = {}) =>
      appeal()
        .does('DecideAppeal', { outcome: 'DISMISSED', ...data }, officer)
        .last();
    expect(decided()).toMatchObject({
      type: 'AppealDecided',
      authority: 'Sch 4 para 3',
      data: {
        outcome: 'DISMISSED',
        panel: [PEOPLE.appeals.person],
        to: 'OUTCOME_NOTIFIED',
        meets: ['AD13/appeal'],
        cancels: [],
        opens: [],
        drops: [],
        owes: [{ template: 'appeal-outcome' }],
      },
    });
    expect(decided({ panel }).data).toMatchObject({ panel });
    expect(decided({ panel: ['person-other-partnership'] }).data).toMatchObject({ panel });
  });

  it('upheld opens a closed case and calls the news of its closing back; any other goes on', () => {
    const closed = recommended()
      .does('CloseCase', { because: 'NO_ACTIONS' })
      .does('RequestAppeal', { about: 'HOW_REVIEWED' }, applicant);
    const upheld = closed.does('DecideAppeal', { outcome: 'UPHELD' }, officer);
    expect(upheld.last().data).toMatchObject({ to: 'OUTCOME_NOTIFIED', cancels: [] });
    expect(upheld.state.notices.find(({ template }) => template === 'closure')?.status).toBe('DROPPED');
    const running = appeal().does('DecideAppeal', { outcome: 'UPHELD' }, officer);
    expect(running.last().data).toMatchObject({ to: 'OUTCOME_NOTIFIED', opens: [], drops: [] });
    const dismissed = closed.does('DecideAppeal', { outcome: 'DISMISSED' }, officer);
    expect(dismissed.last().data).toMatchObject({ to: 'CLOSED', drops: [], opens: [] });
    expect(dismissed.state.notices.find(({ template }) => template === 'closure')?.status).toBe('OWED');
  });
});

describe('A review by the local policing body as it is put on record (2.7)', () => {
  const asked = (from: Scenario, grounds?: ReturnType<typeof sealed>) =>
    from.under(IN_FORCE).does('RecordLpbReviewRequested', { ...(grounds ? { grounds } : {}) });

  it('is asked for in the words of who asks', () => {
    expect(asked(notMet()).last().data).toEqual({ grounds: null, from: 'THRESHOLD_NOT_MET' });
    expect(asked(notMet(), sealed('grounds')).last().data).toMatchObject({ grounds: sealed('grounds') });
  });

  it('that finds the threshold met has the effects of any such decision', () => {
    const met = asked(notMet()).does(
      'RecordLpbOutcome',
      { outcome: 'THRESHOLD_MET' },
      { ...body, reason: sealed('why') },
    );
    expect(dataOf(met, 'LpbReviewDecided')).toMatchObject({
      outcome: 'THRESHOLD_MET',
      text: null,
      to: 'THRESHOLD_MET',
      cancels: [],
      opens: [],
      drops: [],
      owes: [{ template: 'local-policing-body-outcome' }],
    });
    expect(met.last().data).toMatchObject({
      id: 'decision-2',
      result: 'MET',
      route: 'HARM_PERSISTENCE_ADEQUACY',
      count: 0,
      decidingBodies: ['local-policing-body'],
      dissent: [],
      reasons: sealed('why'),
      opens: [{ key: 'AD6/decision-2' }, { key: 'AD7/decision-2' }, { key: 'AD8/decision-2' }],
      owes: [{ template: 'threshold-met', about: { decision: 'decision-2' } }],
    });
  });

  it('without change opens nothing, and says so in its own words', () => {
    const same = asked(notMet()).does(
      'RecordLpbOutcome',
      { outcome: 'NO_CHANGE', text: sealed('text') },
      body,
    );
    expect(same.last().data).toMatchObject({
      outcome: 'NO_CHANGE',
      text: sealed('text'),
      to: 'THRESHOLD_NOT_MET',
      cancels: [],
      opens: [],
      drops: [],
    });
  });

  it('cannot send an outcome back where none was told', () => {
    const outcome = (story: Scenario, what: 'OUTCOME_REVISITED' | 'THRESHOLD_MET') =>
      codeOf(story.attempt('RecordLpbOutcome', { outcome: what }, body));
    expect(outcome(asked(notMet()), 'OUTCOME_REVISITED')).toBe('OUTCOME_NOT_POSSIBLE');
    expect(outcome(asked(recommended()), 'OUTCOME_REVISITED')).toBe('ACCEPTED');
    expect(outcome(asked(recommended()), 'THRESHOLD_MET')).toBe('OUTCOME_NOT_POSSIBLE');
  });

  it('of a closed case opens it with its dates and calls the news of its closing back', () => {
    const closed = monitored().does('CloseCase', { because: 'ACTIONS_LEFT_OPEN' });
    const revisited = asked(closed).does('RecordLpbOutcome', { outcome: 'OUTCOME_REVISITED' }, body);
    expect(revisited.last().data).toMatchObject({
      to: 'ACTION_MONITORING',
      cancels: [],
      opens: [{ key: 'ACTION/action-1' }],
    });
    expect(revisited.state.notices.find(({ template }) => template === 'closure')?.status).toBe('DROPPED');
    const same = asked(closed).does('RecordLpbOutcome', { outcome: 'NO_CHANGE' }, body);
    expect(same.last().data).toMatchObject({ to: 'CLOSED', opens: [], drops: [] });
  });

  it('is asked for of what was told, a threshold or an outcome', () => {
    const request = (story: Scenario) =>
      codeOf(story.under(IN_FORCE).attempt('RecordLpbReviewRequested', {}));
    expect(request(recommended())).toBe('ACCEPTED');
    expect(request(notMetTold())).toBe('ACCEPTED');
  });

  it('not in force is said with the way that is left', () => {
    expect(notMet().attempt('RecordLpbReviewRequested', {})).toMatchObject({
      refusal: {
        code: 'LPB_REVIEW_NOT_IN_FORCE',
        source: '2.7 [U]',
        detail:
          'Review by the local policing body is not in force in this area’s procedure. The local appeal and the ombudsmen remain open.',
      },
    });
  });
});
