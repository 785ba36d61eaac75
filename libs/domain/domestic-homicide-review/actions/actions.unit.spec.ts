import {
  action,
  approved,
  audited,
  byChair,
  byCsp,
  healthDo,
  planAgreed,
  policeDo,
  published,
  submitted,
  toResubmit,
} from '../testing/completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { codeOf, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const FIRST = { action: 'action-1' };

describe('An action', () => {
  it('is begun, told of and done by its owner, and audited by somebody else', () => {
    const police = { by: PEOPLE.police };
    const begun = planAgreed()
      .does('StartAction', FIRST, police)
      .does('UpdateAction', { ...FIRST, rag: 'AMBER', progress: sealed('progress') }, police)
      .does('UpdateAction', { ...FIRST, rag: 'GREEN' }, police);
    expect(begun.state.actions[0]).toMatchObject({
      status: 'STARTED',
      rag: 'GREEN',
      progress: sealed('progress'),
    });
    const done = begun.does(
      'EvidenceCompletion',
      { ...FIRST, evidence: document('evidence'), outcome: sealed('outcome') },
      police,
    );
    expect(done.state.actions[0]).toMatchObject({
      status: 'COMPLETED',
      evidence: document('evidence'),
      completedBy: PEOPLE.police.person,
    });
    expect(done.deadline('ACTION/action-1').status).toBe('MET');
    expect(done.does('AuditAction', FIRST, byCsp).state.actions[0]).toMatchObject({ status: 'AUDITED' });
  });

  it('belongs to its owner: no other agency tells of it', () => {
    for (const command of ['StartAction', 'UpdateAction'] as const)
      expect(codeOf(planAgreed().attempt(command, { ...FIRST, rag: 'RED' }, { by: PEOPLE.health }))).toBe(
        'NOT_YOUR_ACTION',
      );
  });

  it('is recorded as overdue once, when its day is over, and owner and partnership are written to', () => {
    const story = planAgreed().wait('2024-01-31');
    expect(story.state.actions[0]).toMatchObject({ overdue: true, status: 'AGREED' });
    expect(story.names().filter((name) => name === 'ActionOverdue')).toHaveLength(1);
    expect(story.deadline('ACTION/action-1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    const told = story.state.notices.filter(({ template }) => template === 'action-overdue');
    expect(told.map(({ to }) => to)).toEqual([
      { kind: 'ORGANISATIONS', organisations: [POLICE] },
      { kind: 'POINT_OF_CONTACT' },
    ]);
  });

  it('gets more time with a reason, and is overdue again when that is over', () => {
    const more = planAgreed()
      .wait('2024-01-31')
      .does('ExtendAction', { ...FIRST, target: '2024-03-29' });
    expect(more.state.actions[0]).toMatchObject({ overdue: false, target: '2024-03-29' });
    expect(more.deadline('ACTION/action-1')).toMatchObject({ due: '2024-03-29', status: 'OPEN' });
    const later = more.wait('2024-03-30');
    expect(later.names().filter((name) => name === 'ActionOverdue')).toHaveLength(2);
  });

  it('that is not done after all is opened again with another day', () => {
    const again = policeDo(planAgreed())
      .does('AuditAction', FIRST, byCsp)
      .on('2023-09-04')
      .does('ReopenAction', { ...FIRST, target: '2024-01-31' }, byCsp);
    expect(again.state.actions[0]).toMatchObject({ status: 'STARTED', evidence: null, completedBy: null });
    expect(again.deadline('ACTION/action-1').status).toBe('MET');
    expect(again.deadline('ACTION/action-1/again-2')).toMatchObject({ due: '2024-01-31', status: 'OPEN' });
  });

  it('that cannot be done is given up by the chair of the partnership alone', () => {
    expect(codeOf(planAgreed().attempt('CancelAction', FIRST))).toBe('ROLE_NOT_ALLOWED');
    const story = planAgreed().does('CancelAction', FIRST, byCsp).wait('2024-01-31');
    expect(story.deadline('ACTION/action-1').status).toBe('CANCELLED');
    expect(story.names()).not.toContain('ActionOverdue');
  });

  it('can be added to the plan later, and its owner gets it', () => {
    const story = planAgreed().does('AddAction', action({ owner: HEALTH, target: '2024-02-01' }), byChair);
    expect(story.state.actions[2]).toMatchObject({ id: 'action-3', owner: HEALTH, status: 'AGREED' });
    expect(story.state.notices.at(-1)).toMatchObject({
      template: 'action-plan',
      to: { kind: 'ORGANISATIONS', organisations: [HEALTH] },
      about: { action: 'action-3' },
    });
  });
});

describe('Actions as a machine of their own', () => {
  it('are done, chased and reported on while the report is at the Home Office and while it is written again', () => {
    const story = submitted().wait('2023-06-02');
    expect(policeDo(story).state).toMatchObject({
      state: 'QA_SUBMITTED',
      actions: [{ status: 'COMPLETED' }, {}],
    });
    const back = toResubmit().wait('2024-01-31');
    expect(back.state).toMatchObject({ state: 'OVERVIEW_DRAFTING', cspReports: 3 });
    expect(back.state.actions[0]).toMatchObject({ overdue: true });
    expect(healthDo(back).state.actions[1]).toMatchObject({ status: 'COMPLETED' });
  });
});

describe('The quarterly report to the partnership', () => {
  it('goes out on its day, says what is open and overdue, and another quarter begins', () => {
    const story = planAgreed().wait('2024-01-31');
    const reports = story.events.filter(({ type }) => type === 'ActionsReportedToCsp');
    expect(reports).toMatchObject([
      { data: { number: 1, open: ['action-1', 'action-2'], overdue: [] } },
      { data: { number: 2 } },
      { data: { number: 3, overdue: [] } },
    ]);
    expect(
      story.wait('2024-03-01').events.filter(({ type }) => type === 'ActionsReportedToCsp')[3],
    ).toMatchObject({ data: { number: 4, open: ['action-1', 'action-2'], overdue: ['action-1'] } });
    expect(story.letters().filter((template) => template === 'action-report')).toHaveLength(3);
    expect(story.state.deadlines.filter(({ id, status }) => id === 'DD9' && status === 'MISSED')).toEqual([]);
  });

  it('ends with one that says that nothing is open, and begins again with an action that is reopened', () => {
    const done = audited(healthDo(policeDo(published()))).wait('2024-06-03');
    const reports = done.events.filter(({ type }) => type === 'ActionsReportedToCsp');
    expect(reports.at(-1)).toMatchObject({ data: { number: 2, open: [] } });
    expect(done.state.deadlines.filter(({ id, status }) => id === 'DD9' && status === 'OPEN')).toEqual([]);
    const again = done.does('ReopenAction', { ...FIRST, target: '2024-12-31' }, byCsp);
    expect(again.wait('2024-09-04').state.cspReports).toBe(3);
  });
});

describe('A recommendation', () => {
  const one = { recommendation: 'recommendation-1' };

  it('goes to whom it is addressed once the plan is agreed, and they answer within twenty working days', () => {
    expect(approved().obstacle('SendRecommendation')).toBe('PLAN_NOT_AGREED');
    const sent = planAgreed().does('SendRecommendation', one).settle();
    expect(sent.state.recommendations[0]).toMatchObject({ status: 'SENT' });
    expect(sent.deadline('RECOMMENDATION/recommendation-1').due).toBe('2023-04-03');
    const answered = sent.does(
      'RecordRecommendationResponse',
      { ...one, from: POLICE, response: 'PARTLY_ACCEPTED', text: sealed('answer') },
      { by: PEOPLE.seniorPolice },
    );
    expect(answered.state.recommendations[0]).toMatchObject({
      status: 'ANSWERED',
      response: 'PARTLY_ACCEPTED',
      responseText: sealed('answer'),
    });
    expect(answered.deadline('RECOMMENDATION/recommendation-1').status).toBe('MET');
  });

  it('is answered by nobody else', () => {
    const sent = planAgreed().does('SendRecommendation', one);
    const answer = { ...one, from: POLICE, response: 'ACCEPTED' } as const;
    expect(codeOf(sent.attempt('RecordRecommendationResponse', answer, { by: PEOPLE.seniorHealth }))).toBe(
      'NOT_THE_ADDRESSEE',
    );
  });
});
