import { PEOPLE, PROCESS, sealed } from '../testing/people.js';
import { contract, warning } from '../testing/action-examples.js';
import {
  EVERYBODY,
  held,
  monitored,
  PAPERS,
  recommended,
  referral,
  signed,
} from '../testing/review-stories.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import { deadlineKeyOf } from './action.js';

const coordinator = { by: PEOPLE.coordinator };
const health = { by: PEOPLE.health };
const two = () => monitored([referral(), referral({ owner: 'ned-council' })]);

describe('An action as it is put on record', () => {
  it('is what was said of it, and nothing that was not', () => {
    const proposed = (action = referral()) =>
      held().does('ProposeAction', action, { by: PEOPLE.chair }).state.actions[0];
    const nothingYet = {
      id: 'action-1',
      status: 'PROPOSED',
      outcome: null,
      progress: null,
      overdue: false,
      deadline: null,
    };
    expect(proposed()).toStrictEqual({ ...referral(), ...nothingYet });
    expect(proposed(warning())).toStrictEqual({ ...warning(), ...nothingYet });
    expect(proposed(contract(true))).toStrictEqual({ ...contract(true), ...nothingYet });
  });

  it('added later is open at once, with its date, and the victim is told (A23)', () => {
    const added = monitored().does('AddAction', referral({ due: '2022-05-27' }), coordinator);
    expect(added.state.actions[1]).toMatchObject({
      id: 'action-2',
      status: 'OPEN',
      deadline: 'ACTION/action-2',
    });
    expect(added.last().data).toMatchObject({
      owes: [{ template: 'progress-update', about: { action: 'action-2' } }],
    });
  });

  it('has a last day that exists and is not over', () => {
    const due = (day: string) =>
      codeOf(monitored().attempt('AddAction', referral({ due: day }), coordinator));
    expect(due('2022-05-26')).toBe('DUE_IN_PAST');
    expect(due('2022-05-27')).toBe('ACCEPTED');
    const review = (reviewOn: string) =>
      monitored().attempt(
        'AddAction',
        { ...contract(true), contract: { guardianAgreed: true, reviewOn } },
        coordinator,
      );
    expect(codeOf(review('2022-08-01'))).toBe('ACCEPTED');
    expect(review('2022-02-30')).toMatchObject({
      refusal: {
        code: 'NO_SUCH_DATE',
        field: 'contract',
        source: '2.4',
        detail: '2022-02-30 is not a date. Write it as YYYY-MM-DD.',
      },
    });
    expect(monitored().attempt('AddAction', referral({ due: '2022-06-31' }), coordinator)).toMatchObject({
      refusal: { code: 'NO_SUCH_DATE', field: 'due' },
    });
  });

  it('knows its own date among all that begin with it', () => {
    const opens = (...keys: readonly string[]) =>
      keys.map((key) => ({ key })) as unknown as Parameters<typeof deadlineKeyOf>[0];
    expect(deadlineKeyOf(opens('ACTION/action-10', 'ACTION/action-1'), 'action-1')).toBe('ACTION/action-1');
    expect(deadlineKeyOf(opens('ACTION/action-2', 'ACTION/action-1/again-2'), 'action-1')).toBe(
      'ACTION/action-1/again-2',
    );
    expect(deadlineKeyOf(opens('ACTION/action-2'), 'action-1')).toBeNull();
    expect(deadlineKeyOf(undefined, 'action-1')).toBeNull();
  });
});

