import {
  agenciesConfirm,
  approved,
  approvedUnsent,
  approves,
  byChair,
  byCsp,
  plan,
  planAgreed,
  readyToApprove,
  sisterReads,
  summarised,
  toRead,
} from '../testing/completion-stories.js';
import { DA_SERVICE, HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { withoutHealth } from '../testing/report-stories.js';
import { codeOf, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

describe('The panel’s approval of the report', () => {
  it('comes when the family has read it, the agencies find themselves in it, and the summary is there', () => {
    const read = sisterReads(toRead());
    expect(read.obstacle('ApproveReport')).toBe('NOT_CONFIRMED_AS_FAIR');
    const confirmed = agenciesConfirm(read);
    expect(confirmed.obstacle('ApproveReport')).toBe('NO_SUMMARY');
    const story = summarised(confirmed).does('ApproveReport', {}, byChair);
    expect(story.state).toMatchObject({
      state: 'PANEL_APPROVED',
      approval: { draft: 1, summary: 1, at: story.now },
      planAgreedAt: null,
    });
  });

  it('waits for whoever still reads, to the end of their last day, and not for whoever kept silent', () => {
    const silent = agenciesConfirm(summarised(toRead())).does(
      'ShareDraftWithFamily',
      { people: [PEOPLE.sister.person] },
      byChair,
    );
    expect(silent.wait('2023-03-13').obstacle('ApproveReport')).toBe('FAMILY_STILL_READING');
    expect(silent.wait('2023-03-14').obstacle('ApproveReport')).toBeNull();
  });

  it('needs nobody of the family who declined to take part, and no friend who only wants to be told', () => {
    const story = agenciesConfirm(summarised(toRead()))
      .does('RecordFamilyChoice', { person: PEOPLE.sister.person, part: 'DECLINED' }, { by: PEOPLE.sister })
      .does('RecordFamilyContact', { person: 'person-friend', relation: 'FRIEND', name: sealed('friend') })
      .does('RecordFamilyChoice', { person: 'person-friend', part: 'KEEP_INFORMED' });
    expect(story.obstacle('ApproveReport')).toBeNull();
    const takesPart = story.does('RecordFamilyChoice', { person: 'person-friend', part: 'TAKES_PART' });
    expect(takesPart.obstacle('ApproveReport')).toBe('FAMILY_NOT_ASKED');
  });

  it('asks no confirmation of an agency that gave no report', () => {
    const story = sisterReads(
      summarised(
        withoutHealth()
          .on('2023-01-24')
          .does('SchedulePanelMeeting', { at: '2023-01-25T10:00:00.000Z' }, byChair)
          .on('2023-01-25')
          .does(
            'HoldPanelMeeting',
            { meeting: 'meeting-2', attended: [PEOPLE.chair.person, PEOPLE.panelPolice.person] },
            byChair,
          )
          .does('CompleteAnalysis', {}, byChair)
          .does('SaveDraft', { document: document('draft-1') }, byChair)
          .does('AgreeDraft', {}, byChair),
      ),
    ).does('ConfirmFairRepresentation', { agency: POLICE });
    expect(story.obstacle('ApproveReport')).toBeNull();
  });

  it('is confirmed and approved anew for each version', () => {
    const again = readyToApprove()
      .does('RejectReport', {}, byChair)
      .does('SaveDraft', { document: document('draft-2') }, byChair)
      .does('AgreeDraft', {}, byChair);
    expect(again.state.fairRepresentation).toHaveLength(2);
    expect(again.obstacle('ApproveReport')).toBe('FAMILY_NOT_ASKED');
    expect(sisterReads(again).obstacle('ApproveReport')).toBe('NOT_CONFIRMED_AS_FAIR');
    expect(agenciesConfirm(sisterReads(again)).obstacle('ApproveReport')).toBeNull();
  });

  it('is the chair’s, and the partnership is given report and summary', () => {
    expect(codeOf(readyToApprove().attempt('ApproveReport', {}, byCsp))).toBe('ROLE_NOT_ALLOWED');
    const before = readyToApprove().letters().length;
    expect(approvedUnsent().letters().slice(before)).toEqual(['overview-report', 'executive-summary']);
  });
});

describe('A member who does not agree', () => {
  it('is heard in the report and stops nobody', () => {
    const story = readyToApprove().does(
      'RecordDissent',
      { person: PEOPLE.panelDa.person, reasons: sealed('dissent') },
      { by: PEOPLE.panelDa },
    );
    expect(story.state.dissent).toMatchObject([
      { person: PEOPLE.panelDa.person, organisation: DA_SERVICE, draft: 1 },
    ]);
    expect(approves(story).state.state).toBe('PANEL_APPROVED');
  });
});

describe('A report that the chair sends back', () => {
  it('needs a reason, and leaves the family nothing to answer', () => {
    const shared = toRead().does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] }, byChair);
    expect(codeOf(shared.attempt('RejectReport', {}, { ...byChair, reason: null }))).toBe('REASON_REQUIRED');
    const back = shared.does('RejectReport', {}, byChair).settle();
    expect(back.state).toMatchObject({ state: 'OVERVIEW_DRAFTING', agreedDraft: null });
    expect(back.deadline('DD5/viewing-1').status).toBe('CANCELLED');
    expect(back.state.notices.filter(({ template }) => template === 'family-draft')).toMatchObject([
      { status: 'DROPPED' },
    ]);
  });

  it('can also be sent back after the panel approved it', () => {
    const back = approved().does('RejectReport', {}, byChair);
    expect(back.state).toMatchObject({ state: 'OVERVIEW_DRAFTING', approval: null, agreedDraft: null });
  });
});

