import { HEALTH, PEOPLE, POLICE, PRACTITIONER } from '../testing/people.js';
import {
  begins,
  bothAsked,
  entry,
  handsIn,
  HEALTH_ENTRIES,
  INDEPENDENT,
  OF_HEALTH,
  OF_POLICE,
  POLICE_ENTRIES,
  policeHandedIn,
  policeReleased,
  policeWrites,
  releases,
  termsAgreed,
} from '../testing/report-stories.js';
import { codeOf, settings, type Story } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const statusOf = (story: Story, imr = 'imr-1') => story.state.imrs.find(({ id }) => id === imr)?.status;
const lettersAbout = (story: Story, imr: string) =>
  story.state.notices.filter(({ about }) => about.imr === imr).map(({ template }) => template);
const IMR = { imr: 'imr-1' };

describe('An agency that is asked for its report', () => {
  it('gets a letter, eight weeks, and the version of the terms that it answers', () => {
    const story = bothAsked();
    expect(story.state.state).toBe('IMR_COLLECTION');
    expect(story.state.imrs).toMatchObject([
      { id: 'imr-1', kind: 'IMR', agency: POLICE, terms: 1, status: 'COMMISSIONED', deadline: 'DD4/imr-1' },
      { id: 'imr-2', kind: 'IMR', agency: HEALTH, terms: 1, status: 'COMMISSIONED', deadline: 'DD4/imr-2' },
    ]);
    expect(story.deadline('DD4/imr-1')).toMatchObject({ startedOn: '2022-11-14', due: '2023-01-09' });
    expect(lettersAbout(story, 'imr-1')).toEqual(['imr-request']);
  });

  it('has until the day in its letter where the chair set one, and no holiday moves that', () => {
    const story = termsAgreed().does('CommissionImr', { agency: POLICE, due: '2023-02-01' });
    expect(story.deadline('DD4/imr-1')).toMatchObject({
      due: '2023-02-01',
      length: { unit: 'CALENDAR_DAYS' },
    });
  });

  it('is asked for less where it had little contact', () => {
    const story = termsAgreed().does('CommissionSummaryReport', { agency: HEALTH });
    expect(story.state.imrs).toMatchObject([{ kind: 'SUMMARY_REPORT', agency: HEALTH }]);
    expect(lettersAbout(story, 'imr-1')).toEqual(['summary-report-request']);
  });

  it('is let off: nothing is due from it any more, and it is told if it was ever asked', () => {
    const told = bothAsked().does('WithdrawCommission', IMR);
    expect(statusOf(told)).toBe('WITHDRAWN');
    expect(told.deadline('DD4/imr-1').status).toBe('CANCELLED');
    expect(lettersAbout(told, 'imr-1')).toEqual(['imr-request', 'imr-withdrawn']);

    const neverAsked = termsAgreed()
      .does('CommissionImr', { agency: POLICE })
      .does('WithdrawCommission', IMR);
    expect(neverAsked.state.notices.filter(({ about }) => about.imr === 'imr-1')).toMatchObject([
      { template: 'imr-request', status: 'DROPPED' },
    ]);
  });

  it('may be asked anew when it turns out that there was contact after all', () => {
    const again = bothAsked()
      .does('RecordNilReturn', { imr: 'imr-2' }, { by: PEOPLE.health })
      .does('CommissionImr', { agency: HEALTH });
    expect(again.state.imrs.map(({ id, agency, status }) => [id, agency, status])).toEqual([
      ['imr-1', POLICE, 'COMMISSIONED'],
      ['imr-2', HEALTH, 'NIL_RETURN'],
      ['imr-3', HEALTH, 'COMMISSIONED'],
    ]);
  });
});

