import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { PEOPLE } from '../testing/people.js';
import { held, monitored, recommended, referral, signed } from '../testing/review-stories.js';
import type { Scenario } from '../testing/scenario.js';
import { asked, circulated, consentAsked, reconsideration } from '../testing/stories.js';
import { deadlineStage } from './stage.js';

const reminder = (story: Scenario, key: string) => {
  const [letter] = deadlineStage.reminder(story.state, story.deadline(key));
  return letter;
};
const stageOf = (story: Scenario, key: string) => deadlineStage.stageOf(story.state, story.deadline(key));
const POINT_OF_CONTACT = { kind: 'POINT_OF_CONTACT' };
const toBody = (organisation: string) => ({ kind: 'ORGANISATIONS', organisations: [organisation] });

describe('A reminder goes to whoever has to act', () => {
  it.each([
    ['the coordinator’s desk, to acknowledge', circulated, 'AD1', POINT_OF_CONTACT],
    [
      'the applicant, for the victim’s consent',
      consentAsked,
      'AD2',
      { kind: 'APPLICANT', person: PEOPLE.applicant.person },
    ],
    ['the agency, for its return', asked, 'AD4/request-1', toBody('derbyshire-police')],
    ['the other agency, for its own', asked, 'AD4/request-2', toBody('ned-homes')],
    ['the owner, for an action', monitored, 'ACTION/action-1', toBody('derbyshire-health')],
    ['the coordinator’s desk, for the meeting’s outcome', held, 'AD9', POINT_OF_CONTACT],
  ] as const)('%s', (_, story, key, to) => {
    expect(reminder(story(), key)).toMatchObject({ template: 'reminder', to, about: { deadline: key } });
  });

  it('each of two owners about their own action', () => {
    const two = monitored([referral(), referral({ owner: 'ned-council' })]);
    expect(reminder(two, 'ACTION/action-1')?.to).toEqual(toBody('derbyshire-health'));
    expect(reminder(two, 'ACTION/action-2')?.to).toEqual(toBody('ned-council'));
  });
});

describe('The stage that waits for a deadline', () => {
  const appealed = () =>
    recommended().does('RequestAppeal', { about: 'HOW_REVIEWED' }, { by: PEOPLE.applicant });

  it.each([
    [
      'the time to decide a reconsideration: the reconsideration',
      reconsideration,
      'AD13/reconsideration/decision-1',
      'reconsideration',
    ],
    ['the time to appeal: the appeal, once an outcome was told', recommended, 'AD12/outcome', 'appeal'],
    ['the time to decide an appeal: the appeal', appealed, 'AD13/appeal', 'appeal'],
    ['the outcome, while the panel sits: the meeting', held, 'AD9', 'review-meeting'],
    ['the outcome, while the victim is consulted: the plan', signed, 'AD9', 'action-plan'],
    ['the outcome, afterwards: the outcome', recommended, 'AD9', 'outcome'],
    ['the decision on the threshold, always: the threshold', held, 'AD5', 'threshold-check'],
    ['an action, after an outcome was told: the actions', monitored, 'ACTION/action-1', 'action-monitoring'],
    ['the meeting of an earlier day: its preparation', held, 'AD8/decision-1', 'review-preparation'],
  ] as const)('%s', (_, story, key, stage) => {
    expect(stageOf(story(), key)).toBe(stage);
  });

  it('is named in the reminder', () => {
    expect(reminder(held(), 'AD9')?.stage).toBe('review-meeting');
    expect(reminder(circulated(), 'AD1')?.stage).toBe('application');
  });
});

/** Every clock says what started it: the event, by its name. */
describe('What started a deadline', () => {
  const started = (story: Scenario, key: string): Deadline => story.deadline(key);
  const recommendationSent = () =>
    recommended().does('SendRecommendation', { recommendation: 'recommendation-1' });

  it.each([
    ['AD1', circulated, 'ApplicationReceived'],
    ['AD3', circulated, 'ApplicationReceived'],
    ['AD5', circulated, 'ApplicationReceived'],
    ['AD2', consentAsked, 'ConsentRequested'],
    ['AD4/request-1', asked, 'InformationRequested'],
    ['AD9', held, 'ReviewHeld'],
    ['AD12/outcome', recommended, 'OutcomeNotified'],
    ['AD10/recommendation-1', recommendationSent, 'RecommendationSent'],
    ['ACTION/action-1', monitored, 'ActionPlanFinalised'],
    ['AD11/tasking-1/tasking-2022-06-01', monitored, 'TaskingAgendaItemAdded'],
    [
      'ACTION/action-2',
      () => monitored().does('AddAction', referral(), { by: PEOPLE.coordinator }),
      'ActionAdded',
    ],
    [
      'ACTION/action-1/again-2',
      () => monitored().does('ExtendAction', { action: 'action-1', due: '2022-08-15' }),
      'ActionExtended',
    ],
  ] as const)('%s', (key, story, event) => {
    expect(started(story(), key).startedBy).toBe(event);
  });
});

describe('Who may say why a date was missed', () => {
  const late = () => circulated().wait('2022-05-09');
  const give = (by: (typeof PEOPLE)[keyof typeof PEOPLE]) =>
    late().attempt('GiveLateReason', { deadline: 'AD1' }, { by });

  it.each([PEOPLE.coordinator, PEOPLE.decider, PEOPLE.police, PEOPLE.chair, PEOPLE.appeals, PEOPLE.spoc])(
    '$role may say why',
    (by) => {
      expect(give(by)).toMatchObject({ accepted: true });
    },
  );

  it.each([PEOPLE.applicant, PEOPLE.administrator, PEOPLE.cspChair])('$role may not', (by) => {
    expect(give(by)).toMatchObject({ refusal: { code: 'ROLE_NOT_ALLOWED' } });
  });
});
