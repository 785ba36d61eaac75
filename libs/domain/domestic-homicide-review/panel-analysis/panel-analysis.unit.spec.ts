import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { trial } from '../testing/parallel-stories.js';
import { analysing, panelMet, withoutHealth } from '../testing/report-stories.js';
import { codeOf, sealed, warningsOf } from '../testing/scenario.js';

const text = sealed('contribution');
const question = { agency: POLICE, text: sealed('question') };
const sister = PEOPLE.sister.person;

describe('What the family tells the panel', () => {
  it('is recorded with whom it came from, or with nobody’s name', () => {
    const story = analysing()
      .does('RecordFamilyContribution', { text, by: sister })
      .does('RecordFamilyContribution', { text });
    expect(story.state.contributions).toMatchObject([
      { id: 'contribution-1', by: sister },
      { id: 'contribution-2', by: null },
    ]);
  });

  it('is a relative’s own where they write it themself', () => {
    const story = analysing().does('RecordFamilyContribution', { text }, { by: PEOPLE.sister });
    expect(story.state.contributions).toMatchObject([{ by: sister }]);
  });

  it('may be said by the advocate whom they chose, and by nobody else for them', () => {
    const stranger = { ...PEOPLE.father, person: 'person-advocate' };
    const chosen = analysing()
      .does('OfferAdvocate', { person: sister })
      .does('RecordAdvocate', {
        person: sister,
        answer: 'ACCEPTED',
        advocate: { person: stranger.person, organisation: 'advocacy-service' },
      });
    const data = { text, by: sister };
    expect(codeOf(chosen.attempt('RecordFamilyContribution', data, { by: stranger }))).toBe('ACCEPTED');
    expect(codeOf(analysing().attempt('RecordFamilyContribution', data, { by: stranger }))).toBe(
      'NOT_YOURS_TO_SAY',
    );
  });

  it('is taken also while interviews wait for a trial, with a warning where they may be a witness', () => {
    const waiting = analysing()
      .does('RecordFamilyContact', { person: sister, relation: 'FAMILY', witness: true })
      .does('RecordParallelProcess', trial());
    expect(warningsOf(waiting.attempt('RecordFamilyContribution', { text, by: sister }))).toEqual([
      'MAY_BE_A_WITNESS',
    ]);
    expect(warningsOf(analysing().attempt('RecordFamilyContribution', { text, by: sister }))).toEqual([]);
  });
});

describe('A question of the panel to an agency', () => {
  it('goes out by letter, and three weeks of working days are given for the answer', () => {
    const asked = analysing().does('RaiseQuestionToAgency', question);
    expect(asked.state.questions).toMatchObject([{ id: 'question-1', agency: POLICE, status: 'ASKED' }]);
    expect(asked.deadline('QUESTION/question-1')).toMatchObject({
      startedOn: '2023-01-16',
      due: '2023-02-06',
    });
    expect(asked.state.notices.at(-1)).toMatchObject({
      template: 'agency-question',
      to: { kind: 'ORGANISATIONS', organisations: [POLICE] },
    });
  });

  it('is answered by the agency itself, and then its letter no longer goes out', () => {
    const answered = analysing()
      .does('RaiseQuestionToAgency', question)
      .does(
        'AnswerQuestion',
        { question: 'question-1', answer: sealed('answer') },
        { by: PEOPLE.seniorPolice },
      );
    expect(answered.state.questions).toMatchObject([{ status: 'ANSWERED', answer: sealed('answer') }]);
    expect(answered.deadline('QUESTION/question-1').status).toBe('MET');
    expect(answered.state.notices.at(-1)).toMatchObject({ template: 'agency-question', status: 'DROPPED' });
  });

  it('is late where nobody answers', () => {
    const late = analysing().does('RaiseQuestionToAgency', question).wait('2023-02-07');
    expect(late.deadline('QUESTION/question-1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
  });
});

describe('The analysis is done', () => {
  const by = PEOPLE.chair;

  it('when the panel has met about the reports that it accepted, and not by a meeting before that', () => {
    expect(codeOf(analysing().attempt('CompleteAnalysis', {}, { by }))).toBe('NO_PANEL_MEETING');
    const met = panelMet(analysing(), '2023-01-24');
    expect(met.does('CompleteAnalysis', {}, { by }).state.state).toBe('OVERVIEW_DRAFTING');
  });

  it('anew where a report was asked for again: the meeting before that no longer counts', () => {
    const again = panelMet(analysing(), '2023-01-24')
      .does('ReturnImr', { imr: 'imr-1' }, { by })
      .does('WithdrawCommission', { imr: 'imr-1' })
      .on('2023-01-30')
      .settle();
    expect(again.state.state).toBe('PANEL_ANALYSIS');
    expect(codeOf(again.attempt('CompleteAnalysis', {}, { by }))).toBe('NO_PANEL_MEETING');
  });

  it('though a question is open, with a warning that names the agency', () => {
    const asked = panelMet(analysing().does('RaiseQuestionToAgency', question), '2023-01-24');
    expect(warningsOf(asked.attempt('CompleteAnalysis', {}, { by }))).toEqual(['QUESTIONS_OPEN']);
  });

  it('not while an agency that came late is still writing', () => {
    const late = panelMet(withoutHealth(), '2023-01-30').does('AcceptCommission', {
      imr: 'imr-2',
      author: PEOPLE.healthAuthor.person,
      declaration: { directlyInvolved: false, lineManager: false, statement: null },
    });
    expect(late.attempt('CompleteAnalysis', {}, { by })).toMatchObject({
      refusal: { code: 'REPORTS_NOT_SETTLED', detail: expect.stringContaining(HEALTH) },
    });
    const letOff = late.does('WithdrawCommission', { imr: 'imr-2' });
    expect(codeOf(letOff.attempt('CompleteAnalysis', {}, { by }))).toBe('ACCEPTED');
  });
});