describe('What becomes of an action', () => {
  it('is told by its owner or the coordinator, in words', () => {
    const updated = monitored().does(
      'UpdateAction',
      { action: 'action-1', progress: sealed('progress') },
      health,
    );
    expect(updated.state.actions[0]).toMatchObject({ progress: sealed('progress'), status: 'OPEN' });
    expect(updated.last().data).toMatchObject({
      owes: [{ template: 'progress-update', about: { action: 'action-1' } }],
    });
    const nobody = { action: 'action-9', progress: sealed('progress') };
    expect(codeOf(monitored().attempt('UpdateAction', nobody, health))).toBe('UNKNOWN_ACTION');
  });

  it('is its outcome, with the evidence where there is some, and its date is met', () => {
    const done = (evidence?: ReturnType<typeof sealed>) =>
      two().does(
        'CompleteAction',
        { action: 'action-1', outcome: 'TAKEN_UP', ...(evidence ? { evidence } : {}) },
        health,
      );
    expect(done().last().data).toMatchObject({
      action: 'action-1',
      outcome: 'TAKEN_UP',
      evidence: null,
      meets: ['ACTION/action-1'],
    });
    expect(done(sealed('evidence')).last().data).toMatchObject({ evidence: sealed('evidence') });
    expect(done().deadline('ACTION/action-2').status).toBe('OPEN');
  });

  it('is a later date: late no more, and counted from the new one', () => {
    const late = monitored().wait('2022-07-16');
    expect(late.state.actions[0]?.overdue).toBe(true);
    const extended = late.does('ExtendAction', { action: 'action-1', due: '2022-08-15' });
    expect(extended.state.actions[0]).toMatchObject({
      overdue: false,
      due: '2022-08-15',
      deadline: 'ACTION/action-1/again-2',
    });
    expect(extended.last().data).toMatchObject({
      from: '2022-07-15',
      due: '2022-08-15',
      cancels: ['ACTION/action-1'],
    });
    const today = late.on('2022-07-20');
    expect(codeOf(today.attempt('ExtendAction', { action: 'action-1', due: '2022-07-20' }))).toBe('ACCEPTED');
    expect(codeOf(today.attempt('ExtendAction', { action: 'action-1', due: '2022-07-19' }))).toBe(
      'DUE_IN_PAST',
    );
  });

  it('is that it is dropped: late no more, and its date is gone', () => {
    const dropped = monitored().wait('2022-07-16').does('CancelAction', { action: 'action-1' });
    expect(dropped.state.actions[0]).toMatchObject({ status: 'DROPPED', overdue: false });
    const one = two().does('CancelAction', { action: 'action-1' });
    expect(one.last().data).toMatchObject({ cancels: ['ACTION/action-1'] });
    expect(one.deadline('ACTION/action-2').status).toBe('OPEN');
  });

  it('is nothing more once none is open: that is known before anything is typed in', () => {
    const none = monitored().does('CompleteAction', { action: 'action-1', outcome: 'TAKEN_UP' }, health);
    for (const command of ['UpdateAction', 'CompleteAction', 'ExtendAction', 'CancelAction']) {
      expect(none.obstacle(command)).toBe('ACTION_NOT_OPEN');
      expect(monitored().obstacle(command)).toBeNull();
    }
  });

  it('is followed while the panel consults on a new plan, and after the outcome was told', () => {
    const consulted = signed();
    expect(
      codeOf(consulted.attempt('UpdateAction', { action: 'action-1', progress: sealed('p') }, coordinator)),
    ).toBe('ACTION_NOT_OPEN');
    expect(
      codeOf(
        recommended().attempt('UpdateAction', { action: 'action-1', progress: sealed('p') }, coordinator),
      ),
    ).toBe('ACTION_NOT_OPEN');
  });
});

describe('A step that rests on the one before (s.43(5), s.52)', () => {
  const notice = () => monitored([warning(), warning({ measure: 'CPN', follows: 'action-1' })]);
  const issue = (story: Scenario, action: string) =>
    story.attempt('CompleteAction', { action, outcome: 'ISSUED' }, coordinator);

  it('is issued after it, and its record is as any other', () => {
    expect(codeOf(issue(notice(), 'action-2'))).toBe('EARLIER_STEP_NOT_ISSUED');
    const warned = notice().does('CompleteAction', { action: 'action-1', outcome: 'ISSUED' }, coordinator);
    const decision = issue(warned, 'action-2');
    expect(decision.accepted && decision.events[0]?.data).toMatchObject({
      action: 'action-2',
      outcome: 'ISSUED',
    });
    const not = notice().does('CompleteAction', { action: 'action-1', outcome: 'NOT_ISSUED' }, coordinator);
    expect(codeOf(issue(not, 'action-2'))).toBe('EARLIER_STEP_NOT_ISSUED');
  });

  it('is one of this case that names it', () => {
    const propose = (more: Parameters<typeof warning>[0]) =>
      codeOf(monitored([warning(), referral()]).attempt('AddAction', warning(more), coordinator));
    expect(propose({ measure: 'CPN', follows: 'action-1' })).toBe('ACCEPTED');
    expect(propose({ measure: 'CPN', follows: 'action-2' })).toBe('NO_EARLIER_WARNING');
    expect(propose({ measure: 'CPN', follows: 'action-9' })).toBe('NO_EARLIER_WARNING');
    expect(propose({ measure: 'FPN', follows: 'action-1' })).toBe('NO_NOTICE_BREACHED');
    expect(propose({ measure: 'CLOSURE_WARNING' })).toBe('ACCEPTED');
  });
});

