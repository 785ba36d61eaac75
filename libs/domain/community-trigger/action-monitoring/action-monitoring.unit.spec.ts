import type { ActionKind, ActionOutcome } from '../review-state.js';
import { contract, warning } from '../testing/action-examples.js';
import { PEOPLE, PROCESS, sealed } from '../testing/people.js';
import { guestChair, held, monitored, referral } from '../testing/review-stories.js';
import { PROCEDURE } from '../testing/procedure.js';
import { codeOf, type Scenario } from '../testing/scenario.js';

const one = { action: 'action-1' };
const updates = (story: Scenario) =>
  story.state.notices.filter((notice) => notice.template === 'progress-update');

describe('Actions of the plan', () => {
  it.each([
    ['UpdateAction', { ...one, progress: sealed('progress') }],
    ['CompleteAction', { ...one, outcome: 'DECLINED' }],
    ['ExtendAction', { ...one, due: '2022-08-01' }],
    ['CancelAction', one],
  ] as const)('the victim is told of each change: %s', (command, data) => {
    expect(updates(monitored())).toEqual([]);
    expect(updates(monitored().does(command, data))).toMatchObject([
      { about: one, to: { kind: 'APPLICANT', person: PEOPLE.applicant.person } },
    ]);
  });

  it('an added action is open at once, has its date, and the victim is told', () => {
    const added = monitored().does('AddAction', referral({ kind: 'MEDIATION', due: '2022-06-30' }));
    expect(added.state.actions[1]).toMatchObject({
      id: 'action-2',
      status: 'OPEN',
      deadline: 'ACTION/action-2',
    });
    expect(added.deadline('ACTION/action-2').due).toBe('2022-06-30');
    expect(updates(added)).toHaveLength(1);
  });

  it('a completed action keeps what came of it and meets its date; a cancelled one ends it', () => {
    const done = monitored().does('CompleteAction', {
      ...one,
      outcome: 'TAKEN_UP',
      evidence: sealed('letter'),
    });
    expect(done.state.actions[0]).toMatchObject({ status: 'DONE', outcome: 'TAKEN_UP' });
    expect(done.deadline('ACTION/action-1').status).toBe('MET');
    const cancelled = monitored().does('CancelAction', one);
    expect(cancelled.state.actions[0]?.status).toBe('DROPPED');
    expect(cancelled.deadline('ACTION/action-1').status).toBe('CANCELLED');
  });

  it('more time is given with a reason; the first date stays on record', () => {
    expect(codeOf(monitored().attempt('ExtendAction', { ...one, due: '2022-08-01' }, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    const longer = monitored().does('ExtendAction', { ...one, due: '2022-08-01' });
    expect(longer.state.actions[0]).toMatchObject({ due: '2022-08-01', deadline: 'ACTION/action-1/again-2' });
    expect(longer.deadline('ACTION/action-1')).toMatchObject({ due: '2022-07-15', status: 'CANCELLED' });
    expect(longer.deadline('ACTION/action-1/again-2').due).toBe('2022-08-01');
  });

  const OUTCOMES: Record<ActionKind, readonly ActionOutcome[]> = {
    SUPPORT_REFERRAL: ['TAKEN_UP', 'DECLINED', 'NO_ANSWER'],
    TARGET_HARDENING: ['TAKEN_UP', 'DECLINED', 'NO_ANSWER'],
    PROPERTY_MARKING: ['TAKEN_UP', 'DECLINED', 'NO_ANSWER'],
    YOUTH_DIVERSION: ['TAKEN_UP', 'DECLINED', 'NO_ANSWER'],
    ENFORCEMENT: ['ISSUED', 'NOT_ISSUED', 'OUT_OF_COURT_DISPOSAL'],
    MONITORING: ['QUIET', 'NOT_QUIET'],
    MEDIATION: ['AGREED', 'NOT_AGREED', 'NOT_HELD', 'DECLINED'],
    BEHAVIOUR_CONTRACT: ['SIGNED', 'NOT_SIGNED'],
    OTHER: ['DONE'],
  };
  const EVERY = Object.values(OUTCOMES).flat();

  it.each(Object.entries(OUTCOMES))('%s ends in one of %j and in nothing else', (kind, outcomes) => {
    const input =
      kind === 'ENFORCEMENT'
        ? warning()
        : kind === 'BEHAVIOUR_CONTRACT'
          ? contract(true)
          : referral({ kind: kind as ActionKind });
    const story = monitored([input]);
    for (const outcome of EVERY)
      expect([outcome, codeOf(story.attempt('CompleteAction', { ...one, outcome }))]).toEqual([
        outcome,
        outcomes.includes(outcome) ? 'ACCEPTED' : 'OUTCOME_DOES_NOT_FIT',
      ]);
  });

  it('a notice that is not served needs no earlier warning to be issued', () => {
    const story = monitored([warning(), warning({ measure: 'CPN', follows: 'action-1' })]);
    expect(codeOf(story.attempt('CompleteAction', { action: 'action-2', outcome: 'NOT_ISSUED' }))).toBe(
      'ACCEPTED',
    );
    const refused = story.does('CompleteAction', { ...one, outcome: 'NOT_ISSUED' });
    expect(codeOf(refused.attempt('CompleteAction', { action: 'action-2', outcome: 'ISSUED' }))).toBe(
      'EARLIER_STEP_NOT_ISSUED',
    );
  });

  it('a notice cannot rest on a warning that was cancelled', () => {
    const story = monitored([warning()]).does('CancelAction', one);
    expect(codeOf(story.attempt('AddAction', warning({ measure: 'CPN', follows: 'action-1' })))).toBe(
      'NO_EARLIER_WARNING',
    );
  });

  it('a council whose own team chairs, where tolerated, may hold actions', () => {
    const tolerant = { ...PROCEDURE, chairRule: { sameCouncil: 'WARN' as const } };
    const story = held().onRecord([
      {
        type: 'ChairReplaced',
        schema: 1,
        occurredAt: '2022-05-25T14:00:00.000Z',
        data: {
          ...{ person: 'person-team', organisation: 'ned-council', homeTenant: 'ned', hostTenant: 'ned' },
          declaration: guestChair().declaration,
          former: PEOPLE.chair.person,
        },
      },
    ]);
    const action = referral({ owner: 'ned-council' });
    expect(codeOf(story.attempt('ProposeAction', action))).toBe('OWNER_IS_CHAIRS_ORGANISATION');
    expect(codeOf(story.under(tolerant).attempt('ProposeAction', action))).toBe('ACCEPTED');
  });
});

describe('What the engine does with open actions', () => {
  it('records once that an action is overdue, at London midnight, and asks for the reason', () => {
    const before = monitored().at('2022-07-15T22:59:00.000Z').settle();
    expect(before.names()).not.toContain('ActionOverdue');
    const after = before.at('2022-07-15T23:00:00.000Z').settle();
    expect(after.names().filter((name) => name === 'ActionOverdue')).toHaveLength(1);
    expect(after.state.actions[0]?.overdue).toBe(true);
    expect(after.deadline('ACTION/action-1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    expect(
      after
        .wait('2022-07-20')
        .names()
        .filter((name) => name === 'ActionOverdue'),
    ).toHaveLength(1);
  });

  it('an action done late is met late', () => {
    const late = monitored()
      .wait('2022-07-20')
      .does('CompleteAction', { ...one, outcome: 'NO_ANSWER' });
    expect(late.deadline('ACTION/action-1').status).toBe('MET_LATE');
    expect(late.state.actions[0]?.overdue).toBe(false);
  });

  it('puts the case on every tasking agenda while an action is open, although no learning was found', () => {
    const story = monitored().wait('2022-06-30');
    expect(story.state.findings).toMatchObject([{ kind: 'NO_LEARNING' }]);
    expect(story.state.agendas.map((item) => item.on)).toEqual(['2022-06-01', '2022-07-01']);
    expect(story.events.filter((event) => event.type === 'TaskingAgendaItemAdded')).toMatchObject([
      { data: { actions: ['action-1'] } },
      { data: { actions: ['action-1'] } },
    ]);
    const done = story.does('CompleteAction', { ...one, outcome: 'TAKEN_UP' }).wait('2022-08-30');
    expect(done.state.agendas).toHaveLength(2);
  });

  it('a meeting that looked at the case meets AD11 and lets it go to the next', () => {
    const looked = monitored()
      .wait('2022-06-01')
      .does('RecordTaskingReview', { meeting: 'tasking-2022-06-01', notes: sealed('notes') });
    expect(looked.deadline('AD11/tasking-1/tasking-2022-06-01').status).toBe('MET');
    expect(looked.settle().state.agendas.map((item) => item.on)).toEqual(['2022-06-01', '2022-07-01']);
  });

  it('meetings of a new series have numbers of their own', () => {
    const next = (series: string, on: string) => ({ next: { series, meeting: 'meeting-1', on, version: 1 } });
    const first = monitored()
      .does('PutOnTaskingAgenda', next('old', '2022-05-30'), { by: PROCESS })
      .on('2022-05-30')
      .does('RecordTaskingReview', { meeting: 'meeting-1' });
    expect(codeOf(first.attempt('PutOnTaskingAgenda', next('old', '2022-06-13'), { by: PROCESS }))).toBe(
      'ON_AGENDA',
    );
    const second = first
      .does('PutOnTaskingAgenda', next('new', '2022-06-13'), { by: PROCESS })
      .on('2022-06-13')
      .does('RecordTaskingReview', { meeting: 'meeting-1' });
    expect(second.deadline('AD11/new/meeting-1').status).toBe('MET');
    expect(
      second.state.agendas.filter((one) => one.meeting === 'meeting-1').map((one) => one.reviewedAt),
    ).toEqual(['2022-05-30T10:00:00.000Z', '2022-06-13T10:00:00.000Z']);
  });

  it('a meeting at which nobody recorded a review is missed, and said so once', () => {
    const story = monitored().wait('2022-06-03');
    expect(story.deadline('AD11/tasking-1/tasking-2022-06-01')).toMatchObject({
      status: 'MISSED',
      lateReason: 'ASKED',
    });
  });

  it('goes on while the panel is called together again', () => {
    const again = monitored().does('Reconvene', { at: '2022-07-10T12:00:00.000Z' }).wait('2022-07-05');
    expect(again.state.state).toBe('REVIEW_SCHEDULED');
    expect(again.state.agendas.map((item) => item.on)).toEqual(['2022-06-01', '2022-07-01', '2022-08-01']);
    expect(codeOf(again.attempt('UpdateAction', { ...one, progress: sealed('x') }))).toBe('ACCEPTED');
  });

  it('only the engine puts a case on an agenda or calls an action overdue', () => {
    const late = monitored().on('2022-08-01');
    expect(codeOf(late.attempt('MarkActionOverdue', one))).toBe('PROCESS_ONLY');
    expect(codeOf(late.attempt('MarkActionOverdue', one, { by: PROCESS }))).toBe('ACCEPTED');
    expect(codeOf(late.attempt('PutOnTaskingAgenda', {}))).toBe('PROCESS_ONLY');
  });
});
