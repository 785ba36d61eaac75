import { validated } from '#libs/application/door/validate.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import type { Actor, Sealed } from '#libs/domain/kernel/people.js';
import { nearMissEntrance } from './application/entrance.js';
import { CATALOGUE } from './domain/catalogue.js';
import { nearMissReview, type NearMiss } from './domain/index.js';
import { STAGES } from './workflows/stages.js';

const sealed = (name: string): Sealed => ({ sealed: name, commitment: `commitment-of-${name}` });
const PROCESS: Actor = { kind: 'process' };
const COORDINATOR: Actor = {
  kind: 'person',
  person: 'coordinator-1',
  role: 'CASE_COORDINATOR',
  organisation: 'ned-council',
  homeTenant: 'ned',
};

const letter = { text: sealed('text'), html: sealed('html'), sha256: 'aa'.repeat(32) };

/** One near miss, told step by step: each step says what came of it. */
class Story {
  state: NearMiss = nearMissReview.initial();

  constructor(private now: string) {}

  at(now: string): this {
    this.now = now;
    return this;
  }

  send(type: string, data: object, actor: Actor = COORDINATOR): Decision {
    const command = { type, data, actor, occurredAt: this.now };
    const before = JSON.stringify(this.state);
    const decision = nearMissReview.decide(this.state, command, {
      now: this.now,
      procedure: null,
      calendar: ENGLAND_AND_WALES,
    });
    expect(JSON.stringify(this.state)).toBe(before);
    if (decision.accepted)
      this.state = decision.events.reduce((state, event) => nearMissReview.evolve(state, event), this.state);
    return decision;
  }

  does(type: string, data: object, actor: Actor = COORDINATOR): this {
    expect([type, this.send(type, data, actor)]).toEqual([type, expect.objectContaining({ accepted: true })]);
    return this;
  }

  refusal(type: string, data: object, actor: Actor = COORDINATOR): string {
    const decision = this.send(type, data, actor);
    return decision.accepted ? 'accepted' : decision.refusal.code;
  }

  reported(): this {
    return this.does('ReportNearMiss', {
      reference: 'NED-NM-2026-001',
      reporter: 'reporter-1',
      reporterName: sealed('name'),
      what: sealed('what'),
      organisation: 'derbyshire-police',
    });
  }

  get owed(): readonly string[] {
    const at = { stream: 'near-miss-review/1', version: 1, now: this.now, calendar: ENGLAND_AND_WALES };
    return nearMissReview
      .process(this.state, { ...at, procedure: null })
      .owed.map((one) => `${one.command} ${one.dueAt}`);
  }
}

const MONDAY = '2026-11-23T09:00:00.000Z';
const story = (): Story => new Story(MONDAY);
const ACCOUNT = { account: sealed('account') };
const LEARNING = { learning: sealed('learning') };

describe('A near-miss review', () => {
  it('begins with a report and gives the organisation ten working days', () => {
    const { state } = story().reported();
    expect(state).toMatchObject({ state: 'REPORTED', reference: 'NED-NM-2026-001' });
    expect(state.deadlines).toMatchObject([{ key: 'ACCOUNT', due: '2026-12-07', status: 'OPEN' }]);
  });

  it('owes a reminder three days before and, after the date, the record that nothing came', () => {
    const told = story().reported();
    expect(told.owed).toEqual([
      'SendReminder 2026-12-04T00:00:00.000Z',
      'MarkDeadlineMissed 2026-12-08T00:00:00.000Z',
    ]);
    told.at('2026-12-04T00:00:00.000Z').does('SendReminder', { deadline: 'ACCOUNT', number: 1 }, PROCESS);
    expect(told.state.letters).toMatchObject([{ template: 'account-reminder', status: 'OWED' }]);
    told.at('2026-12-08T00:00:00.000Z').does('MarkDeadlineMissed', { deadline: 'ACCOUNT' }, PROCESS);
    expect(told.state.deadlines).toMatchObject([{ status: 'MISSED', lateReason: 'ASKED' }]);
    expect(told.owed).toEqual(['PrepareNotice 2026-12-04T00:00:00.000Z']);
  });

  it('ends with a letter to whoever reported it', () => {
    const told = story().reported().does('GiveAccount', ACCOUNT).does('ShareLearning', LEARNING);
    expect(told.state).toMatchObject({
      state: 'CLOSED',
      letters: [{ template: 'learning', to: { person: 'reporter-1' } }],
    });
    told
      .does('PrepareNotice', { notice: 'notice-1', ...letter }, PROCESS)
      .does('ClaimNoticeDelivery', { notice: 'notice-1' }, PROCESS)
      .does('RecordNoticeDelivered', { notice: 'notice-1', channel: 'EMAIL', reference: 'r' }, PROCESS);
    expect(told.owed).toEqual([]);
    expect(nearMissReview.summary(told.state)).toMatchObject({ closed: true, nextDue: null });
  });

  it('hands a letter in doubt to a person, who may have it sent once more', () => {
    const told = story().reported().does('GiveAccount', ACCOUNT).does('ShareLearning', LEARNING);
    told
      .does('PrepareNotice', { notice: 'notice-1', ...letter }, PROCESS)
      .does('ClaimNoticeDelivery', { notice: 'notice-1' }, PROCESS)
      .does('RecordDeliveryUncertain', { notice: 'notice-1', reference: 'r' }, PROCESS);
    expect(told.owed).toEqual([]);
    expect(nearMissReview.tasks?.(told.state)).toMatchObject([
      { command: 'ResolveDelivery', data: { notice: 'notice-1' } },
    ]);
    told.does('ResolveDelivery', { notice: 'notice-1', outcome: 'SEND_AGAIN' });
    expect(told.state.letters).toMatchObject([{ status: 'OWED', attempt: 2 }]);
  });

  it('says beforehand what stands against a command', () => {
    const told = story().reported();
    const at = { now: MONDAY, procedure: null, calendar: ENGLAND_AND_WALES };
    expect(nearMissReview.obstacle(told.state, 'ShareLearning', at)).toMatchObject({
      code: 'ACCOUNT_STILL_DUE',
    });
    expect(nearMissReview.obstacle(told.state, 'GiveAccount', at)).toBeNull();
    expect(nearMissReview.obstacle(told.state, 'ReportNearMiss', at)).toMatchObject({
      code: 'NOT_IN_THIS_STATE',
    });
  });
});

