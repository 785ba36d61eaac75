import { example } from '../testing/example.js';
import { sealed } from '../testing/people.js';
import {
  decidedNotMet,
  letterOnItsWay,
  letterPrepared,
  letterUncertain,
  notMetTold,
} from '../testing/stories.js';

/** The decision letter of these stories. */
const notice = 'notice-5';
const written = { notice, text: sealed('letter'), html: sealed('letter-html'), sha256: 'a'.repeat(64) };
const sent = { notice, channel: 'EMAIL', reference: 'event-1' } as const;
const unknown = { notice: 'notice-99' };

export const noticeExamples = [
  example(
    'PrepareNotice',
    { given: decidedNotMet, when: written },
    {
      UNKNOWN_NOTICE: { given: decidedNotMet, when: { ...written, ...unknown } },
      NOTICE_NOT_OWED: { given: notMetTold, when: written },
    },
  ),
  example(
    'ClaimNoticeDelivery',
    { given: letterPrepared, when: { notice } },
    {
      UNKNOWN_NOTICE: { given: letterPrepared, when: unknown },
      NOTICE_NOT_PREPARED: { given: decidedNotMet, when: { notice } },
    },
  ),
  example(
    'RecordNoticeDelivered',
    { given: letterOnItsWay, when: sent },
    {
      UNKNOWN_NOTICE: { given: letterOnItsWay, when: { ...sent, ...unknown } },
      NOTICE_NOT_CLAIMED: { given: letterPrepared, when: sent },
    },
  ),
  example(
    'RecordDeliveryUncertain',
    { given: letterOnItsWay, when: { notice, reference: 'event-1' } },
    {
      UNKNOWN_NOTICE: { given: letterOnItsWay, when: { ...unknown, reference: 'event-1' } },
      NOTICE_NOT_CLAIMED: { given: letterPrepared, when: { notice, reference: 'event-1' } },
    },
  ),
  example(
    'ResolveDelivery',
    { given: letterUncertain, when: { notice, outcome: 'WAS_DELIVERED' } },
    {
      UNKNOWN_NOTICE: { given: letterUncertain, when: { ...unknown, outcome: 'WAS_DELIVERED' } },
      DELIVERY_NOT_UNCERTAIN: {
        refused: { given: letterOnItsWay, when: { notice, outcome: 'SEND_AGAIN' } },
        accepted: { given: letterUncertain, when: { notice, outcome: 'SEND_AGAIN' } },
      },
    },
  ),
];