describe('The action plan', () => {
  it('gives each recommendation an action with an owner and a day, and goes to the partnership with the report', () => {
    const story = planAgreed();
    expect(story.state).toMatchObject({
      state: 'CSP_SIGN_OFF',
      planAgreedAt: story.now,
      actions: [
        { id: 'action-1', owner: POLICE, status: 'AGREED', overdue: false },
        { id: 'action-2', owner: HEALTH, status: 'AGREED' },
      ],
    });
    expect(story.deadline('ACTION/action-1')).toMatchObject({ due: '2023-12-29', status: 'OPEN' });
    expect(story.deadline('ACTION/action-2').due).toBe('2024-06-28');
    expect(story.deadline('SIGN_OFF')).toMatchObject({ startedOn: '2023-03-06', due: '2023-04-03' });
  });

  it('is reported on a quarter after the panel approved the report', () => {
    expect(planAgreed().deadline('DD9')).toMatchObject({ startedOn: '2023-03-01', due: '2023-06-01' });
  });

  it('is sent to the partnership and to each owner', () => {
    const { notices } = planAgreed().state;
    expect(notices.filter(({ template }) => template === 'action-plan').map(({ to }) => to)).toEqual([
      { kind: 'POINT_OF_CONTACT' },
      { kind: 'ORGANISATIONS', organisations: [POLICE] },
      { kind: 'ORGANISATIONS', organisations: [HEALTH] },
    ]);
    expect(notices.filter(({ template }) => template === 'sign-off-request')).toHaveLength(1);
  });

  it('stays agreed when the report is written again, and its actions run on', () => {
    const back = planAgreed().does('RefuseSignOff', {}, byCsp);
    expect(back.state).toMatchObject({ state: 'OVERVIEW_DRAFTING', planAgreedAt: planAgreed().now });
    const started = back.does('StartAction', { action: 'action-1' }, { by: PEOPLE.police });
    expect(started.state.actions[0]).toMatchObject({ status: 'STARTED' });
    const again = approves(
      agenciesConfirm(
        sisterReads(
          started
            .does('SaveDraft', { document: document('draft-2') }, byChair)
            .does('AgreeDraft', {}, byChair),
        ),
      ),
    );
    expect(again.state).toMatchObject({ state: 'CSP_SIGN_OFF', approval: { draft: 2 } });
    expect(codeOf(again.attempt('AgreeActionPlan', plan(), byChair))).toBe('NOT_IN_THIS_STATE');
    expect(again.deadline('SIGN_OFF/again-2').status).toBe('OPEN');
  });
});
