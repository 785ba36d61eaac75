import { HEALTH, PEOPLE } from '../testing/people.js';
import {
  accepts,
  begins,
  bothAsked,
  entry,
  handsIn,
  HEALTH_ENTRIES,
  INDEPENDENT,
  OF_HEALTH,
  OF_POLICE,
  POLICE_ENTRIES,
  policeReleased,
  policeWrites,
  releases,
  withoutHealth,
} from '../testing/report-stories.js';
import { codeOf, type Story } from '../testing/scenario.js';
import { evolve } from '../decider.js';
import { initial } from '../initial.js';
import type { State } from '../state.js';
import type { ImrCommands } from './commands.js';
import { IMR_STATUSES, type ImrStatus } from './state.js';

const statusIn = ({ imrs }: State, imr: string) => imrs.find(({ id }) => id === imr)?.status;
const statusOf = ({ state }: Story, imr: string) => statusIn(state, imr);
/** Every status that a report was in, in order, as the record tells it. */
const pathOf = (story: Story, imr: string): readonly ImrStatus[] => {
  const path: ImrStatus[] = [];
  story.events.reduce((before, event) => {
    const state = evolve(before, event);
    const status = statusIn(state, imr);
    if (status !== undefined && status !== path.at(-1)) path.push(status);
    return state;
  }, initial());
  return path;
};
const POLICE_IMR = { imr: 'imr-1' };
const HEALTH_IMR = { imr: 'imr-2' };
const backToPolice = (story: Story, day: string): Story =>
  story.on(day).does('ReturnImr', POLICE_IMR, { by: PEOPLE.chair }).settle();
const writesAgain = (story: Story, day: string): Story =>
  releases(
    handsIn(
      story.on(day).does('StartImr', POLICE_IMR, { by: PEOPLE.policeAuthor }),
      OF_POLICE,
      POLICE_ENTRIES,
    ),
    OF_POLICE,
  );