describe('Each guard of a near-miss review', () => {
  const learnt = () => story().reported().does('GiveAccount', ACCOUNT).does('ShareLearning', LEARNING);
  const prepared = () => learnt().does('PrepareNotice', { notice: 'notice-1', ...letter }, PROCESS);
  const claimed = () => prepared().does('ClaimNoticeDelivery', { notice: 'notice-1' }, PROCESS);
  const uncertain = () =>
    claimed().does('RecordDeliveryUncertain', { notice: 'notice-1', reference: 'r' }, PROCESS);
  const late = () => story().reported().at('2026-12-08T00:00:00.000Z');
  const reminding = () => story().reported().at('2026-12-04T00:00:00.000Z');

  /** The guard, a case that it refuses and one that it lets pass. */
  const examples: readonly (readonly [string, () => Story, () => Story, string, object, Actor])[] = [
    ['ACCOUNT_STILL_DUE', () => story().reported(), late, 'ShareLearning', LEARNING, COORDINATOR],
    ['NOT_DUE_YET', () => story().reported(), reminding, 'SendReminder', { deadline: 'ACCOUNT', number: 1 }, PROCESS],
    ['NOT_LATE_YET', () => story().reported(), late, 'MarkDeadlineMissed', { deadline: 'ACCOUNT' }, PROCESS],
    ['NOTICE_NOT_OWED', prepared, learnt, 'PrepareNotice', { notice: 'notice-1', ...letter }, PROCESS],
    ['NOTICE_NOT_PREPARED', learnt, prepared, 'ClaimNoticeDelivery', { notice: 'notice-1' }, PROCESS],
    ['NOTICE_NOT_CLAIMED', prepared, claimed, 'RecordNoticeDelivered', { notice: 'notice-1', channel: 'EMAIL', reference: 'r' }, PROCESS],
    ['NOTICE_NOT_CLAIMED', prepared, claimed, 'RecordDeliveryUncertain', { notice: 'notice-1', reference: 'r' }, PROCESS],
    ['DELIVERY_NOT_UNCERTAIN', claimed, uncertain, 'ResolveDelivery', { notice: 'notice-1', outcome: 'WAS_DELIVERED' }, COORDINATOR],
  ]; // prettier-ignore

  it.each(examples)(
    '%s refuses what it must and nothing else',
    (code, refused, passed, type, data, actor) => {
      expect(refused().refusal(type, data, actor)).toBe(code);
      expect(passed().refusal(type, data, actor)).toBe('accepted');
    },
  );

  it.each([
    ['UNKNOWN_DEADLINE', 'SendReminder', { deadline: 'OTHER', number: 1 }],
    ['UNKNOWN_DEADLINE', 'MarkDeadlineMissed', { deadline: 'OTHER' }],
    ...['PrepareNotice', 'ClaimNoticeDelivery', 'RecordNoticeDelivered', 'RecordDeliveryUncertain'].map(
      (type) => ['UNKNOWN_NOTICE', type, { notice: 'notice-9' }] as const,
    ),
  ] as const)('%s answers a %s about something that is not there', (code, type, data) => {
    expect(late().refusal(type, data, PROCESS)).toBe(code);
  });

  it('keeps people from sending what follows by itself, and the process from what people do', () => {
    expect(late().refusal('MarkDeadlineMissed', { deadline: 'ACCOUNT' })).toBe('NOT_THIS_ACTOR');
    expect(late().refusal('ShareLearning', LEARNING, PROCESS)).toBe('NOT_THIS_ACTOR');
    expect(story().refusal('Anything', {})).toBe('UNKNOWN_COMMAND');
  });
});

describe('The declaration of a near-miss review', () => {
  it('has an input and a cell of table 6.1 for every command', () => {
    const names = CATALOGUE.map((spec) => spec.name).sort();
    expect(Object.keys(nearMissEntrance.inputs).sort()).toEqual(names);
    expect(Object.keys(nearMissEntrance.needs).sort()).toEqual(names);
    for (const { input, example } of Object.values(nearMissEntrance.inputs))
      expect(validated(input, example)).toEqual(example);
  });

  it('has a stage file for every stage that a state belongs to', () => {
    expect(STAGES.map(({ stem }) => stem).sort()).toEqual(
      [...new Set(Object.values(nearMissReview.stageOf))].sort(),
    );
  });
});