describe('The author of a report', () => {
  const named = (more: Partial<typeof INDEPENDENT> = {}, author = PEOPLE.policeAuthor.person) => ({
    ...IMR,
    author,
    declaration: { ...INDEPENDENT, ...more },
  });

  it('cannot be somebody who says that they had a part in the case, or manages those who had', () => {
    for (const more of [{ directlyInvolved: true }, { lineManager: true }])
      expect(codeOf(bothAsked().attempt('AcceptCommission', named(more), { by: PEOPLE.police }))).toBe(
        'NOT_INDEPENDENT',
      );
  });

  it('cannot be somebody whom another agency’s chronology names, whatever they declare', () => {
    const healthNames = releases(
      handsIn(begins(bothAsked().on('2022-12-01'), OF_HEALTH), OF_HEALTH, [
        entry('2022-01-10', { practitioners: [PRACTITIONER] }),
      ]),
      OF_HEALTH,
    );
    const decision = healthNames.attempt('AcceptCommission', named({}, PRACTITIONER), { by: PEOPLE.police });
    expect(decision).toMatchObject({
      accepted: false,
      refusal: { code: 'NOT_INDEPENDENT', field: 'author', detail: expect.stringContaining(HEALTH) },
    });
  });

  it('P11: hands nothing in where they are named as a practitioner in the chronology itself', () => {
    const decision = policeWrites().attempt(
      'SubmitImr',
      {
        ...IMR,
        report: document('report'),
        entries: [...POLICE_ENTRIES, entry('2022-08-31', { practitioners: [PEOPLE.policeAuthor.person] })],
      },
      { by: PEOPLE.policeAuthor },
    );
    expect(codeOf(decision)).toBe('NOT_INDEPENDENT');
  });

  it('P11: is found out at the panel too, by a chronology that came later; then the report goes back and another writes', () => {
    const found = releases(
      handsIn(begins(policeReleased(), OF_HEALTH), OF_HEALTH, [
        ...HEALTH_ENTRIES,
        entry('2022-01-10', { practitioners: [PEOPLE.policeAuthor.person] }),
      ]),
      OF_HEALTH,
    );
    expect(codeOf(found.attempt('AcceptImr', IMR, { by: PEOPLE.chair }))).toBe('NOT_INDEPENDENT');
    const another = { author: PEOPLE.otherPoliceAuthor, senior: PEOPLE.seniorPolice, imr: 'imr-1' };
    const mended = releases(
      handsIn(
        found
          .does('ReturnImr', IMR, { by: PEOPLE.chair })
          .does('ReplaceImrAuthor', named({}, another.author.person), { by: PEOPLE.seniorPolice })
          .does('StartImr', IMR, { by: another.author }),
        another,
        POLICE_ENTRIES,
      ),
      another,
    );
    expect(codeOf(mended.attempt('AcceptImr', IMR, { by: PEOPLE.chair }))).toBe('ACCEPTED');
  });

  it('may be replaced while the senior manager reads: the new author hands in what they answer for', () => {
    const replaced = policeHandedIn()
      .settle()
      .does('ReplaceImrAuthor', named({}, PEOPLE.otherPoliceAuthor.person), { by: PEOPLE.seniorPolice });
    expect(statusOf(replaced)).toBe('IN_PROGRESS');
    expect(codeOf(replaced.attempt('SignOffImr', IMR, { by: PEOPLE.seniorPolice }))).toBe('WRONG_STEP');
    const again = { ...OF_POLICE, author: PEOPLE.otherPoliceAuthor };
    expect(statusOf(releases(handsIn(replaced, again, POLICE_ENTRIES), again))).toBe('PANEL_REVIEW');
  });
});

