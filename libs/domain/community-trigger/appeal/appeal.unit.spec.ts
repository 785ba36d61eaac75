import { PEOPLE, sealed } from '../testing/people.js';
import { monitored, PAPERS, EVERYBODY } from '../testing/review-stories.js';
import { codeOf, warningsOf } from '../testing/scenario.js';

const about = { about: 'HOW_DEALT_WITH', grounds: sealed('grounds') } as const;
const applicant = { by: PEOPLE.applicant };
const appealed = () => monitored().does('RequestAppeal', about, applicant).settle();
const decide = (outcome: 'UPHELD' | 'DISMISSED') => ({ outcome, panel: ['person-other-partnership'] });
const officer = { by: PEOPLE.appeals };

/** The only action is done, the case is closed and the closing told, within the time to appeal. */
const closed = () =>
  monitored()
    .does('CompleteAction', { action: 'action-1', outcome: 'TAKEN_UP' })
    .does('CloseCase', { because: 'ACTIONS_DONE' })
    .settle();

describe('An appeal (Sch 4 para 3)', () => {
  it('is received within its time, which is then over, and is to be decided in time', () => {
    expect(appealed().state).toMatchObject({
      state: 'APPEAL',
      appeal: { status: 'RECEIVED', from: 'ACTION_MONITORING', grounds: sealed('grounds') },
    });
    expect(appealed().deadline('AD12/outcome').status).toBe('MET');
    expect(appealed().deadline('AD13/appeal').status).toBe('OPEN');
  });

  it('ends with the last minute of its last day in London', () => {
    const last = monitored().deadline('AD12/outcome');
    const moment = (at: string) =>
      codeOf(
        monitored()
          .at('2022-07-30T09:00:00.000Z')
          .attempt('RequestAppeal', about, { ...applicant, occurredAt: at, reason: null }),
      );
    expect(moment(last.lateFrom)).toBe('WINDOW_CLOSED');
    expect(moment(`${last.due}T22:59:59.999Z`)).toBe('ACCEPTED');
  });

  it('may be taken in late by an officer who says why, and it is noted that it was late', () => {
    const late = monitored().wait('2022-06-30');
    expect(codeOf(late.attempt('RequestAppeal', about, applicant))).toBe('WINDOW_CLOSED');
    expect(codeOf(late.attempt('RequestAppeal', about, { by: PEOPLE.spoc, reason: null }))).toBe(
      'WINDOW_CLOSED',
    );
    expect(warningsOf(late.attempt('RequestAppeal', about, { by: PEOPLE.spoc }))).toEqual(['APPEAL_LATE']);
    expect(warningsOf(monitored().attempt('RequestAppeal', about, applicant))).toEqual([]);
  });

  it.each([PEOPLE.decider, PEOPLE.coordinator, PEOPLE.chair, PEOPLE.panelHealth])(
    'is not decided by $person, who took part',
    ({ person }) => {
      const by = { ...PEOPLE.appeals, person };
      expect(codeOf(appealed().attempt('DecideAppeal', decide('UPHELD'), { by }))).toBe(
        'TOOK_PART_IN_FIRST_DECISION',
      );
    },
  );

  it('dismissed, the case goes on where it was, and the applicant is told why', () => {
    const dismissed = appealed().does('DecideAppeal', decide('DISMISSED'), officer).settle();
    expect(dismissed.state).toMatchObject({
      state: 'ACTION_MONITORING',
      appeal: { status: 'DISMISSED', reasons: sealed('reason') },
    });
    expect(dismissed.deadline('AD13/appeal').status).toBe('MET');
    expect(dismissed.state.notices.filter((one) => one.template === 'appeal-outcome')).toMatchObject([
      { status: 'DELIVERED' },
    ]);
    expect(codeOf(dismissed.attempt('RequestAppeal', about, applicant))).toBe('APPEALED_ALREADY');
  });

  it('upheld, the panel can be called together again, and its new outcome can be appealed', () => {
    const upheld = appealed().does('DecideAppeal', decide('UPHELD'), officer).settle();
    expect(upheld.state.state).toBe('ACTION_MONITORING');
    const again = upheld
      .does('Reconvene', { at: '2022-06-10T12:00:00.000Z' })
      .does('CirculatePapers', PAPERS)
      .at('2022-06-10T14:00:00.000Z')
      .does('HoldReview', { attended: EVERYBODY }, { by: PEOPLE.chair })
      .does('RecordFinding', { kind: 'GAP_IN_RESPONSE' }, { by: PEOPLE.chair })
      .does('RecordNoRecommendations', {}, { by: PEOPLE.chair })
      .does('CloseMeeting', {}, { by: PEOPLE.chair })
      .does('SignOffReview', {}, { by: PEOPLE.chair })
      .settle();
    expect(codeOf(again.attempt('RequestAppeal', about, applicant))).toBe('ACCEPTED');
  });

  it('against a closed case: dismissed it stays closed, upheld it is open again', () => {
    const from = closed().does('RequestAppeal', about, applicant).settle();
    expect(from.state.appeal?.from).toBe('CLOSED');
    const dismissed = from.does('DecideAppeal', decide('DISMISSED'), officer);
    expect(dismissed.state).toMatchObject({ state: 'CLOSED', closure: { reason: 'ACTIONS_DONE' } });
    const upheld = from.does('DecideAppeal', decide('UPHELD'), officer);
    expect(upheld.state).toMatchObject({ state: 'ACTION_MONITORING', closure: null });
    expect(codeOf(upheld.attempt('Reconvene', { at: '2022-06-30T12:00:00.000Z' }))).toBe('ACCEPTED');
  });

  it('against a case closed with actions left open puts them on nobody’s agenda, and leaves nothing running', () => {
    const from = monitored()
      .does('CloseCase', { because: 'ACTIONS_LEFT_OPEN' })
      .settle()
      .does('RequestAppeal', about, applicant);
    const heard = from.wait('2022-06-10');
    expect(heard.names()).not.toContain('ActionOverdue');
    expect(heard.state.agendas).toEqual(monitored().state.agendas);
    const added = heard.does('ExtendAction', { action: 'action-1', due: '2022-08-15' });
    const dismissed = added.does('DecideAppeal', decide('DISMISSED'), officer);
    expect(dismissed.state.state).toBe('CLOSED');
    expect(dismissed.state.deadlines.filter((one) => one.status === 'OPEN')).toEqual([]);
    const upheld = added.does('DecideAppeal', decide('UPHELD'), officer).settle();
    expect(upheld.state.state).toBe('ACTION_MONITORING');
    expect(upheld.deadline('ACTION/action-1/again-2')).toMatchObject({ status: 'OPEN', due: '2022-08-15' });
    expect(upheld.state.agendas.length).toBeGreaterThan(monitored().state.agendas.length);
  });
});