describe('The way of a report (3.4)', () => {
  it('goes from the commission over the author, the senior manager and the panel to its acceptance', () => {
    expect(pathOf(accepts(policeReleased(), OF_POLICE), 'imr-1')).toEqual([
      'COMMISSIONED',
      'ACCEPTED',
      'IN_PROGRESS',
      'SUBMITTED',
      'AGENCY_QA',
      'SIGNED_OFF',
      'PANEL_REVIEW',
      'ACCEPTED_BY_PANEL',
    ]);
  });

  it('is walked twice again where the panel returns the report twice, each time with reasons and eight weeks', () => {
    const once = writesAgain(backToPolice(policeReleased(), '2022-12-20'), '2023-01-10');
    const twice = writesAgain(backToPolice(once, '2023-01-20'), '2023-02-13');
    const done = accepts(twice, OF_POLICE);
    const back = ['RETURNED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'SIGNED_OFF', 'PANEL_REVIEW'];
    expect(pathOf(done, 'imr-1').slice(6)).toEqual(['PANEL_REVIEW', ...back, ...back, 'ACCEPTED_BY_PANEL']);
    expect(done.state.imrs[0]).toMatchObject({ submissions: 3, deadline: 'DD4/imr-1/again-3' });
    expect(done.state.imrs[0]?.returns).toHaveLength(2);
    expect(
      ['DD4/imr-1', 'DD4/imr-1/again-2', 'DD4/imr-1/again-3'].map((key) => {
        const { due, status } = done.deadline(key);
        return [due, status];
      }),
    ).toEqual([
      ['2023-01-09', 'MET'],
      ['2023-02-14', 'MET'],
      ['2023-03-17', 'MET'],
    ]);
  });

  it('leads the review back to collecting where the panel asks again for a report that it had accepted', () => {
    const analysed = accepts(
      accepts(
        releases(
          handsIn(begins(policeReleased().on('2023-01-05'), OF_HEALTH), OF_HEALTH, HEALTH_ENTRIES),
          OF_HEALTH,
        ),
        OF_HEALTH,
      ),
      OF_POLICE,
    );
    expect(analysed.state).toMatchObject({ state: 'PANEL_ANALYSIS', chronology: { version: 1 } });
    const back = backToPolice(analysed, '2023-01-30');
    expect(back.state.state).toBe('IMR_COLLECTION');
    expect(statusOf(back, 'imr-2')).toBe('ACCEPTED_BY_PANEL');
    const again = writesAgain(back, '2023-02-06');
    expect(again.state).toMatchObject({ state: 'CHRONOLOGY_COMBINED', chronology: { version: 2 } });
    expect(accepts(again, OF_POLICE).state.state).toBe('PANEL_ANALYSIS');
  });

  it('has more time where the chair gives it: the chases begin again when that is over, too', () => {
    const chased = policeWrites().wait('2023-01-12');
    expect(chased.state.imrs[0]).toMatchObject({ chases: 1 });
    const extended = chased
      .does('ExtendImr', { ...POLICE_IMR, due: '2023-02-06' }, { by: PEOPLE.chair })
      .settle();
    expect(extended.deadline('DD4/imr-1')).toMatchObject({
      due: '2023-02-06',
      status: 'OPEN',
      moved: true,
      lateReason: 'ASKED',
    });
    expect(extended.state.imrs[0]).toMatchObject({ status: 'IN_PROGRESS', chases: 0 });
    expect(extended.letters()).toContain('imr-extended');
    const again = extended.wait('2023-02-08');
    expect(again.state.imrs[0]).toMatchObject({ chases: 1 });
    expect(again.deadline('DD4/imr-1')).toMatchObject({ status: 'MISSED' });
    const late = releases(handsIn(again, OF_POLICE, POLICE_ENTRIES), OF_POLICE);
    expect(late.deadline('DD4/imr-1').status).toBe('MET_LATE');
  });

  it('ends at once where the agency had no contact, and nobody waits for it', () => {
    const nil = accepts(policeReleased(), OF_POLICE)
      .does('RecordNilReturn', HEALTH_IMR, { by: PEOPLE.health })
      .settle();
    expect(pathOf(nil, 'imr-2')).toEqual(['COMMISSIONED', 'NIL_RETURN']);
    expect(nil.deadline('DD4/imr-2').status).toBe('MET');
    expect(nil.state.state).toBe('PANEL_ANALYSIS');
  });

  it('ends with a nil return, too, where the agency finds on a second look that it was about somebody else', () => {
    const nil = backToPolice(policeReleased(), '2022-12-20')
      .does('StartImr', POLICE_IMR, { by: PEOPLE.policeAuthor })
      .does('RecordNilReturn', POLICE_IMR, { by: PEOPLE.seniorPolice });
    expect(nil.state.imrs[0]).toMatchObject({ status: 'NIL_RETURN', entries: [], report: null });
  });

  it('is given up where nothing comes, and the review goes on without it', () => {
    const story = withoutHealth();
    expect(pathOf(story, 'imr-2')).toEqual(['COMMISSIONED', 'NOT_PROVIDED']);
    expect(story.state).toMatchObject({ state: 'PANEL_ANALYSIS', chronology: { version: 1 } });
    expect(story.state.chronology?.entries.map(({ agency }) => agency)).not.toContain(HEALTH);
  });

  it('is open to an agency that was given up and comes late: it has its time again, and the chronology grows', () => {
    const back = begins(withoutHealth().on('2023-02-01'), OF_HEALTH);
    expect(back.state.state).toBe('PANEL_ANALYSIS');
    expect(back.state.imrs[1]).toMatchObject({ deadline: 'DD4/imr-2/again-2', chases: 0 });
    expect(back.deadline('DD4/imr-2/again-2')).toMatchObject({ due: '2023-03-29', status: 'OPEN' });
    const released = releases(handsIn(back.on('2023-02-20'), OF_HEALTH, HEALTH_ENTRIES), OF_HEALTH);
    expect(pathOf(released, 'imr-2')).toEqual([
      'COMMISSIONED',
      'NOT_PROVIDED',
      'ACCEPTED',
      'IN_PROGRESS',
      'SUBMITTED',
      'AGENCY_QA',
      'SIGNED_OFF',
      'PANEL_REVIEW',
    ]);
    expect(released.state).toMatchObject({ state: 'PANEL_ANALYSIS', chronology: { version: 2 } });
    expect(released.state.chronology?.entries.map(({ agency }) => agency)).toContain(HEALTH);
    expect(codeOf(released.attempt('CompleteAnalysis', {}, { by: PEOPLE.chair }))).toBe(
      'REPORTS_NOT_SETTLED',
    );
    expect(statusOf(accepts(released, OF_HEALTH), 'imr-2')).toBe('ACCEPTED_BY_PANEL');
  });

  it('is chased and given up a second time where the agency that came back falls silent again', () => {
    const silent = begins(withoutHealth().on('2023-02-01'), OF_HEALTH).wait('2023-04-20');
    expect(pathOf(silent, 'imr-2')).toEqual([
      'COMMISSIONED',
      'NOT_PROVIDED',
      'ACCEPTED',
      'IN_PROGRESS',
      'NOT_PROVIDED',
    ]);
  });

  it('may be a late nil return', () => {
    const nil = withoutHealth().does('RecordNilReturn', HEALTH_IMR, { by: PEOPLE.health });
    expect(statusOf(nil, 'imr-2')).toBe('NIL_RETURN');
  });
});

describe('Each step of a report', () => {
  const named = { author: PEOPLE.policeAuthor.person, declaration: INDEPENDENT };
  const submitted = handsIn(policeWrites(), OF_POLICE, POLICE_ENTRIES);
  const withSenior = submitted.settle();
  const signedOff = withSenior.does('SignOffImr', POLICE_IMR, { by: PEOPLE.seniorPolice });
  const atPanel = signedOff.settle();
  /** A case in which the report of the police is in each status. */
  const IN: Readonly<Record<ImrStatus, Story>> = {
    COMMISSIONED: bothAsked(),
    ACCEPTED: bothAsked().does('AcceptCommission', { ...POLICE_IMR, ...named }),
    IN_PROGRESS: policeWrites(),
    SUBMITTED: submitted,
    AGENCY_QA: withSenior,
    SIGNED_OFF: signedOff,
    PANEL_REVIEW: atPanel,
    RETURNED: atPanel.does('ReturnImr', POLICE_IMR, { by: PEOPLE.chair }),
    ACCEPTED_BY_PANEL: accepts(atPanel, OF_POLICE),
    NIL_RETURN: bothAsked().does('RecordNilReturn', POLICE_IMR),
    NOT_PROVIDED: bothAsked().wait('2023-01-24').on('2023-01-25'),
    WITHDRAWN: bothAsked().does('WithdrawCommission', POLICE_IMR),
  };
  type Step = Exclude<keyof ImrCommands, 'CommissionImr' | 'CommissionSummaryReport'>;
  const { chair, coordinator, policeAuthor, seniorPolice } = PEOPLE;
  const process = { kind: 'process' } as const;
  const report = { text: { sealed: 'r', commitment: 'c' }, sha256: 'r' };
  const TRIED = {
    AcceptCommission: [coordinator, { ...POLICE_IMR, ...named }],
    ReplaceImrAuthor: [coordinator, { ...POLICE_IMR, ...named, author: PEOPLE.otherPoliceAuthor.person }],
    StartImr: [policeAuthor, POLICE_IMR],
    SubmitImr: [policeAuthor, { ...POLICE_IMR, report, entries: [entry('2021-03-02')] }],
    OpenAgencyQa: [process, POLICE_IMR],
    SignOffImr: [seniorPolice, POLICE_IMR],
    PutImrToPanel: [process, POLICE_IMR],
    AcceptImr: [chair, POLICE_IMR],
    ReturnImr: [chair, POLICE_IMR],
    RecordNilReturn: [coordinator, POLICE_IMR],
    WithdrawCommission: [coordinator, POLICE_IMR],
    ExtendImr: [chair, { ...POLICE_IMR, due: '2023-12-29' }],
    ChaseImr: [process, { ...POLICE_IMR, number: 1 }],
    EscalateNonEngagement: [process, POLICE_IMR],
  } as const satisfies Record<Step, readonly [object, object]>;

  const at = (command: Step): readonly ImrStatus[] =>
    IMR_STATUSES.filter((status) => {
      const [by, data] = TRIED[command];
      return codeOf(IN[status].attempt(command, data as never, { by })) !== 'WRONG_STEP';
    });

  it.each([
    ['AcceptCommission', ['COMMISSIONED', 'NOT_PROVIDED']],
    ['ReplaceImrAuthor', ['ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED']],
    ['StartImr', ['ACCEPTED', 'RETURNED']],
    ['SubmitImr', ['IN_PROGRESS']],
    ['OpenAgencyQa', ['SUBMITTED']],
    ['SignOffImr', ['AGENCY_QA']],
    ['PutImrToPanel', ['SIGNED_OFF']],
    ['AcceptImr', ['PANEL_REVIEW']],
    ['ReturnImr', ['PANEL_REVIEW', 'ACCEPTED_BY_PANEL']],
    ['RecordNilReturn', ['COMMISSIONED', 'ACCEPTED', 'IN_PROGRESS', 'NOT_PROVIDED']],
    [
      'WithdrawCommission',
      [
        'COMMISSIONED',
        'ACCEPTED',
        'IN_PROGRESS',
        'SUBMITTED',
        'AGENCY_QA',
        'SIGNED_OFF',
        'PANEL_REVIEW',
        'RETURNED',
        'NOT_PROVIDED',
      ],
    ],
    ['ExtendImr', ['COMMISSIONED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED']],
    ['ChaseImr', ['COMMISSIONED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED']],
    [
      'EscalateNonEngagement',
      ['COMMISSIONED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED'],
    ],
  ] as const)('%s is possible while the report is %s, and never else', (command, statuses) => {
    expect(IMR_STATUSES.map((status) => [status, statusOf(IN[status], 'imr-1')])).toEqual(
      IMR_STATUSES.map((status) => [status, status]),
    );
    expect(at(command)).toEqual(statuses);
  });
});
