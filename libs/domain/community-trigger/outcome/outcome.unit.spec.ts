import { PEOPLE, sealed } from '../testing/people.js';
import { concluded, monitored, recommended } from '../testing/review-stories.js';

const first = { recommendation: 'recommendation-1' };

describe('The outcome, s.104(8)', () => {
  it('is told by the engine’s letter, whose exact text, channel, recipient and time are kept (invariant iv)', () => {
    const told = recommended().events.find((one) => one.type === 'OutcomeNotified');
    expect(told).toMatchObject({
      authority: 's.104(8)',
      occurredAt: '2022-05-25T14:00:00.000Z',
      data: {
        recommendations: ['recommendation-1'],
        proof: {
          text: sealed('letter'),
          sha256: 'a'.repeat(64),
          channel: 'EMAIL',
          recipient: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
        },
      },
    });
  });

  it('may be told by a person, and then the engine sends no letter about it', () => {
    const ready = concluded([]).does('SignOffReview', {}, { by: PEOPLE.chair });
    const told = ready
      .does('NotifyOutcome', { channel: 'IN_PERSON', text: sealed('said'), textSha256: 'd'.repeat(64) })
      .settle();
    expect(told.state.state).toBe('OUTCOME_NOTIFIED');
    expect(told.names().filter((name) => name === 'OutcomeNotified')).toHaveLength(1);
    expect(told.state.notices.filter((one) => one.template === 'outcome')).toMatchObject([
      { status: 'DROPPED' },
    ]);
    expect(told.last()).toMatchObject({
      data: { proof: { channel: 'IN_PERSON', text: sealed('said'), notice: null } },
    });
  });

  it('a recommendation is sent to its addressee, who must have regard and is asked to answer in time', () => {
    const sent = recommended().does('SendRecommendation', first);
    expect(sent.state.recommendations[0]).toMatchObject({
      deadline: 'AD10/recommendation-1',
      sentAt: sent.now,
    });
    expect(sent.state.notices.at(-1)).toMatchObject({
      template: 'recommendation',
      to: { kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] },
      about: first,
    });
    const answered = sent.does(
      'RecordResponse',
      { ...first, response: 'NOT_ACCEPTED', text: sealed('why') },
      { by: PEOPLE.police },
    );
    expect(answered.state.recommendations[0]).toMatchObject({
      response: 'NOT_ACCEPTED',
      responseText: sealed('why'),
    });
    expect(answered.deadline('AD10/recommendation-1').status).toBe('MET');
  });

  it('monitoring begins by itself when something is open, and only then', () => {
    expect(monitored().names()).toContain('ActionMonitoringBegan');
    expect(recommended().names()).not.toContain('ActionMonitoringBegan');
    expect(
      recommended()
        .process()
        .owed.some((one) => one.command === 'BeginActionMonitoring'),
    ).toBe(false);
  });

  it('an action added after an outcome without a plan begins monitoring as well', () => {
    const added = recommended()
      .does('AddAction', { kind: 'OTHER', owner: 'ned-council', due: '2022-07-01', text: sealed('visit') })
      .settle();
    expect(added.state.state).toBe('ACTION_MONITORING');
  });
});
