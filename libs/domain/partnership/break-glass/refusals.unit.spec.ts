import { by, itLists, storiesOf, type Act, type Row } from '../testing/story.js';
import { breakGlass, breakGlassStream, isOpen } from './index.js';

const now = '2026-11-23T22:30:00.000Z';
const { accepted, given, itRefuses, process } = storiesOf(breakGlass, now);
const SOURCE = 'table 6.1: break-glass needs two people';

const ask = (review: string, person = 'the-RELEVANT_BODY_DECIDER'): Act => [
  'RequestBreakGlass',
  by('RELEVANT_BODY_DECIDER', person),
  { review, emergency: 'RISK_TO_LIFE' },
];
const ASK = ask('community-trigger/1');
const grant = (access: string): Act => ['GrantBreakGlass', by('CASE_COORDINATOR'), { access, hours: 4 }];
const refuse = (access: string): Act => ['RefuseBreakGlass', by('CSP_CHAIR'), { access }];
const know = (access: string): Act => ['AcknowledgeBreakGlass', by('CSP_MANAGER'), { access }];

const ROWS: readonly Row[] = [
  [
    'RequestBreakGlass',
    'person: RELEVANT_BODY_DECIDER, CSP_MANAGER, DPO, ADMINISTRATOR',
    'BreakGlassRequested',
    'reason required, may be the first',
    SOURCE,
    'NO_SUCH_REVIEW, ALREADY_ASKED',
    'Ask to read, in an emergency, a record that is closed to you; somebody else must agree',
  ],
  [
    'GrantBreakGlass',
    'person: CASE_COORDINATOR, CSP_CHAIR',
    'BreakGlassGranted',
    'reason optional',
    SOURCE,
    'NO_SUCH_ACCESS, NOT_OPEN, SECOND_PERSON',
    'Open a record to whoever asked in an emergency, for some hours; the manager is told',
  ],
  [
    'RefuseBreakGlass',
    'person: CASE_COORDINATOR, CSP_CHAIR',
    'BreakGlassRefused',
    'reason required',
    SOURCE,
    'NO_SUCH_ACCESS, NOT_OPEN',
    'Keep a record closed to whoever asked in an emergency',
  ],
  [
    'AcknowledgeBreakGlass',
    'person: CSP_MANAGER',
    'BreakGlassAcknowledged',
    'reason optional',
    SOURCE,
    'NO_SUCH_ACCESS, NOTHING_TO_KNOW',
    'Say that you know of a record that was opened in an emergency',
  ],
];

describe('What can be done about a record that is opened in an emergency', () => {
  itLists(breakGlass, ROWS);

  it('is this and nothing else, for as long as the register is kept', () => {
    expect(breakGlass.catalogue.map(({ name }) => name)).toStrictEqual(ROWS.map(([command]) => command));
    for (const { stage, states } of breakGlass.catalogue)
      expect([stage, states]).toStrictEqual(['break-glass', ['KEPT']]);
    expect(breakGlass).toMatchObject({
      type: 'break-glass',
      label: 'Records opened in an emergency',
      stageOf: { KEPT: 'break-glass' },
    });
    expect(breakGlassStream('ned')).toBe('break-glass/ned');
  });
});

describe('Who opens a record in an emergency is told', () => {
  itRefuses([
    [
      'that there is no such review',
      [],
      ['RequestBreakGlass', by('DPO'), { review: null, emergency: 'COURT_ORDER' }],
      'NO_SUCH_REVIEW',
      'BAD_INPUT',
      'review',
      SOURCE,
      'There is no such review in this area. Give its id as it stands on the letter or in the message that you have.',
    ],
    [
      'which request of theirs is still open',
      [ASK],
      ASK,
      'ALREADY_ASKED',
      'NOT_NOW',
      null,
      SOURCE,
      'Your request access-1 for this record is still open, or the record still is.',
    ],
    ...[grant('access-9'), refuse('access-9'), know('access-9')].map(
      (act) =>
        [
          `that there is no such request: ${act[0]}`,
          [ASK],
          act,
          'NO_SUCH_ACCESS',
          'BAD_INPUT',
          'access',
          SOURCE,
          'There is no request access-9 here.',
        ] as const,
    ),
    [
      'that it was answered',
      [ASK, refuse('access-1')],
      grant('access-1'),
      'NOT_OPEN',
      'NOT_NOW',
      null,
      SOURCE,
      'This request has been answered already.',
    ],
    [
      'that somebody else must agree',
      [ASK],
      [
        'GrantBreakGlass',
        by('CASE_COORDINATOR', 'the-RELEVANT_BODY_DECIDER'),
        { access: 'access-1', hours: 1 },
      ],
      'SECOND_PERSON',
      'NOT_ALLOWED',
      null,
      SOURCE,
      'You asked for this yourself. Somebody else must look at the reason before the record opens.',
    ],
    [
      'that there is nothing to know of where the record stayed closed',
      [ASK, refuse('access-1')],
      know('access-1'),
      'NOTHING_TO_KNOW',
      'NOT_NOW',
      null,
      SOURCE,
      'This record was not opened, or you have said so already.',
    ],
  ]);
});

