import type { Role } from '../../people.js';
import { badInput, notNow, rowsOf } from '../rows.js';
import type { NoticeCommands } from './commands.js';

export interface NoticeCatalogueWords<S extends string, E extends string> {
  /** The states in which the review has begun. */
  readonly begun: readonly S[];
  /** Events of their own that the delivery of a letter may lead to. */
  readonly statutory: readonly E[];
  /** What asks for proof of delivery, e.g. `invariant (iv)`. */
  readonly proof: string;
  /** Who says what became of a letter. */
  readonly resolving: readonly Role[];
}

type EventNames =
  'NoticePrepared' | 'NoticeDeliveryClaimed' | 'NoticeDelivered' | 'DeliveryUncertain' | 'DeliveryResolved';

/** The rows of the letter commands, in a type's own states and roles. */
export const noticeCatalogueOf = <S extends string, E extends string>(words: NoticeCatalogueWords<S, E>) => {
  const { person, process } = rowsOf<keyof NoticeCommands, S, EventNames | E>();
  const stage = 'notices';
  const source = 'architecture: delivery';
  const states = words.begun;
  const unknown = badInput('UNKNOWN_NOTICE', source, 'There is no letter {notice} in this case.', 'notice');
  const notClaimed = notNow(
    'NOTICE_NOT_CLAIMED',
    source,
    'The delivery of this letter was not claimed ({status}).',
  );
  const delivered = ['NoticeDelivered', ...words.statutory] as const;
  return [
    process('PrepareNotice', {
      summary: 'Write a letter that is owed',
      stage,
      source,
      states,
      events: ['NoticePrepared'],
      guards: [unknown, notNow('NOTICE_NOT_OWED', source, 'This letter is not owed ({status}).')],
    }),
    process('ClaimNoticeDelivery', {
      summary: 'Claim the delivery of a letter that is still owed',
      stage,
      source,
      states,
      events: ['NoticeDeliveryClaimed'],
      guards: [
        unknown,
        notNow('NOTICE_NOT_PREPARED', source, 'This letter is not ready to be sent ({status}).'),
      ],
    }),
    process('RecordNoticeDelivered', {
      summary: 'Record what was sent, how, to whom and when',
      stage,
      source: words.proof,
      states,
      events: delivered,
      guards: [unknown, notClaimed],
    }),
    process('RecordDeliveryUncertain', {
      summary: 'Record that nobody can tell whether a letter went out',
      stage,
      source,
      states,
      events: ['DeliveryUncertain'],
      guards: [unknown, notClaimed],
    }),
    person('ResolveDelivery', {
      summary: 'Say what became of a letter whose delivery is uncertain',
      stage,
      source,
      roles: words.resolving,
      reason: 'required',
      states,
      events: ['DeliveryResolved', ...delivered],
      guards: [
        unknown,
        notNow(
          'DELIVERY_NOT_UNCERTAIN',
          source,
          'Only a letter whose delivery is uncertain needs this ({status}).',
        ),
      ],
    }),
  ] as const;
};