describe('The tasking meeting (AD11)', () => {
  const review = (story: Scenario, meeting = 'tasking-2022-06-01', notes?: ReturnType<typeof sealed>) =>
    story.attempt('RecordTaskingReview', { meeting, ...(notes ? { notes } : {}) });
  const next = (day: string) => ({ series: 'tasking-1', meeting: `tasking-${day}`, on: day, version: 1 });
  const both = () => two().does('PutOnTaskingAgenda', { next: next('2022-07-01') }, { by: PROCESS });

  it('looks at every open action, at its own meeting, once', () => {
    const decision = review(both().on('2022-06-01'), 'tasking-2022-06-01', sealed('notes'));
    expect(decision.accepted && decision.events[0]?.data).toEqual({
      meeting: 'tasking-2022-06-01',
      notes: sealed('notes'),
      actions: ['action-1', 'action-2'],
      meets: ['AD11/tasking-1/tasking-2022-06-01'],
    });
    const without = review(both().on('2022-06-01'));
    expect(without.accepted && without.events[0]?.data).toMatchObject({ notes: null });
    const looked = both().on('2022-06-01').does('RecordTaskingReview', { meeting: 'tasking-2022-06-01' });
    expect(looked.state.agendas.map(({ meeting, reviewedAt }) => [meeting, reviewedAt])).toEqual([
      ['tasking-2022-06-01', '2022-06-01T10:00:00.000Z'],
      ['tasking-2022-07-01', null],
    ]);
    expect(codeOf(review(looked.on('2022-07-01')))).toBe('MEETING_REVIEWED');
    expect(codeOf(review(looked.on('2022-07-01'), 'tasking-2022-07-01'))).toBe('ACCEPTED');
  });

  it('is reviewed on its day, not before it', () => {
    expect(review(both().on('2022-06-01'), 'tasking-2022-07-01')).toMatchObject({
      refusal: { code: 'MEETING_NOT_HELD_YET', detail: 'The meeting is on 2022-07-01.' },
    });
    expect(review(both())).toMatchObject({
      refusal: { code: 'MEETING_NOT_HELD_YET', detail: 'The meeting is on 2022-06-01.' },
    });
  });

  it('has nothing to review where the case is on no agenda, or where all was looked at', () => {
    const untold = signed()
      .on('2022-05-27')
      .does('RecordVictimView', { view: sealed('view'), agrees: 'YES' }, { by: PEOPLE.spoc })
      .does('FinaliseActionPlan', {}, { by: PEOPLE.chair })
      .does('NotifyOutcome', { channel: 'POST', text: sealed('t'), textSha256: 'c'.repeat(64) })
      .settleOnly('BeginActionMonitoring');
    expect(review(untold)).toMatchObject({
      refusal: { code: 'NOT_ON_AGENDA', detail: 'This case is not on the agenda of any tasking meeting.' },
    });
    const looked = monitored()
      .on('2022-06-01')
      .does('RecordTaskingReview', { meeting: 'tasking-2022-06-01' });
    expect(looked.obstacle('RecordTaskingReview')).toBe('MEETING_REVIEWED');
    expect(looked.on('2022-06-02').obstacle('RecordTaskingReview')).toBe('MEETING_REVIEWED');
  });
});

