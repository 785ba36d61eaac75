import { DEADLINES, open, untilConsent } from './deadlines.js';
import { CALENDAR, PROCEDURE } from './testing/procedure.js';

/** Table 4.1. The Act sets no time limit (A18): each length is local, and the source says which duty stands behind it. */
describe('The deadlines of a Community Trigger', () => {
  const deadlines = [
    ['AD1', 'Acknowledge the application', 'local procedure', 'application'],
    ['AD2', 'Get the victim’s consent', 'product rule', 'consent'],
    ['AD3', 'Ask the agencies for information', 'local procedure', 'application'],
    ['AD4', 'Return of information', 'local procedure; Sch 4 para 7', 'information-gathering'],
    ['AD5', 'Decide the threshold', 'local procedure; s.104(4)-(5)', 'threshold-check'],
    ['AD6', 'Tell the applicant the decision', 's.104(6); length local', 'threshold-check'],
    ['AD7', 'Appoint the chair and invite', 'product rule', 'review-preparation'],
    ['AD8', 'Hold the review meeting', 'local procedure', 'review-preparation'],
    ['AD9', 'Tell the applicant the outcome and recommendations', 's.104(8); length local', 'outcome'],
    ['AD10', 'Response of a recommendation’s addressee', 's.104(7): have regard', 'outcome'],
    ['AD11', 'Progress review at the tasking meeting', 'local procedure', 'action-monitoring'],
    [
      'AD12',
      'Time to ask for a reconsideration or appeal',
      'local procedure; Sch 4 para 3',
      'reconsideration',
    ],
    ['AD13', 'Decide the reconsideration or appeal', 'local procedure; Sch 4 para 3', 'reconsideration'],
    ['ACTION', 'Do the action', 'action plan', 'action-monitoring'],
    ['TRANSFER', 'Answer of the other area', 'product rule', 'transfer'],
  ] as const;

  it.each(deadlines)('%s: %s', (id, what, source, stage) => {
    expect(DEADLINES.rows[id]).toMatchObject({ what, kind: 'LOCAL', source, stage });
  });

  it('are these and no others', () => {
    expect(Object.keys(DEADLINES.rows)).toEqual(deadlines.map(([id]) => id));
  });

  it('give the applicant a time to ask that nobody misses, and an action an overdue event of its own', () => {
    const those = (of: 'window' | 'overdueByOwnEvent') =>
      deadlines.map(([id]) => id).filter((id) => DEADLINES.rows[id][of] === true);
    expect(those('window')).toEqual(['AD12']);
    expect(those('overdueByOwnEvent')).toEqual(['ACTION']);
  });

  it('that an older table knew are read as an action’s and are missed like any other', () => {
    const AD1 = open(
      { procedure: PROCEDURE, calendar: CALENDAR },
      'AD1',
      '2022-05-03',
      'ApplicationReceived',
    );
    expect(DEADLINES.rowOf({ ...AD1, id: 'AD99' })).toEqual({
      what: 'Do the action',
      kind: 'LOCAL',
      source: 'action plan',
      stage: 'action-monitoring',
      overdueByOwnEvent: false,
    });
  });
});

describe('The length of a deadline is the pinned procedure’s', () => {
  const under = (procedure = PROCEDURE) => ({ procedure, calendar: CALENDAR });

  it('of the suggested profile: three working days to acknowledge what came on Tuesday 3 May 2022', () => {
    expect(open(under(), 'AD1', '2022-05-03', 'ApplicationReceived')).toMatchObject({
      id: 'AD1',
      key: 'AD1',
      kind: 'LOCAL',
      startedOn: '2022-05-03',
      startedBy: 'ApplicationReceived',
      due: '2022-05-06',
      status: 'OPEN',
    });
  });

  it('of another: two, as in Stockton', () => {
    const stockton = {
      ...PROCEDURE,
      deadlines: { ...PROCEDURE.deadlines, AD1: { n: 2, unit: 'WORKING_DAYS' as const } },
    };
    expect(open(under(stockton), 'AD1', '2022-05-03', 'ApplicationReceived').due).toBe('2022-05-05');
  });

  it('waits for consent from its first day on only where the procedure says so', () => {
    const AD5 = open(under(), 'AD5', '2022-05-03', 'ApplicationReceived');
    expect(untilConsent(AD5, under())).toMatchObject({ status: 'PAUSED', pausedOn: '2022-05-03' });
    expect(untilConsent(AD5, under({ ...PROCEDURE, pauses: [] })).status).toBe('OPEN');
    const AD1 = open(under(), 'AD1', '2022-05-03', 'ApplicationReceived');
    expect(untilConsent(AD1, under()).status).toBe('OPEN');
    const AD8 = open(under(), 'AD8', '2022-05-03', 'ThresholdDecided');
    expect(untilConsent(AD8, under()).status).toBe('OPEN');
  });
});