describe('Of several requests', () => {
  it('one by somebody else, or for another record, stands beside the first', () => {
    const three = given(ASK, ask('community-trigger/1', 'somebody-else'), ask('community-trigger/2'));
    expect(three.accesses.map(({ id, person, review }) => [id, person, review])).toStrictEqual([
      ['access-1', 'the-RELEVANT_BODY_DECIDER', 'community-trigger/1'],
      ['access-2', 'somebody-else', 'community-trigger/1'],
      ['access-3', 'the-RELEVANT_BODY_DECIDER', 'community-trigger/2'],
    ]);
  });

  it('one that is answered leaves the others open', () => {
    const { accesses } = given(
      ASK,
      ask('community-trigger/2'),
      ask('community-trigger/3'),
      grant('access-2'),
      refuse('access-3'),
      know('access-2'),
    );
    const asked = { person: 'the-RELEVANT_BODY_DECIDER', emergency: 'RISK_TO_LIFE' };
    const closed = { grantedBy: null, grantedAt: null, until: null, acknowledged: false };
    expect(accesses).toStrictEqual([
      { id: 'access-1', review: 'community-trigger/1', ...asked, ...closed, status: 'REQUESTED' },
      {
        id: 'access-2',
        review: 'community-trigger/2',
        ...asked,
        status: 'GRANTED',
        grantedBy: 'the-CASE_COORDINATOR',
        grantedAt: now,
        until: '2026-11-24T02:30:00.000Z',
        acknowledged: true,
      },
      { id: 'access-3', review: 'community-trigger/3', ...asked, ...closed, status: 'REFUSED' },
    ]);
  });

  it('a new one may be made when the hours of the last are over, and not a minute before', () => {
    const again = (at: string): Act => [ASK[0], ASK[1], ASK[2], { at }];
    const opened = given(ASK, grant('access-1'));
    expect(() => accepted(opened, again('2026-11-24T02:29:00.000Z'))).toThrow('access-1');
    expect(accepted(opened, again('2026-11-24T02:30:00.000Z')).events).toHaveLength(1);
  });

  it('no record is open to anybody to whom it was refused', () => {
    const [opened] = given(ASK, grant('access-1')).accesses;
    expect(opened && isOpen({ ...opened, status: 'REFUSED' }, now)).toBe(false);
  });
});

describe('What is recorded of an emergency', () => {
  it.each([
    [
      ASK,
      [],
      {
        type: 'BreakGlassRequested',
        authority: SOURCE,
        data: {
          id: 'access-1',
          review: 'community-trigger/1',
          person: 'the-RELEVANT_BODY_DECIDER',
          emergency: 'RISK_TO_LIFE',
        },
      },
    ],
    [
      grant('access-1'),
      [ASK],
      {
        type: 'BreakGlassGranted',
        authority: SOURCE,
        data: { access: 'access-1', grantedBy: 'the-CASE_COORDINATOR', until: '2026-11-24T02:30:00.000Z' },
      },
    ],
    [refuse('access-1'), [ASK], { type: 'BreakGlassRefused', data: { access: 'access-1' } }],
  ] as readonly (readonly [Act, readonly Act[], object])[])(
    '%j: who, which record, why and until when',
    (act, before, event) => {
      const told = accepted(given(...before), act);
      expect(told.events).toMatchObject([event]);
      expect(told.warnings).toStrictEqual([]);
    },
  );

  it('waits for the manager as a task, from the moment at which the record was opened', () => {
    expect(breakGlass.tasks?.(given(ASK, grant('access-1')))).toStrictEqual([
      {
        key: 'access-1/opened',
        what: 'A record was opened in an emergency to somebody to whom it is closed: look at who asked, why, and who agreed',
        source: SOURCE,
        since: now,
        command: 'AcknowledgeBreakGlass',
        data: { access: 'access-1' },
      },
    ]);
  });

  it('leaves the engine nothing to do, and is on no date', () => {
    expect(process(given(ASK), 'break-glass/ned')).toMatchObject({ state: 'KEPT', ended: true, owed: [] });
    expect(breakGlass.summary(given(ASK)).nextDue).toBeNull();
  });
});
