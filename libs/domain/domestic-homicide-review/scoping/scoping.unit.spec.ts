import { agenciesOf } from '../agencies.js';
import { asked, decides, notMet, pending } from '../testing/beginning.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { codeOf, PROCESS, warningsOf } from '../testing/scenario.js';
import { notified, notifiedWith } from '../testing/stories.js';

const COUNTY = 'county-council';
const times = (names: readonly string[], name: string) => names.filter((one) => one === name).length;

describe('A first look into the files of agencies', () => {
  it('is asked of each by a letter of its own, with ten working days to answer', () => {
    const story = asked();
    expect(story.state.state).toBe('SCOPING_DECISION');
    expect(story.state.notices.slice(-2)).toMatchObject([
      { template: 'scoping-request', to: { organisations: [POLICE] }, about: { request: 'scoping-1' } },
      { template: 'scoping-request', to: { organisations: [HEALTH] }, about: { request: 'scoping-2' } },
    ]);
    // The bank holiday for the State Funeral on 19 September does not count.
    expect(story.deadline('SCOPING/scoping-2').due).toBe('2022-09-27');
  });

  it('does not stop the month to decide', () => {
    expect(asked().deadline('DD1')).toEqual(notified().deadline('DD1'));
  });

  it('warns of an agency that the police named and nobody asks', () => {
    const onlyPolice = { requests: [{ agency: POLICE }] };
    expect(warningsOf(notified().attempt('RequestScopingReturn', onlyPolice))).toEqual([
      'KNOWN_AGENCY_NOT_ASKED',
    ]);
    expect(warningsOf(asked().attempt('RequestScopingReturn', { requests: [{ agency: COUNTY }] }))).toEqual(
      [],
    );
  });

  it('can be asked of one more agency while others are still looking', () => {
    const more = asked().does('RequestScopingReturn', { requests: [{ agency: COUNTY }] });
    expect(more.state.scoping.map(({ id, agency }) => [id, agency])).toEqual([
      ['scoping-1', POLICE],
      ['scoping-2', HEALTH],
      ['scoping-3', COUNTY],
    ]);
  });
});

describe('When agencies answer', () => {
  it('goes on to the criteria by itself with the last answer', () => {
    const first = asked().does('RecordReturn', { request: 'scoping-1', contact: 'YES' }).settle();
    expect(first.state.state).toBe('SCOPING_DECISION');
    const story = pending();
    expect(story.state.state).toBe('CRITERIA_PENDING');
    expect(story.last()).toMatchObject({ type: 'ScopingClosed', data: { missing: [] } });
    expect(story.deadline('SCOPING/scoping-1').status).toBe('MET');
    expect(story.state.scoping).toMatchObject([
      { status: 'RETURNED', contact: 'YES' },
      { status: 'RETURNED', contact: 'NO', summary: null },
    ]);
  });

  it('counts an agency that had contact among those with a part in the case', () => {
    const story = notifiedWith({ knownAgencies: [POLICE] })
      .does('RequestScopingReturn', { requests: [{ agency: COUNTY }, { agency: HEALTH }] })
      .does('RecordReturn', { request: 'scoping-1', contact: 'YES' })
      .does('RecordReturn', { request: 'scoping-2', contact: 'NO' });
    expect(agenciesOf(story.state)).toEqual([POLICE, COUNTY]);
  });

  it('spares the letters about what was answered by telephone, and no others', () => {
    const story = asked().does('RecordReturn', { request: 'scoping-1', contact: 'NO' });
    expect(story.state.notices.slice(-2).map(({ status }) => status)).toEqual(['DROPPED', 'OWED']);
  });

  it('spares the reminder that was not sent yet', () => {
    const reminded = asked().wait('2022-09-22').on('2022-09-23').settleOnly('SendReminder');
    const late = reminded.on('2022-09-23').does('RecordReturn', { request: 'scoping-1', contact: 'NO' });
    const about = (key: string) =>
      late.state.notices.filter(({ about: { deadline }, status }) => deadline === key && status === 'OWED');
    expect(about('SCOPING/scoping-1')).toEqual([]);
    expect(about('SCOPING/scoping-2')).toHaveLength(1);
  });

  it('takes an agency’s answer from that agency and from the coordinator, and says who gave it', () => {
    const answer = { request: 'scoping-2', contact: 'NO' } as const;
    expect(codeOf(asked().attempt('RecordReturn', answer, { by: PEOPLE.police }))).toBe('NOT_YOUR_AGENCY');
    expect(asked().does('RecordReturn', answer, { by: PEOPLE.health }).last()).toMatchObject({
      data: { agency: HEALTH, by: PEOPLE.health.person },
    });
  });
});