describe('The answer to a recommendation (s.104(7))', () => {
  const police = { by: PEOPLE.police };
  const twice = () =>
    held()
      .does('RecordFinding', { kind: 'LEARNING' }, { by: PEOPLE.chair })
      .does(
        'MakeRecommendation',
        { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('a') },
        { by: PEOPLE.chair },
      )
      .does(
        'MakeRecommendation',
        { addressee: 'derbyshire-health', publicFunctions: true, text: sealed('b') },
        { by: PEOPLE.chair },
      )
      .does('CloseMeeting', {}, { by: PEOPLE.chair })
      .does('SignOffReview', {}, { by: PEOPLE.chair })
      .settle();
  const send = (n: number) => ({ recommendation: `recommendation-${n}` });
  const answer = (n: number) => ({ ...send(n), response: 'ACCEPTED' as const });

  it('is awaited from the day on which it was sent, each by itself', () => {
    const one = twice().does('SendRecommendation', send(1));
    expect(one.last().data).toMatchObject({
      recommendation: 'recommendation-1',
      opens: [{ id: 'AD10', startedBy: 'RecommendationSent', due: '2022-06-24' }],
      owes: [{ template: 'recommendation', about: { recommendation: 'recommendation-1' } }],
    });
    expect(codeOf(one.attempt('SendRecommendation', send(1)))).toBe('RECOMMENDATION_SENT');
    expect(codeOf(one.attempt('SendRecommendation', send(2)))).toBe('ACCEPTED');
    expect(one.obstacle('SendRecommendation')).toBeNull();
    expect(one.does('SendRecommendation', send(2)).obstacle('SendRecommendation')).toBe(
      'RECOMMENDATION_SENT',
    );
  });

  it('meets its own date and no other, under the Act', () => {
    const both = twice().does('SendRecommendation', send(1)).does('SendRecommendation', send(2));
    const answered = both.does('RecordResponse', answer(1), police);
    expect(answered.last()).toMatchObject({
      type: 'RecommendationResponseRecorded',
      authority: 's.104(7)',
      data: {
        recommendation: 'recommendation-1',
        response: 'ACCEPTED',
        text: null,
        meets: ['AD10/recommendation-1'],
      },
    });
    expect(answered.deadline('AD10/recommendation-2').status).toBe('OPEN');
    expect(codeOf(answered.attempt('RecordResponse', answer(1), police))).toBe('ANSWERED_ALREADY');
    expect(codeOf(answered.attempt('RecordResponse', answer(2), { by: PEOPLE.health }))).toBe('ACCEPTED');
    expect(answered.obstacle('RecordResponse')).toBeNull();
    const all = answered.does('RecordResponse', answer(2), { by: PEOPLE.health });
    expect(all.obstacle('RecordResponse')).toBe('ANSWERED_ALREADY');
  });

  it('is of one that was sent', () => {
    const one = twice().does('SendRecommendation', send(1));
    expect(codeOf(one.attempt('RecordResponse', answer(2), { by: PEOPLE.health }))).toBe(
      'RECOMMENDATION_NOT_SENT',
    );
    expect(codeOf(twice().attempt('RecordResponse', answer(1), police))).toBe('RECOMMENDATION_NOT_SENT');
  });

  it('may be a refusal with reasons, in words', () => {
    const sent = recommended().does('SendRecommendation', send(1));
    const not = { ...send(1), response: 'NOT_ACCEPTED' as const };
    expect(codeOf(sent.attempt('RecordResponse', not, police))).toBe('REASONS_NEEDED');
    const refused = sent.does('RecordResponse', { ...not, text: sealed('why') }, police);
    expect(refused.state.recommendations[0]).toMatchObject({
      response: 'NOT_ACCEPTED',
      responseText: sealed('why'),
    });
  });
});

describe('Once the outcome was told', () => {
  it('the actions of the plan are named as monitored, and the letter called nothing else back', () => {
    const { events } = two();
    expect(events.find(({ type }) => type === 'ActionMonitoringBegan')?.data).toEqual({
      actions: ['action-1', 'action-2'],
    });
    expect(events.find(({ type }) => type === 'OutcomeNotified')?.data).toMatchObject({ drops: [] });
  });
});

describe('Telling the outcome oneself (s.104(8))', () => {
  const untold = () => recommendedUntold();
  const said = { channel: 'TELEPHONE', text: sealed('said'), textSha256: 'c'.repeat(64) } as const;

  it('is on record with what was said and to whom; the engine’s letter is called back', () => {
    const told = untold().does('NotifyOutcome', said);
    expect(told.last()).toMatchObject({
      type: 'OutcomeNotified',
      authority: 's.104(8)',
      data: {
        recommendations: ['recommendation-1'],
        proof: {
          notice: null,
          channel: 'TELEPHONE',
          recipient: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
        },
        meets: ['AD9'],
      },
    });
    expect(told.state.notices.find(({ template }) => template === 'outcome')?.status).toBe('DROPPED');
    const recipient = { kind: 'PERSON', person: PEOPLE.spoc.person } as const;
    expect(
      untold()
        .does('NotifyOutcome', { ...said, recipient })
        .last().data,
    ).toMatchObject({ proof: { recipient } });
  });
});

