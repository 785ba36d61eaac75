import { CORONER, OTHER_PERSON, PEOPLE, POLICE } from '../testing/people.js';
import { trial, trialOver, trialRuns } from '../testing/parallel-stories.js';
import { analysing, reviewAgreed } from '../testing/report-stories.js';
import { codeOf, settings, type Story } from '../testing/scenario.js';

const asked = (story: Story) => story.names().filter((name) => name === 'RestrictionReviewRequested').length;
const FIRST = { restriction: 'restriction-1' };

describe('A process beside the review', () => {
  it('is recorded with what waits for it, and when that is looked at again', () => {
    const story = trialRuns();
    expect(story.state.parallelProcesses).toEqual([
      { id: 'process-1', type: 'CRIMINAL', body: POLICE, status: 'RUNNING' },
    ]);
    expect(story.state.restrictions).toMatchObject([
      { id: 'restriction-1', process: 'process-1', agreedWith: POLICE, from: '2022-10-03', status: 'ACTIVE' },
      { id: 'restriction-2', blocks: ['ApproveReport', 'SubmitToHomeOffice', 'Publish'] },
    ]);
    expect(story.deadline('RESTRICTION/restriction-1').due).toBe('2023-01-03');
    expect(story.deadline('RESTRICTION/restriction-2').due).toBe('2023-06-30');
  });

  it('may leave everything free, as an inquest does', () => {
    const inquest = reviewAgreed().does(
      'RecordParallelProcess',
      trial({ type: 'INQUEST', body: CORONER, status: 'EXPECTED', restrictions: [] }),
    );
    expect(inquest.state.restrictions).toEqual([]);
    expect(inquest.process().is.restricted).toBe(false);
  });

  it('may be agreed on with another body than the one that runs it', () => {
    const story = trialRuns().does('AgreeRestriction', {
      process: 'process-1',
      blocks: ['Publish'],
      agreedWith: CORONER,
    });
    expect(story.state.restrictions[2]).toMatchObject({ id: 'restriction-3', agreedWith: CORONER });
  });
});

