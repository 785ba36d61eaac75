import { londonDate } from '#libs/domain/kernel/london.js';
import { bothAnswer, decides, FIRST_MEETING, member, terms } from './testing/beginning.js';
import {
  ADEQUATE,
  agenciesConfirm,
  agreesOn,
  approves,
  audited,
  bundle,
  byChair,
  byCsp,
  edits,
  healthDo,
  plan,
  policeDo,
  RESUBMIT,
  sisterReads,
  summarised,
} from './testing/completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from './testing/people.js';
import {
  accepts,
  begins,
  handsIn,
  HEALTH_ENTRIES,
  OF_HEALTH,
  OF_POLICE,
  POLICE_ENTRIES,
  releases,
} from './testing/report-stories.js';
import { once, sealed, type Story } from './testing/scenario.js';
import { document, notified, withChair } from './testing/stories.js';

const meets = (story: Story, day: string, meeting: string): Story =>
  story
    .wait(day)
    .does(
      'HoldPanelMeeting',
      { meeting, attended: [PEOPLE.chair.person, PEOPLE.panelPolice.person, PEOPLE.panelDa.person] },
      byChair,
    );

/** The police write on 12 September 2022; the panel agrees its terms on 10 November. */
const termsAgreed = once(() => {
  const asked = notified()
    .wait('2022-09-13')
    .does('RequestScopingReturn', { requests: [{ agency: POLICE }, { agency: HEALTH }] });
  const decided = decides(bothAnswer(asked.wait('2022-09-26')).wait('2022-10-03'));
  const seated = withChair(decided.wait('2022-10-20'))
    .does('AddPanelMember', member(PEOPLE.panelPolice), byChair)
    .does('AddPanelMember', member(PEOPLE.panelHealth), byChair)
    .does('AddPanelMember', member(PEOPLE.panelDa, { specialistDa: true }), byChair)
    .does('ConstitutePanel', {}, byChair)
    .does('SchedulePanelMeeting', { at: FIRST_MEETING }, byChair)
    .does('InviteFamily', { people: [PEOPLE.sister.person] }, byChair)
    .does('RecordFamilyChoice', { person: PEOPLE.sister.person, part: 'TAKES_PART' }, { by: PEOPLE.sister });
  return meets(seated, '2022-11-10', 'meeting-1')
    .does('SetReviewPeriod', { from: '2019-01-01', to: '2022-09-05' }, byChair)
    .does('AgreeToR', terms(), byChair);
});

/** Both agencies report, the panel analyses, and the report is signed off on 27 March 2023. */
const completed = once(() => {
  const asked = termsAgreed()
    .wait('2022-11-14')
    .does('CommissionImr', { agency: POLICE })
    .does('CommissionImr', { agency: HEALTH });
  const written = begins(begins(asked.wait('2022-11-21'), OF_POLICE), OF_HEALTH).wait('2022-12-19');
  const police = releases(handsIn(written, OF_POLICE, POLICE_ENTRIES), OF_POLICE);
  const both = releases(handsIn(police, OF_HEALTH, HEALTH_ENTRIES), OF_HEALTH);
  const analysed = accepts(accepts(both.wait('2023-01-09'), OF_POLICE), OF_HEALTH).does(
    'SchedulePanelMeeting',
    { at: '2023-01-24T10:00:00.000Z' },
    byChair,
  );
  const drafted = meets(analysed, '2023-01-24', 'meeting-2')
    .does('CompleteAnalysis', {}, byChair)
    .wait('2023-02-13')
    .does('DraftRecommendation', { scope: 'LOCAL', addressee: POLICE, text: sealed('advice-1') }, byChair)
    .does('DraftRecommendation', { scope: 'NATIONAL', addressee: HEALTH, text: sealed('advice-2') }, byChair)
    .does('SaveDraft', { document: document('draft-1') }, byChair)
    .does('AgreeDraft', {}, byChair);
  const approved = approves(agenciesConfirm(sisterReads(summarised(drafted))).wait('2023-03-06'));
  return approved
    .wait('2023-03-13')
    .does('AgreeActionPlan', plan(), byChair)
    .wait('2023-03-27')
    .does('SignOff', {}, byCsp)
    .settle();
});

