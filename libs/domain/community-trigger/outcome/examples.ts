import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { concluded, recommended, signed } from '../testing/review-stories.js';
import type { Scenario } from '../testing/scenario.js';

const told = { channel: 'TELEPHONE', text: sealed('what was said'), textSha256: 'c'.repeat(64) } as const;
const first = { recommendation: 'recommendation-1' };
const unsigned = () => concluded([]);
const signedWithoutPlan = () => unsigned().does('SignOffReview', {}, { by: PEOPLE.chair });

/** The outcome letter is claimed for delivery and not yet recorded as delivered. */
const claimed = (): Scenario => {
  let here = signedWithoutPlan();
  for (const command of ['PrepareNotice', 'ClaimNoticeDelivery']) {
    const owed = here.due().find((one) => one.command === command && one.notice?.template === 'outcome');
    if (owed !== undefined) here = here.fulfil(owed);
  }
  return here;
};

const sent = () => recommended().does('SendRecommendation', first).settle();
const answered = () => sent().does('RecordResponse', { ...first, response: 'ACCEPTED' });
/** The plan is final; its letter is still to go out, so monitoring has not begun. */
const planFinal = () =>
  signed()
    .does('RecordVictimView', { view: null, agrees: 'NO_ANSWER' }, { by: PEOPLE.spoc })
    .does('FinaliseActionPlan', {}, { by: PEOPLE.chair });

export const outcomeExamples = [
  example(
    'NotifyOutcome',
    { given: signedWithoutPlan, when: told },
    {
      NOT_SIGNED_OFF: { given: unsigned, when: told },
      PLAN_NOT_FINAL: { refused: { given: signed, when: told }, accepted: { given: planFinal, when: told } },
      NOTICE_BEING_SENT: { given: claimed, when: told },
    },
  ),
  example(
    'SendRecommendation',
    { given: recommended, when: first },
    {
      UNKNOWN_RECOMMENDATION: { given: recommended, when: { recommendation: 'recommendation-9' } },
      RECOMMENDATION_SENT: { given: sent, when: first },
    },
  ),
  example(
    'RecordResponse',
    { given: sent, when: { ...first, response: 'ACCEPTED' } },
    {
      UNKNOWN_RECOMMENDATION: {
        given: sent,
        when: { recommendation: 'recommendation-9', response: 'ACCEPTED' },
      },
      RECOMMENDATION_NOT_SENT: { given: recommended, when: { ...first, response: 'ACCEPTED' } },
      ANSWERED_ALREADY: { given: answered, when: { ...first, response: 'ACCEPTED' } },
      NOT_YOUR_RECOMMENDATION: {
        refused: { given: sent, when: { ...first, response: 'ACCEPTED' }, by: PEOPLE.health },
        accepted: { given: sent, when: { ...first, response: 'ACCEPTED' }, by: PEOPLE.police },
      },
      REASONS_NEEDED: {
        refused: { given: sent, when: { ...first, response: 'NOT_ACCEPTED' } },
        accepted: { given: sent, when: { ...first, response: 'NOT_ACCEPTED', text: sealed('reasons') } },
      },
    },
  ),
  example(
    'BeginActionMonitoring',
    { given: () => planFinal().does('NotifyOutcome', told), when: {} },
    { NO_OPEN_ACTIONS: { given: recommended, when: {} } },
  ),
];
