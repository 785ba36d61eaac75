import { badInput, notNow, person, process } from '../rows.js';
import { BEGUN } from '../state.js';

const unknown = badInput(
  'UNKNOWN_NOTICE',
  'architecture: delivery',
  'There is no letter {notice} in this case.',
  'notice',
);
const everywhere = BEGUN;
const delivered = [
  'NoticeDelivered',
  'ThresholdMetNotified',
  'ThresholdNotMetNotified',
  'OutcomeNotified',
  'ClosureNotified',
] as const;

export const noticeCatalogue = [
  process('PrepareNotice', {
    summary: 'Write a letter that is owed',
    stage: 'notices',
    source: 'architecture: delivery',
    states: everywhere,
    events: ['NoticePrepared'],
    guards: [
      unknown,
      notNow('NOTICE_NOT_OWED', 'architecture: delivery', 'This letter is not owed ({status}).'),
    ],
  }),
  process('ClaimNoticeDelivery', {
    summary: 'Claim the delivery of a letter that is still owed',
    stage: 'notices',
    source: 'architecture: delivery',
    states: everywhere,
    events: ['NoticeDeliveryClaimed'],
    guards: [
      unknown,
      notNow(
        'NOTICE_NOT_PREPARED',
        'architecture: delivery',
        'This letter is not ready to be sent ({status}).',
      ),
    ],
  }),
  process('RecordNoticeDelivered', {
    summary: 'Record what was sent, how, to whom and when',
    stage: 'notices',
    source: 'invariant (iv)',
    states: everywhere,
    events: delivered,
    guards: [
      unknown,
      notNow(
        'NOTICE_NOT_CLAIMED',
        'architecture: delivery',
        'The delivery of this letter was not claimed ({status}).',
      ),
    ],
  }),
  process('RecordDeliveryUncertain', {
    summary: 'Record that nobody can tell whether a letter went out',
    stage: 'notices',
    source: 'architecture: delivery',
    states: everywhere,
    events: ['DeliveryUncertain'],
    guards: [
      unknown,
      notNow(
        'NOTICE_NOT_CLAIMED',
        'architecture: delivery',
        'The delivery of this letter was not claimed ({status}).',
      ),
    ],
  }),
  person('ResolveDelivery', {
    summary: 'Say what became of a letter whose delivery is uncertain',
    stage: 'notices',
    source: 'architecture: delivery',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    reason: 'required',
    states: everywhere,
    events: ['DeliveryResolved', ...delivered],
    guards: [
      unknown,
      notNow(
        'DELIVERY_NOT_UNCERTAIN',
        'architecture: delivery',
        'Only a letter whose delivery is uncertain needs this ({status}).',
      ),
    ],
  }),
] as const;
