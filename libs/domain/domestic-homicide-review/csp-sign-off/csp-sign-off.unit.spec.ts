import {
  bundle,
  byChair,
  byCsp,
  newVersion,
  planAgreed,
  signedOff,
  signedOffUnsent,
} from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { codeOf, sealed } from '../testing/scenario.js';

/** The specialist had to leave the panel, and nobody came in their place. */
const withoutSpecialist = () =>
  planAgreed()
    .does('DeclareConflict', { person: PEOPLE.panelDa.person, kind: 'PERSONAL' }, { by: PEOPLE.panelDa })
    .does('ResolveConflict', { conflict: 'conflict-1', resolution: 'LEAVE_PANEL' }, byChair);

describe('The partnership’s sign-off', () => {
  it('completes the report: the six months are met, and it goes to the Home Office within five working days', () => {
    const story = signedOffUnsent();
    expect(story.state).toMatchObject({
      state: 'QA_SUBMITTED',
      completedAt: story.now,
      signOff: { by: PEOPLE.cspChair.person, draft: 1, withoutSpecialist: null },
    });
    expect(story.deadline('DD3')).toMatchObject({ due: '2023-04-03', status: 'MET' });
    expect(story.deadline('SIGN_OFF').status).toBe('MET');
    expect(story.deadline('DD7')).toMatchObject({ startedOn: '2023-03-20', due: '2023-03-27' });
    expect(story.deadline('DD6')).toMatchObject({ kind: 'LAW', due: '2023-03-27', status: 'OPEN' });
  });

  it('P12: is not given without a specialist in domestic abuse on the panel, unless the chair says why', () => {
    const story = withoutSpecialist();
    const bare = story.attempt('SignOff', {}, { ...byCsp, reason: null });
    expect(bare).toMatchObject({
      accepted: false,
      refusal: { code: 'PANEL_NO_DA_SPECIALIST', field: 'reason', kind: 'NOT_NOW' },
    });
    const why = sealed('why');
    expect(story.does('SignOff', {}, { ...byCsp, reason: why }).state.signOff).toMatchObject({
      withoutSpecialist: why,
    });
  });

  it('P12: needs no reason once it is recorded that a member brings that expertise', () => {
    const recorded = withoutSpecialist().does('RecordSpecialistDaMember', {
      person: PEOPLE.panelHealth.person,
    });
    expect(codeOf(recorded.attempt('SignOff', {}, { ...byCsp, reason: null }))).toBe('ACCEPTED');
  });

  it('is for a chair of the partnership without a conflict of interest', () => {
    const story = planAgreed().does(
      'DeclareConflict',
      { person: PEOPLE.cspChair.person, kind: 'PRIOR_DECISION' },
      byCsp,
    );
    expect(codeOf(story.attempt('SignOff', {}, byCsp))).toBe('CONFLICTED');
    expect(codeOf(story.attempt('SignOff', {}, { by: PEOPLE.viceChair }))).toBe('ACCEPTED');
    expect(codeOf(story.attempt('SignOff', {}, byChair))).toBe('ROLE_NOT_ALLOWED');
  });

  it('is reminded of, and recorded as late once its month is over', () => {
    const late = planAgreed().wait('2023-04-04');
    expect(late.deadline('SIGN_OFF')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    expect(late.does('SignOff', {}, byCsp).deadline('SIGN_OFF').status).toBe('MET_LATE');
  });
});

describe('A report that the partnership does not sign off', () => {
  it('goes back to be written again, with reasons, and its plan stays agreed', () => {
    expect(codeOf(planAgreed().attempt('RefuseSignOff', {}, { ...byCsp, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    const back = planAgreed().does('RefuseSignOff', {}, byCsp);
    expect(back.state).toMatchObject({
      state: 'OVERVIEW_DRAFTING',
      agreedDraft: null,
      approval: null,
      planAgreedAt: planAgreed().now,
    });
    expect(back.deadline('SIGN_OFF').status).toBe('CANCELLED');
    expect(back.deadline('DD3').status).toBe('OPEN');
  });

  it('is completed by the version that is signed off', () => {
    const story = newVersion(planAgreed().does('RefuseSignOff', {}, byCsp));
    expect(story.state).toMatchObject({ state: 'QA_SUBMITTED', signOff: { draft: 2 } });
  });

  it('was completed when it was first signed off, whatever becomes of it then', () => {
    const back = signedOff()
      .does('SubmitToHomeOffice', { bundle: bundle(1) })
      .does('WithdrawSubmission', {})
      .on('2023-05-02');
    const again = newVersion(back);
    expect(again.state.completedAt).toBe(signedOffUnsent().now);
    expect(again.state.deadlines.filter(({ id }) => id === 'DD6')).toHaveLength(1);
  });
});