/** The Home Office wants it again in July; in November the second version is cleared. */
const clearedAtLast = once(() => {
  const back = completed()
    .wait('2023-03-30')
    .does('SubmitToHomeOffice', { bundle: bundle(1) })
    .wait('2023-07-05')
    .does('RecordQaOutcome', RESUBMIT)
    .wait('2023-08-21')
    .does('SaveDraft', { document: document('draft-2') }, byChair)
    .does('AgreeDraft', {}, byChair);
  return approves(agenciesConfirm(sisterReads(back)).wait('2023-09-11'))
    .wait('2023-09-18')
    .does('SignOff', {}, byCsp)
    .wait('2023-09-20')
    .does('Resubmit', { bundle: bundle(2) })
    .wait('2023-11-08')
    .does('RecordQaOutcome', { ...ADEQUATE, on: '2023-11-06' })
    .settle();
});

/** Agreed for 27 November, put off past an anniversary, and published on 15 January 2024. */
const out = once(() =>
  agreesOn(edits(clearedAtLast(), 1), '2023-11-27')
    .wait('2023-11-20')
    .does('PostponePublication', { on: '2024-01-15' })
    .wait('2024-01-15')
    .does('Publish', {})
    .settle(),
);

/** The police's action is late and gets more time; the last is audited two years after the plan. */
const end = once(() => {
  const late = out().wait('2024-02-05').does('ExtendAction', { action: 'action-1', target: '2025-03-14' });
  const done = policeDo(healthDo(late.wait('2024-06-24')).wait('2025-03-10'));
  return audited(done.wait('2025-03-17')).does('ConcludeReview', {}, byCsp).settle();
});

describe('A whole review, from the letter of the police to its formal conclusion', () => {
  it('goes through every state of the table on its way, and through drafting twice', () => {
    expect(termsAgreed().state.state).toBe('IMR_COMMISSIONED');
    expect(completed().state).toMatchObject({ state: 'QA_SUBMITTED', signOff: { draft: 1 } });
    expect(clearedAtLast().state).toMatchObject({
      state: 'PUBLICATION_PREP',
      clearedOn: '2023-11-06',
      submissions: [
        { draft: 1, outcome: 'RESUBMIT' },
        { draft: 2, outcome: 'ADEQUATE' },
      ],
    });
    expect(out().state.state).toBe('ACTION_PLAN_MONITORING');
    expect(end().state).toMatchObject({ state: 'FORMALLY_CONCLUDED', concludedAt: end().now });
  });

  it('keeps the law’s and the guidance’s dates; what was late is the action of the police alone', () => {
    const late = end().state.deadlines.filter(({ lateReason }) => lateReason !== 'NOT_ASKED');
    expect(late.map(({ key }) => key)).toEqual(['ACTION/action-1']);
    expect(end().deadline('DD3')).toMatchObject({ due: '2023-04-03', status: 'MET' });
    expect(end().deadline('DD6')).toMatchObject({ kind: 'LAW', status: 'MET' });
    expect(end().deadline('DD8')).toMatchObject({ due: '2024-01-15', status: 'MET' });
  });

  it('follows the actions for two years, each quarter, also while the report was written again', () => {
    const reports = end().events.filter(({ type }) => type === 'ActionsReportedToCsp');
    expect(reports.map(({ occurredAt }) => londonDate(occurredAt))).toEqual([
      '2023-06-06',
      '2023-09-06',
      '2023-12-06',
      '2024-03-06',
      '2024-06-06',
      '2024-09-06',
      '2024-12-06',
      '2025-03-06',
    ]);
    expect(end().state.actions).toMatchObject([{ status: 'AUDITED' }, { status: 'AUDITED' }]);
  });

  it('tells the family each step, and nothing is left unsent when it is over', () => {
    const { notices } = end().state;
    const told = notices.filter(({ to, status }) =>
      to.kind === 'PERSON' && to.person === PEOPLE.sister.person ? status === 'DELIVERED' : false,
    );
    expect(told.map(({ template }) => template)).toEqual([
      'family-decision',
      'family-invitation',
      'family-terms-of-reference',
      'family-draft',
      'family-resubmission',
      'family-draft',
      'family-publication-date',
      'family-publication-date',
      'published-copy',
      'concluded',
    ]);
    expect(notices.filter(({ status }) => status !== 'DELIVERED' && status !== 'DROPPED')).toEqual([]);
    expect(end().process()).toMatchObject({ ended: true, owed: [] });
  });
});