function recommendedUntold(): Scenario {
  return held()
    .does('RecordFinding', { kind: 'LEARNING' }, { by: PEOPLE.chair })
    .does(
      'MakeRecommendation',
      { addressee: 'derbyshire-police', publicFunctions: true, text: sealed('a') },
      { by: PEOPLE.chair },
    )
    .does('CloseMeeting', {}, { by: PEOPLE.chair })
    .does('SignOffReview', {}, { by: PEOPLE.chair });
}

describe('The plan of actions (A24)', () => {
  const planned = () => signed([referral(), referral({ owner: 'ned-council' })]);
  const view = (agrees: 'YES' | 'NO' | 'NO_ANSWER' | 'DECLINED', words: ReturnType<typeof sealed> | null) =>
    planned().attempt('RecordVictimView', { view: words, agrees } as never, { by: PEOPLE.spoc });

  it('has the victim’s view: what they said, or that they said nothing', () => {
    expect(codeOf(view('YES', null))).toBe('VIEW_MISSING');
    expect(codeOf(view('NO', null))).toBe('VIEW_MISSING');
    expect(codeOf(view('NO_ANSWER', null))).toBe('ACCEPTED');
    const said = view('YES', sealed('view'));
    expect(said.accepted && said.events[0]?.data).toEqual({ view: sealed('view'), agrees: 'YES' });
  });

  it('keeps what is proposed and drops what is named, and names an action that is not there', () => {
    const consulted = planned().does(
      'RecordVictimView',
      { view: sealed('v'), agrees: 'YES' },
      { by: PEOPLE.spoc },
    );
    const final = consulted.does('FinaliseActionPlan', { drop: ['action-2'] }, { by: PEOPLE.chair });
    expect(final.last().data).toMatchObject({
      actions: ['action-1'],
      dropped: ['action-2'],
      opens: [{ id: 'ACTION', key: 'ACTION/action-1', startedBy: 'ActionPlanFinalised' }],
    });
    expect(final.state.actions.map(({ status }) => status)).toEqual(['OPEN', 'DROPPED']);
    expect(
      consulted.attempt('FinaliseActionPlan', { drop: ['action-3'] }, { by: PEOPLE.chair }),
    ).toMatchObject({
      refusal: { code: 'UNKNOWN_ACTION', detail: 'There is no proposed action action-3.' },
    });
  });

  it('finalised after a second meeting opens its new actions and leaves the earlier ones be', () => {
    const again = monitored()
      .does('Reconvene', { at: '2022-06-10T12:00:00.000Z' })
      .does('CirculatePapers', PAPERS)
      .at('2022-06-10T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, { by: PEOPLE.chair })
      .does('RecordFinding', { kind: 'NO_LEARNING' }, { by: PEOPLE.chair })
      .does('RecordNoRecommendations', {}, { by: PEOPLE.chair })
      .does('ProposeAction', referral({ owner: 'ned-council' }), { by: PEOPLE.chair })
      .does('CloseMeeting', {}, { by: PEOPLE.chair })
      .does('SignOffReview', {}, { by: PEOPLE.chair });
    // The earlier action is followed while the victim is consulted on the new plan.
    expect(again.obstacle('UpdateAction')).toBeNull();
    const final = again
      .does('RecordVictimView', { view: sealed('v'), agrees: 'YES' }, { by: PEOPLE.spoc })
      .does('FinaliseActionPlan', {}, { by: PEOPLE.chair });
    expect(final.last().data).toMatchObject({
      actions: ['action-2'],
      dropped: [],
      opens: [{ key: 'ACTION/action-2' }],
    });
    expect(final.state.actions.map(({ status }) => status)).toEqual(['OPEN', 'OPEN']);
    const told = final.does('NotifyOutcome', {
      channel: 'POST',
      text: sealed('t'),
      textSha256: 'c'.repeat(64),
    });
    expect(told.state.state).toBe('OUTCOME_NOTIFIED');
    expect(told.obstacle('UpdateAction')).toBeNull();
  });
});
