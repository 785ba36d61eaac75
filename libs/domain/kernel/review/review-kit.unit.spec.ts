import { ENGLAND_AND_WALES } from '../bank-holidays.js';
import { withHolidays } from '../calendar.js';
import type { Obligation } from '../process.js';
import { deadlineTable } from './deadline-table.js';
import { countingOf } from './deadlines/counting.js';
import { processOf } from './process.js';
import { codeOf, morning, PROCESS, Scenario, sealed } from './testing/scenario.js';
import {
  OWNER,
  TINY_CATALOGUE,
  TINY_GUARDS,
  tinyReview,
  type Settings,
  type Tiny,
} from './testing/tiny-review.js';

const settings: Settings = {
  search: { n: 5, unit: 'WORKING_DAYS' },
  reminders: { beforeDueWd: [2, 1] },
  pauses: [{ deadline: 'SEARCH', reasons: ['FLOOD'] }],
};
const begin = (procedure: Settings = settings) =>
  new Scenario<Tiny>(tinyReview, { now: morning('2022-05-09'), procedure, calendar: ENGLAND_AND_WALES });
const lost = () => begin().does('ReportLoss', {}, { by: OWNER });
const sent = (name: string) => (one: { readonly type: string }) => one.type === name;

describe('What every review type has: its catalogue', () => {
  it('has rows for the deadline and letter commands beside its own', () => {
    expect(TINY_CATALOGUE.map((row) => row.name)).toEqual([
      'ReportLoss',
      'FindUmbrella',
      'SendReminder',
      'MarkDeadlineMissed',
      'GiveLateReason',
      'PauseDeadline',
      'ResumeDeadline',
      'EndWindow',
      'RecalculateDeadlines',
      'PrepareNotice',
      'ClaimNoticeDelivery',
      'RecordNoticeDelivered',
      'RecordDeliveryUncertain',
      'ResolveDelivery',
    ]);
    expect(TINY_CATALOGUE.find((row) => row.name === 'ResolveDelivery')?.events).toEqual([
      'DeliveryResolved',
      'NoticeDelivered',
      'OwnerTold',
    ]);
  });

  it('has no guard whose code another guard of the row, or of all rows, uses', () => {
    for (const row of TINY_CATALOGUE) {
      const codes = [...row.guards, ...TINY_GUARDS].map((guard) => guard.code);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});

describe('What every review type has: one decider', () => {
  it('refuses what it does not know, also a name that every object has', () => {
    expect(codeOf(begin().attempt('toString' as 'ReportLoss', {}))).toBe('UNKNOWN_COMMAND');
    expect(begin().obstacle('constructor')).toBe('UNKNOWN_COMMAND');
  });

  it('asks for the right actor, state, role, reason and time, in the words of the type', () => {
    const ways = [
      begin().attempt('ReportLoss', {}, { by: PROCESS }),
      lost().attempt('EndWindow', { deadline: 'CLAIM' }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { by: OWNER }),
      lost().on('2022-05-10').attempt('FindUmbrella', { colour: 'red' }, { reason: null }),
      begin().attempt('FindUmbrella', { colour: 'red' }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { occurredAt: morning('2022-05-10') }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { occurredAt: morning('2022-05-08') }),
    ];
    expect(ways.map(codeOf)).toEqual([
      'PERSON_ONLY',
      'PROCESS_ONLY',
      'ROLE_NOT_ALLOWED',
      'REASON_REQUIRED',
      'NOT_IN_THIS_STATE',
      'NOT_YET_HAPPENED',
      'BEFORE_THE_LOSS',
    ]);
    expect(ways[6]).toMatchObject({
      refusal: {
        detail: '2022-05-08T10:00:00.000Z is before 2022-05-09T10:00:00.000Z.',
        field: 'occurredAt',
      },
    });
  });

  it('tells beforehand what stands against a command, and a rule its wording, field and source', () => {
    expect(lost().obstacle('FindUmbrella')).toBe('RAINING');
    expect(lost().on('2022-05-10').obstacle('FindUmbrella')).toBeNull();
    expect(begin().obstacle('FindUmbrella')).toBe('NOT_IN_THIS_STATE');
    expect(lost().on('2022-05-10').attempt('FindUmbrella', { colour: '' })).toMatchObject({
      refusal: {
        code: 'NO_COLOUR',
        detail: 'Say which: FindUmbrella needs a colour.',
        source: 'house rules 2',
        field: 'colour',
        kind: 'BAD_INPUT',
      },
    });
  });

  it('cannot refuse with a code that the row does not declare', () => {
    expect(codeOf(lost().on('2022-05-10').attempt('FindUmbrella', { colour: 'plaid' }))).toBe(
      'UNDECLARED_NEVER_DECLARED',
    );
  });

  it('gives each event the time, the reason and the source of its command', () => {
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(found.last()).toMatchObject({
      type: 'UmbrellaFound',
      schema: 1,
      occurredAt: morning('2022-05-10'),
      authority: 'house rules 2',
      reason: sealed('reason'),
    });
    expect(lost().events[0]).toMatchObject({ authority: 'house rules 1' });
  });

  it('lets an event that it does not know change nothing', () => {
    const { state } = lost();
    const event = { type: 'valueOf', schema: 1, occurredAt: morning('2022-05-10'), data: {} };
    expect(tinyReview.evolve(state, event as never)).toBe(state);
  });
});

describe('What every review type has: stories for its tests', () => {
  it('can be told under other local rules, and know what no rule of today has led to', () => {
    const elsewhere = lost().under({ pauses: [] });
    expect(elsewhere.world.procedure).toEqual({ ...settings, pauses: [] });
    expect(elsewhere.names()).toEqual(lost().names());
    const event = { type: 'OwnerTold', schema: 1, occurredAt: morning('2022-05-09'), data: {} } as const;
    const found = lost().onRecord([event]).on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect([found.byTheRules, found.state.ownerTold]).toEqual([false, true]);
    expect(lost().after([event]).byTheRules).toBe(true);
  });
});

describe('What every review type has: deadlines', () => {
  it('are reminded of, missed and asked a reason for, each once and by itself', () => {
    const late = lost().wait('2022-05-20');
    expect(late.names().filter((name) => name === 'ReminderSent')).toHaveLength(2);
    expect(late.events.filter(sent('DeadlineMissed'))).toHaveLength(1);
    expect(late.deadline('SEARCH')).toMatchObject({
      status: 'MISSED',
      lateReason: 'ASKED',
      due: '2022-05-16',
    });
    expect(late.letters()).toEqual(['reminder', 'reminder']);
    const explained = late.does('GiveLateReason', { deadline: 'SEARCH' });
    expect(explained.deadline('SEARCH').lateReason).toBe('GIVEN');
    expect(codeOf(explained.attempt('GiveLateReason', { deadline: 'SEARCH' }))).toBe('NOT_ASKED');
  });

  it('met too late say so, and the reason is asked for once it is known', () => {
    const late = lost().on('2022-05-17').does('FindUmbrella', { colour: 'red' }).settle();
    expect(late.deadline('SEARCH')).toMatchObject({ status: 'MET_LATE', lateReason: 'ASKED' });
  });

  it('are not reminded of before it is time, nor twice, nor when they are over', () => {
    const remind = (number: number) => ({ deadline: 'SEARCH', number });
    const as = { by: PROCESS };
    const reminded = lost().wait('2022-05-13');
    expect([
      codeOf(lost().attempt('SendReminder', remind(1), as)),
      codeOf(lost().attempt('SendReminder', remind(3), as)),
      codeOf(lost().attempt('SendReminder', { deadline: 'NONE', number: 1 }, as)),
      codeOf(reminded.attempt('SendReminder', remind(1), as)),
      codeOf(reminded.does('FindUmbrella', { colour: 'red' }).attempt('SendReminder', remind(3), as)),
    ]).toEqual(['NOT_DUE_YET', 'NOT_DUE_YET', 'UNKNOWN_DEADLINE', 'REMINDED_ALREADY', 'DEADLINE_NOT_OPEN']);
  });

  it('pause only for a reason that the procedure names, and run on by the days they stood still', () => {
    const asked = (because: string) => lost().attempt('PauseDeadline', { deadline: 'SEARCH', because });
    expect(codeOf(asked('HOLIDAY'))).toBe('PAUSE_NOT_ALLOWED');
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    expect(paused.process().owed).toEqual([]);
    const on = paused.on('2022-05-12').does('ResumeDeadline', { deadline: 'SEARCH' });
    expect(on.deadline('SEARCH')).toMatchObject({ status: 'OPEN', due: '2022-05-19', pausedDays: 3 });
    expect(codeOf(on.attempt('ResumeDeadline', { deadline: 'SEARCH' }))).toBe('NOT_PAUSED');
    expect(
      codeOf(lost().on('2022-05-17').attempt('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' })),
    ).toBe('PAST_DUE');
  });

  it('are acted upon only where there is one that it can be about', () => {
    const none = begin({ ...settings, pauses: [] }).does('ReportLoss', {}, { by: OWNER });
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    expect(['GiveLateReason', 'PauseDeadline', 'ResumeDeadline'].map((name) => none.obstacle(name))).toEqual([
      'NOT_ASKED',
      'PAUSE_NOT_ALLOWED',
      'NOT_PAUSED',
    ]);
    expect(lost().wait('2022-05-20').obstacle('GiveLateReason')).toBeNull();
    expect(lost().obstacle('PauseDeadline')).toBeNull();
    expect(paused.obstacle('ResumeDeadline')).toBeNull();
    expect(lost().attempt('ResumeDeadline', { deadline: 'SEARCH' })).toMatchObject({
      refusal: { detail: 'Only a paused date runs on again: what is due is not paused.' },
    });
  });

  it('never stand still from before they began', () => {
    const early = lost()
      .on('2022-05-10')
      .does('FindUmbrella', { colour: 'red' })
      .with({ procedure: { ...settings, pauses: [{ deadline: 'CLAIM', reasons: ['FLOOD'] }] } })
      .does('PauseDeadline', { deadline: 'CLAIM', because: 'FLOOD' }, { occurredAt: morning('2022-05-09') });
    expect(early.deadline('CLAIM')).toMatchObject({ startedOn: '2022-05-10', pausedOn: '2022-05-10' });
  });

  it('of a row that is no longer in the table are recorded as missed, even beside a row with its own event', () => {
    const table = deadlineTable(
      { OWN: { what: 'Do it', kind: 'LOCAL', source: 'plan', stage: 'search', overdueByOwnEvent: true } },
      'OWN',
    );
    const own = table.openOn(
      { calendar: ENGLAND_AND_WALES },
      'OWN',
      '2022-05-16',
      '2022-05-09',
      'LossReported',
    );
    const { missedAt } = countingOf(table.rowOf);
    expect([missedAt(own), missedAt({ ...own, id: 'OLD' })]).toEqual([null, '2022-05-16T23:00:00.000Z']);
  });

  it('cancelled while they stand still keep the day since when, for a review that is reopened', () => {
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    const given = { type: 'OwnerTold', schema: 1, occurredAt: morning('2022-05-11') } as const;
    const told = paused.after([{ ...given, data: { cancels: ['SEARCH'] } }]);
    expect(told.deadline('SEARCH')).toMatchObject({ status: 'CANCELLED', pausedOn: '2022-05-09' });
  });

  it('of somebody else end without having been missed', () => {
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(codeOf(found.attempt('EndWindow', { deadline: 'CLAIM' }, { by: PROCESS }))).toBe('NOT_LATE_YET');
    expect(found.state.deadlines.find((d) => d.key === 'CLAIM')?.due).toBe('2022-05-12');
    const over = found.wait('2022-05-13');
    expect(over.names()).toContain('WindowEnded');
    expect(over.names()).not.toContain('DeadlineMissed');
    expect(over.deadline('CLAIM').status).toBe('CANCELLED');
    expect(over.process().ended).toBe(true);
  });

  it('are counted again when a holiday is announced, once', () => {
    const calendar = withHolidays(ENGLAND_AND_WALES, [{ date: '2022-05-12', title: 'A day of mourning' }]);
    expect(codeOf(lost().attempt('RecalculateDeadlines', {}, { by: PROCESS }))).toBe('CALENDAR_UNCHANGED');
    const again = lost().with({ calendar }).settle();
    expect(again.names()).toEqual(['LossReported', 'DeadlineRecalculated', 'CalendarAdopted']);
    expect(again.deadline('SEARCH').due).toBe('2022-05-17');
    expect(again.state.calendarVersion).toBe(calendar.version);
  });

  it('show what is next due in the list, other than somebody else’s own time', () => {
    expect(tinyReview.summary(lost().state)).toEqual({
      state: 'LOST',
      stage: 'search',
      nextDue: '2022-05-16',
      closed: false,
      reference: 'NED-LU-2022-001',
    });
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(tinyReview.summary(found.state)).toMatchObject({ nextDue: null, closed: true });
  });
});

describe('What every review type has: what waits for its people', () => {
  it('is to find out about a letter in doubt and to say why something was late', () => {
    expect(tinyReview.tasks(lost().state)).toEqual([]);
    const late = lost().wait('2022-05-20');
    expect(tinyReview.tasks(late.state)).toMatchObject([
      { command: 'GiveLateReason', data: { deadline: 'SEARCH' } },
    ]);
    const inDoubt = lost()
      .on('2022-05-10')
      .does('FindUmbrella', { colour: 'red' })
      .settleOnly('PrepareNotice', 'ClaimNoticeDelivery')
      .does('RecordDeliveryUncertain', { notice: 'notice-1', reference: 'mail-1' }, { by: PROCESS });
    expect(tinyReview.tasks(inDoubt.state)).toMatchObject([
      { command: 'ResolveDelivery', data: { notice: 'notice-1' } },
    ]);
  });
});

describe('What every review type has: what the engine may know of it', () => {
  it('is all that is due, and of what is to come only the next', () => {
    const { state, now } = lost();
    const many = (day: string): readonly Obligation[] =>
      Array.from({ length: 150 }, (_, i) => ({
        kind: 'command',
        stage: 'search',
        key: `${day}/${i}`,
        dueAt: morning(day),
        command: 'EndWindow',
        data: {},
      }));
    const { process } = processOf<Tiny>({
      stageOf: { WAITING: 'search', LOST: 'search', FOUND: 'search' },
      owed: [() => many('2022-05-10'), () => many('2022-05-09'), () => many('2022-05-08')],
      over: () => true,
      predicates: () => ({}),
      isWindow: () => false,
      reference: () => null,
    });
    const at = {
      stream: 'lost-umbrella/example',
      version: 1,
      now,
      calendar: ENGLAND_AND_WALES,
      procedure: settings,
    };
    const known = process(state, at);
    const days = known.owed.map((one) => one.key.split('/')[0]);
    expect(days).toHaveLength(400);
    expect(days.slice(0, 300)).toEqual(
      [...many('2022-05-08'), ...many('2022-05-09')].map((one) => one.key.split('/')[0]),
    );
    expect(days.at(-1)).toBe('2022-05-10');
    expect(known.ended).toBe(false);
  });
});

describe('What every review type has: letters', () => {
  const found = () => lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
  const notice = 'notice-1';
  const claimed = () => found().settleOnly('PrepareNotice', 'ClaimNoticeDelivery');
  const uncertain = () =>
    claimed().does('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, { by: PROCESS });

  it('are written, claimed, delivered and recorded, and the law’s own event follows', () => {
    const told = found().settle();
    expect(told.names().slice(-4)).toEqual([
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'OwnerTold',
    ]);
    expect(told.state).toMatchObject({ ownerTold: true, notices: [{ status: 'DELIVERED', attempt: 1 }] });
    expect(told.events.find(sent('NoticeDelivered'))).toMatchObject({
      authority: 'house rules 2',
      data: { template: 'found', proof: { notice, channel: 'EMAIL', recipient: { kind: 'OWNER' } } },
    });
  });

  it('keep their Word form beside the text, where they have one, and write none down where they have not', () => {
    const letter = { notice, text: sealed('t'), html: sealed('h'), sha256: 'b' };
    const docx = { file: sealed('file'), sha256: 'c' };
    const delivered = (with_: object) =>
      found()
        .does('PrepareNotice', { ...letter, ...with_ }, { by: PROCESS })
        .settle();
    const written = (story: ReturnType<typeof delivered>) => [
      story.events.find(sent('NoticePrepared'))?.data,
      (story.events.find(sent('NoticeDelivered'))?.data as { proof: object }).proof,
      story.state.notices[0],
    ];
    for (const place of written(delivered({ docx }))) expect(place).toMatchObject({ docx });
    for (const place of written(delivered({}))) expect(place).not.toHaveProperty('docx');
  });

  it('are written anew, also as a Word document, when they have to be sent again', () => {
    const docx = { file: sealed('file'), sha256: 'c' };
    const again = found()
      .does(
        'PrepareNotice',
        { notice, text: sealed('t'), html: sealed('h'), sha256: 'b', docx },
        { by: PROCESS },
      )
      .does('ClaimNoticeDelivery', { notice }, { by: PROCESS })
      .does('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, { by: PROCESS })
      .does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' });
    expect(again.state.notices).toMatchObject([{ status: 'OWED', text: null, docx: null, attempt: 2 }]);
  });

  it('become a task for a person when nobody knows, and are then sent again, proved or given up', () => {
    const again = uncertain().does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' });
    expect(again.state.notices[0]).toMatchObject({ status: 'OWED', attempt: 2, text: null });
    const proved = uncertain().does('ResolveDelivery', { notice, outcome: 'WAS_DELIVERED' });
    expect(proved.names().slice(-3)).toEqual(['DeliveryResolved', 'NoticeDelivered', 'OwnerTold']);
    const dropped = uncertain().does('ResolveDelivery', { notice, outcome: 'NO_LONGER_NEEDED' });
    expect(dropped.state.notices[0]?.status).toBe('DROPPED');
    expect(
      uncertain()
        .process()
        .owed.filter((one) => one.kind === 'notice'),
    ).toEqual([]);
  });

  it('are asked about only where nobody knows whether one went out', () => {
    expect([found(), claimed(), uncertain()].map((story) => story.obstacle('ResolveDelivery'))).toEqual([
      'DELIVERY_NOT_UNCERTAIN',
      'DELIVERY_NOT_UNCERTAIN',
      null,
    ]);
  });

  it('take each step once and in order', () => {
    const as = { by: PROCESS };
    const delivery = { notice, channel: 'EMAIL', reference: 'mail-1' } as const;
    const letter = { notice, text: sealed('t'), html: sealed('h'), sha256: 'b' };
    expect([
      codeOf(found().attempt('PrepareNotice', { ...letter, notice: 'notice-9' }, as)),
      codeOf(found().attempt('ClaimNoticeDelivery', { notice }, as)),
      codeOf(claimed().attempt('PrepareNotice', letter, as)),
      codeOf(found().attempt('RecordNoticeDelivered', delivery, as)),
      codeOf(found().attempt('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, as)),
      codeOf(claimed().attempt('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' })),
    ]).toEqual([
      'UNKNOWN_NOTICE',
      'NOTICE_NOT_PREPARED',
      'NOTICE_NOT_OWED',
      'NOTICE_NOT_CLAIMED',
      'NOTICE_NOT_CLAIMED',
      'DELIVERY_NOT_UNCERTAIN',
    ]);
  });
});