describe('A restriction', () => {
  const there = { person: OTHER_PERSON, on: '2023-01-16' };

  it('P09: blocks the commands that were agreed, each with its process in the refusal, and not the case', () => {
    const waiting = analysing().does('RecordParallelProcess', trial());
    for (const command of ['InterviewWitness', 'InterviewPerpetrator'] as const) {
      expect(waiting.attempt(command, there, { by: PEOPLE.chair })).toMatchObject({
        refusal: { code: 'RESTRICTED', kind: 'NOT_NOW', detail: expect.stringContaining('CRIMINAL') },
      });
      expect(waiting.obstacle(command)).toBe('RESTRICTED');
    }
    for (const free of ['RaiseQuestionToAgency', 'RecordFamilyContribution', 'SaveDraft', 'CommissionImr'])
      expect([free, waiting.obstacle(free)]).toEqual([free, null]);
  });

  it('blocks only what it names: the witness may be heard where only the perpetrator waits', () => {
    const waiting = analysing().does(
      'RecordParallelProcess',
      trial({ restrictions: [{ blocks: ['InterviewPerpetrator'] }] }),
    );
    expect(codeOf(waiting.attempt('InterviewWitness', there, { by: PEOPLE.chair }))).toBe('ACCEPTED');
    expect(codeOf(waiting.attempt('InterviewPerpetrator', there, { by: PEOPLE.chair }))).toBe('RESTRICTED');
  });

  it('blocks until the last one that names the command is lifted', () => {
    const twice = analysing()
      .does('RecordParallelProcess', trial())
      .does('AgreeRestriction', { process: 'process-1', blocks: ['InterviewWitness'] });
    const one = twice.does('LiftRestriction', FIRST);
    expect(one.obstacle('InterviewPerpetrator')).toBeNull();
    expect(one.obstacle('InterviewWitness')).toBe('RESTRICTED');
    const none = one.does('LiftRestriction', { restriction: 'restriction-3' });
    expect(none.obstacle('InterviewWitness')).toBeNull();
  });

  it('is asked about a working week before it is to be looked at, once, of the coordinator and of whom it was agreed with', () => {
    expect(asked(trialRuns().wait('2022-12-21'))).toBe(0);
    const story = trialRuns().wait('2022-12-22');
    expect(asked(story)).toBe(1);
    expect(
      story.state.notices
        .filter(({ template }) => template === 'restriction-review')
        .map(({ to, about }) => [to.kind, about.restriction]),
    ).toEqual([
      ['POINT_OF_CONTACT', 'restriction-1'],
      ['ORGANISATIONS', 'restriction-1'],
    ]);
    expect(asked(story.wait('2023-01-04'))).toBe(1);
  });

  it('stays in force when its day passes unanswered: it is late, and never lifts itself', () => {
    const late = trialRuns().wait('2023-01-05');
    expect(late.state.restrictions[0]).toMatchObject({ status: 'ACTIVE' });
    expect(late.deadline('RESTRICTION/restriction-1')).toMatchObject({
      status: 'MISSED',
      lateReason: 'ASKED',
    });
  });

  it('is kept for three months more or until a day, and asked about again before that', () => {
    const kept = trialRuns().wait('2022-12-23').does('ReviewRestriction', FIRST);
    expect(kept.deadline('RESTRICTION/restriction-1').status).toBe('MET');
    expect(kept.deadline('RESTRICTION/restriction-1/again-2').due).toBe('2023-03-23');
    expect(asked(kept.wait('2023-03-15'))).toBe(1);
    expect(asked(kept.wait('2023-03-16'))).toBe(2);
    const until = trialRuns().does('ReviewRestriction', { ...FIRST, reviewOn: '2023-05-02' });
    expect(until.deadline('RESTRICTION/restriction-1/again-2').due).toBe('2023-05-02');
  });

  it('is asked about at once when its process has concluded; kept nevertheless, it has time again', () => {
    const over = trialOver().settle();
    expect(asked(over)).toBe(2);
    expect(over.state.restrictions).toMatchObject([{ status: 'ACTIVE' }, { status: 'ACTIVE' }]);
    const kept = over.does('ReviewRestriction', FIRST).settle();
    expect(asked(kept)).toBe(2);
    expect(asked(kept.wait('2022-12-22'))).toBe(3);
  });

  it('is not asked about any more where the process goes on after all before anybody looked', () => {
    const appeal = trialOver().does('UpdateParallelProcess', { process: 'process-1', status: 'RUNNING' });
    expect(asked(appeal.settle())).toBe(0);
  });

  it('is lifted with a reason, and then nobody is asked about it', () => {
    const lifted = trialRuns().does('LiftRestriction', FIRST);
    expect(lifted.state.restrictions[0]).toMatchObject({ status: 'LIFTED' });
    expect(lifted.deadline('RESTRICTION/restriction-1').status).toBe('MET');
    expect(asked(lifted.wait('2023-01-05'))).toBe(0);
    expect(codeOf(trialRuns().attempt('LiftRestriction', FIRST, { reason: null }))).toBe('REASON_REQUIRED');
  });

  it('drops the question that is not sent yet when it is answered without', () => {
    const answered = trialRuns()
      .at('2022-12-22T00:00:00.000Z')
      .settleOnly('RequestRestrictionReview')
      .does('LiftRestriction', FIRST);
    expect(answered.state.notices.slice(-2)).toMatchObject([
      { template: 'restriction-review', status: 'DROPPED' },
      { template: 'restriction-review', status: 'DROPPED' },
    ]);
  });

  it('is asked about as far ahead as the partnership has settled', () => {
    const early = settings({ askAheadWd: { restriction: 10 } });
    expect(asked(trialRuns().with({ procedure: early }).wait('2022-12-15'))).toBe(1);
  });
});