describe('When an agency does not answer', () => {
  const late = () => asked().wait('2022-09-28');

  it('goes on without it on the day after its date, and says what is missing', () => {
    expect(asked().wait('2022-09-27').state.state).toBe('SCOPING_DECISION');
    expect(late().state.state).toBe('CRITERIA_PENDING');
    expect(late().events).toContainEqual(
      expect.objectContaining({
        type: 'ScopingClosed',
        data: { missing: ['scoping-1', 'scoping-2'] },
      }),
    );
  });

  it('is chased twice, a week apart, and then taken to its senior manager, once', () => {
    expect(times(late().names(), 'ScopingReturnChased')).toBe(2);
    const again = late().wait('2022-10-05');
    expect(times(again.names(), 'ScopingReturnChased')).toBe(4);
    expect(again.state.scoping).toMatchObject([{ chases: 2 }, { chases: 2 }]);
    const end = again.wait('2022-10-31');
    expect(times(end.names(), 'ScopingReturnChased')).toBe(4);
    expect(times(end.names(), 'ScopingReturnEscalated')).toBe(2);
    expect(end.letters().filter((one) => one === 'scoping-escalation')).toHaveLength(2);
  });

  it('is still heard while the criteria are decided, and is chased no more', () => {
    const story = late().does('RecordReturn', { request: 'scoping-1', contact: 'YES' }).wait('2022-10-31');
    expect(story.deadline('SCOPING/scoping-1').status).toBe('MET_LATE');
    expect(story.state.scoping).toMatchObject([
      { chases: 1, escalated: false },
      { chases: 2, escalated: true },
    ]);
  });

  it('is not waited for any longer once the decision is taken', () => {
    const story = decides(late()).wait('2022-10-31');
    expect(story.deadline('SCOPING/scoping-1').status).toBe('CANCELLED');
    expect(times(story.names(), 'ScopingReturnChased')).toBe(2);
  });
});

describe('An answer that was still open when it was decided', () => {
  const reopened = () =>
    decides(asked().wait('2022-09-28'), notMet())
      .settle()
      .does('ReopenCriteria', {}, { by: PEOPLE.cspChair });

  it('is chased by nobody when the decision is taken again, though it may be recorded', () => {
    const data = { request: 'scoping-1', number: 2 };
    expect(reopened().attempt('ChaseScopingReturn', data, { by: PROCESS })).toMatchObject({
      refusal: { code: 'NOT_DUE_YET', detail: 'The next chase is due on no day.' },
    });
    expect(
      reopened().does('RecordReturn', { request: 'scoping-1', contact: 'YES' }).state.scoping,
    ).toMatchObject([{ status: 'RETURNED', contact: 'YES' }, { status: 'ASKED' }]);
  });
});

describe('Records', () => {
  it('are secured by a letter to each agency, before there is a decision and after', () => {
    const story = notified().does('SecureRecordsNotice', { agencies: [POLICE, HEALTH] });
    expect(story.state.secured).toEqual([
      { agency: POLICE, at: story.now },
      { agency: HEALTH, at: story.now },
    ]);
    expect(story.letters().slice(-2)).toEqual(['secure-records', 'secure-records']);
    expect(decides(pending()).does('SecureRecordsNotice', { agencies: [COUNTY] }).state.secured).toHaveLength(
      1,
    );
  });
});