describe('A report that is handed in', () => {
  it('lies with the agency’s senior manager, and the review has nothing of it yet', () => {
    const story = policeHandedIn().settle();
    expect(statusOf(story)).toBe('AGENCY_QA');
    expect(lettersAbout(story, 'imr-1')).toEqual(['imr-request', 'imr-countersign']);
    expect(story.deadline('DD4/imr-1').status).toBe('OPEN');
  });

  it('brings a chronology whose entries the review names', () => {
    expect(policeHandedIn().state.imrs[0]).toMatchObject({
      submissions: 1,
      entries: [
        { id: 'imr-1/submission-1/entry-1', on: '2021-03-02', time: '22:40' },
        { id: 'imr-1/submission-1/entry-2', on: '2021-11-20', time: '09:15' },
        { id: 'imr-1/submission-1/entry-3', on: '2022-08-30', time: null },
      ],
    });
  });

  it('P10: is not signed off by its author, also if they manage the agency', () => {
    const asManager = { ...PEOPLE.seniorPolice, person: PEOPLE.policeAuthor.person };
    const decision = policeHandedIn().settle().attempt('SignOffImr', IMR, { by: asManager });
    expect(decision).toMatchObject({
      accepted: false,
      refusal: { code: 'SAME_PERSON', kind: 'NOT_ALLOWED', detail: expect.stringContaining(POLICE) },
    });
  });

  it('is released by another senior manager: the date is met, and the chair is told', () => {
    const story = policeReleased();
    expect(story.state.imrs[0]).toMatchObject({
      status: 'PANEL_REVIEW',
      signedOffBy: PEOPLE.seniorPolice.person,
    });
    expect(story.deadline('DD4/imr-1').status).toBe('MET');
    expect(story.state.notices.at(-1)).toMatchObject({
      template: 'imr-submitted',
      to: { kind: 'PERSON', person: PEOPLE.chair.person },
      status: 'DELIVERED',
    });
  });

  it('is released at the coordinator’s word by nobody: only the agency’s own people write and sign', () => {
    for (const [command, by] of [
      ['SignOffImr', PEOPLE.coordinator],
      ['SignOffImr', PEOPLE.policeAuthor],
      ['SignOffImr', PEOPLE.chair],
    ] as const)
      expect(codeOf(policeHandedIn().settle().attempt(command, IMR, { by }))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('A report that does not come', () => {
  it('is reminded of, recorded as late, chased twice and escalated, each a working week after the other', () => {
    const story = bothAsked().wait('2023-01-25');
    const days = story.events
      .filter(({ type }) => type.startsWith('Imr') && type !== 'ImrCommissioned')
      .map(({ type, occurredAt, data }) => [type, occurredAt.slice(0, 10), 'imr' in data ? data.imr : null])
      .filter(([, , imr]) => imr === 'imr-1');
    expect(days).toEqual([
      ['ImrChased', '2023-01-10', 'imr-1'],
      ['ImrChased', '2023-01-17', 'imr-1'],
      ['ImrNotProvided', '2023-01-24', 'imr-1'],
    ]);
    expect(lettersAbout(story, 'imr-1')).toEqual(['imr-request', 'imr-chase', 'imr-chase', 'imr-escalation']);
    expect(story.names().filter((name) => name === 'ReminderSent')).toHaveLength(4);
    expect(story.deadline('DD4/imr-1')).toMatchObject({ status: 'CANCELLED', lateReason: 'ASKED' });
  });

  it('is chased and escalated as the partnership has settled it', () => {
    const once = settings({ chases: { everyWd: 3, escalateAfter: 1 } });
    const story = bothAsked().with({ procedure: once }).wait('2023-01-25');
    expect(lettersAbout(story, 'imr-1')).toEqual(['imr-request', 'imr-chase', 'imr-escalation']);
    expect(story.events.find(({ type }) => type === 'ImrNotProvided')?.occurredAt.slice(0, 10)).toBe(
      '2023-01-13',
    );
  });

  it('is chased also while the senior manager has it', () => {
    const story = handsIn(policeWrites().on('2023-01-09'), OF_POLICE, POLICE_ENTRIES).wait('2023-01-11');
    expect(statusOf(story)).toBe('AGENCY_QA');
    expect(lettersAbout(story, 'imr-1')).toContain('imr-chase');
  });

  it('is not chased again for the same day where the agency takes it on only then', () => {
    const chased = bothAsked().wait('2023-01-11');
    const taken = begins(chased, OF_POLICE);
    expect(taken.state.imrs[0]).toMatchObject({ status: 'IN_PROGRESS', chases: 1 });
    expect(taken.process().owed.filter(({ command }) => command === 'ChaseImr')).toMatchObject([
      { data: { imr: 'imr-1', number: 2 } },
      { data: { imr: 'imr-2', number: 2 } },
    ]);
  });

  it('says in words when the next chase is due, and that after the last one it is escalated', () => {
    const refusal = (story: Story, number: number) => {
      const decision = story.attempt('ChaseImr', { ...IMR, number }, { by: PEOPLE.coordinator });
      return decision.accepted ? '' : decision.refusal.detail;
    };
    const chased = bothAsked().wait('2023-01-18');
    expect(refusal(bothAsked(), 1)).toContain('2023-01-10');
    expect(refusal(chased, 3)).toContain('EscalateNonEngagement');
    const early = chased.attempt('EscalateNonEngagement', IMR, { by: PEOPLE.chair });
    expect(early).toMatchObject({
      refusal: { code: 'NOT_DUE_YET', detail: expect.stringContaining('2023-01-24') },
    });
  });

  it('is neither chased nor escalated while its time is paused', () => {
    const paused = bothAsked()
      .with({ procedure: settings({ pauses: [{ deadline: 'DD4', reasons: ['disclosure'] }] }) })
      .does('PauseDeadline', { deadline: 'DD4/imr-1', because: 'disclosure' })
      .wait('2023-02-20');
    expect(statusOf(paused)).toBe('COMMISSIONED');
    expect(lettersAbout(paused, 'imr-1')).toEqual(['imr-request']);
    for (const [command, data] of [
      ['ChaseImr', { ...IMR, number: 1 }],
      ['EscalateNonEngagement', IMR],
    ] as const)
      expect(paused.attempt(command, data, { by: PEOPLE.coordinator })).toMatchObject({
        refusal: { code: 'NOT_DUE_YET', detail: expect.stringContaining('paused') },
      });
  });
});
