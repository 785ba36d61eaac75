import type { Imr } from '../imr/state.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import {
  accepts,
  begins,
  bothAsked,
  bothReleased,
  entry,
  handsIn,
  HEALTH_ENTRIES,
  OF_HEALTH,
  OF_POLICE,
  policeReleased,
  releases,
} from '../testing/report-stories.js';
import { codeOf, settings } from '../testing/scenario.js';
import { combined, gapsOf, overlapsOf } from './combine.js';

const FIRST_OF = { police: 'imr-1/submission-1/entry-1', health: 'imr-2/submission-1/entry-1' };

describe('The combined chronology', () => {
  it('is built by itself when the last agency has released its own', () => {
    const story = bothReleased();
    expect(policeReleased().state.chronology).toBeNull();
    expect(story.state.state).toBe('CHRONOLOGY_COMBINED');
    expect(story.letters().filter((one) => one === 'combined-chronology')).toHaveLength(1);
  });

  it('holds all entries in the order of days and times, each with its source', () => {
    expect(
      bothReleased().state.chronology?.entries.map(({ on, time, agency }) => [on, time, agency]),
    ).toEqual([
      ['2021-03-02', '22:40', POLICE],
      ['2021-11-20', null, HEALTH],
      ['2021-11-20', '09:15', POLICE],
      ['2022-03-01', '11:00', HEALTH],
      ['2022-08-30', null, POLICE],
    ]);
  });

  it('shows days that two agencies saw, and stretches that nobody’s files say anything about', () => {
    const { chronology } = bothReleased().state;
    expect(chronology?.overlaps).toEqual([
      { on: '2021-11-20', entries: [FIRST_OF.health, 'imr-1/submission-1/entry-2'] },
    ]);
    expect(chronology?.gaps).toEqual([
      { after: '2021-03-02', before: '2021-11-20', days: 262 },
      { after: '2022-03-01', before: '2022-08-30', days: 181 },
    ]);
  });

  it('calls a gap what the partnership has settled', () => {
    const patient = settings({ chronologyGapDays: 200 });
    const story = releases(
      handsIn(
        begins(policeReleased().with({ procedure: patient }).on('2023-01-05'), OF_HEALTH),
        OF_HEALTH,
        HEALTH_ENTRIES,
      ),
      OF_HEALTH,
    );
    expect(story.state.chronology?.gaps.map(({ days }) => days)).toEqual([262]);
  });

  it('waits for nobody who is let off, had no contact or sends nothing', () => {
    const nil = policeReleased().does('RecordNilReturn', { imr: 'imr-2' }, { by: PEOPLE.health }).settle();
    const letOff = policeReleased().does('WithdrawCommission', { imr: 'imr-2' }).settle();
    const silent = policeReleased().wait('2023-01-25');
    for (const { state } of [nil, letOff, silent]) {
      expect(state.state).toBe('CHRONOLOGY_COMBINED');
      expect(state.chronology?.entries.every(({ agency }) => agency === POLICE)).toBe(true);
    }
  });

  it('is not built of nothing', () => {
    const nobody = bothAsked()
      .does('WithdrawCommission', { imr: 'imr-1' })
      .does('WithdrawCommission', { imr: 'imr-2' })
      .settle();
    expect(nobody.state).toMatchObject({ state: 'IMR_COLLECTION', chronology: null });
    expect(codeOf(nobody.attempt('MergeChronologies', {}))).toBe('NOTHING_COMMISSIONED');
  });

  it('says who is awaited where somebody wants it too early', () => {
    expect(policeReleased().attempt('MergeChronologies', {})).toMatchObject({
      refusal: { code: 'REPORTS_AWAITED', detail: expect.stringContaining(HEALTH) },
    });
  });

  it('leads on after a report was returned, also where its entries are the old ones', () => {
    const again = releases(
      handsIn(
        bothReleased()
          .does('ReturnImr', { imr: 'imr-2' }, { by: PEOPLE.chair })
          .does('StartImr', { imr: 'imr-2' }, { by: PEOPLE.healthAuthor }),
        OF_HEALTH,
        HEALTH_ENTRIES,
      ),
      OF_HEALTH,
    );
    expect(again.state).toMatchObject({ state: 'CHRONOLOGY_COMBINED', chronology: { version: 2 } });
  });

  it('has a new version by itself when an agency’s entries leave it', () => {
    const without = bothReleased().does('WithdrawCommission', { imr: 'imr-2' }).settle();
    expect(without.state.chronology).toMatchObject({ version: 2 });
    expect(without.state.chronology?.entries).toHaveLength(3);
  });
});

describe('Records that do not agree', () => {
  it('are pointed out by a member of the panel', () => {
    const story = bothReleased().does(
      'FlagConflict',
      { entries: [FIRST_OF.police, FIRST_OF.health] },
      { by: PEOPLE.panelHealth },
    );
    expect(story.state.chronologyConflicts).toEqual([
      { id: 'conflict-1', entries: [FIRST_OF.police, FIRST_OF.health], text: null },
    ]);
  });
});

describe('The analysis', () => {
  it('begins by itself when the panel has accepted the last report', () => {
    const one = accepts(bothReleased(), OF_POLICE);
    expect(one.state.state).toBe('CHRONOLOGY_COMBINED');
    expect(one.attempt('BeginPanelAnalysis', {}, { by: PEOPLE.chair })).toMatchObject({
      refusal: { code: 'REPORTS_NOT_ACCEPTED', detail: expect.stringContaining(HEALTH) },
    });
    const both = accepts(one, OF_HEALTH);
    expect(both.state).toMatchObject({ state: 'PANEL_ANALYSIS', analysisBeganAt: both.now });
  });
});

describe('How chronologies are combined', () => {
  const imr = (agency: string, status: Imr['status'], ...days: readonly string[]): Imr => ({
    id: `imr-${agency}`,
    kind: 'IMR',
    agency,
    terms: 1,
    status,
    author: null,
    declaration: null,
    submissions: 1,
    report: null,
    entries: days.map((on, i) => ({ ...entry(on), id: `${agency}-${i}`, time: null })),
    signedOffBy: null,
    returns: [],
    deadline: `DD4/imr-${agency}`,
    chases: 0,
  });

  it('takes what has left its agency, and nothing that is still its own', () => {
    for (const status of ['SIGNED_OFF', 'PANEL_REVIEW', 'ACCEPTED_BY_PANEL'] as const)
      expect(combined([imr('a', status, '2022-01-01')])).toHaveLength(1);
    for (const status of ['IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED', 'WITHDRAWN'] as const)
      expect(combined([imr('a', status, '2022-01-01')])).toEqual([]);
  });

  it('calls two entries of one agency on one day no overlap', () => {
    const one = combined([imr('a', 'SIGNED_OFF', '2022-01-01', '2022-01-01')]);
    expect(overlapsOf(one)).toEqual([]);
    const two = combined([imr('a', 'SIGNED_OFF', '2022-01-01'), imr('b', 'SIGNED_OFF', '2022-01-01')]);
    expect(overlapsOf(two)).toEqual([{ on: '2022-01-01', entries: ['a-0', 'b-0'] }]);
  });

  it('counts the whole days between two entries: exactly the settled number is a gap, one less is none', () => {
    const entries = combined([imr('a', 'SIGNED_OFF', '2022-01-01', '2022-01-12')]);
    expect(gapsOf(entries, 10)).toEqual([{ after: '2022-01-01', before: '2022-01-12', days: 10 }]);
    expect(gapsOf(entries, 11)).toEqual([]);
    expect(gapsOf([], 1)).toEqual([]);
  });
});
