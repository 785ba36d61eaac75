import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';
import { open } from '../deadlines.js';
import type { DhrEvent } from '../events.js';
import { newContact } from '../family/contact.js';
import { directed, directionOf } from '../home-office-scrutiny/directing.js';
import { letters, toBodies } from '../letters.js';
import { after, isRefused, type Deciding, type Rules } from '../machine.js';
import type { NotificationCommands, ReceiveNotificationData } from './commands.js';
import { notificationEvolvers } from './evolve.js';
import { aliasesOf, factsOf, refusedDeath, wordsOf } from './facts.js';
import type { NotificationSource, Origin } from './state.js';

const ORIGIN: Readonly<Record<NotificationSource, Origin>> = {
  POLICE: 'POLICE',
  AGENCY: 'AGENCY',
  FAMILY: 'FAMILY',
  HOME_OFFICE_REQUEST: 'HO_REQUEST',
  HOME_OFFICE_DIRECTION: 'HO_DIRECTION',
};

/** Whom the receipt is confirmed to: the body that gave notice; the family is written to by the chair, not by form. */
const informant = (data: ReceiveNotificationData, at: Deciding): OrganisationId | null =>
  data.notifiedBy ??
  (data.source === 'HOME_OFFICE_REQUEST' || data.source === 'HOME_OFFICE_DIRECTION'
    ? at.procedure.bodies.homeOffice
    : null);

const warningsOf = (data: ReceiveNotificationData): readonly Warning[] => [
  ...(data.possibleDuplicates?.length
    ? [
        {
          code: 'POSSIBLE_DUPLICATE',
          detail: 'There may be a case about the same death. Look before anything else: MergeDuplicate.',
          source: '3.3',
        },
      ]
    : []),
  ...(data.residence === 'ELSEWHERE'
    ? [
        {
          code: 'LIVED_ELSEWHERE',
          detail:
            'The partnership where the victim normally lived leads. Agree who leads, and hand the case on if it is not you: TransferToLeadCsp.',
          source: 'G16 section 3; 3.2',
        },
      ]
    : []),
];

export const receiving: Rules<Pick<NotificationCommands, 'ReceiveNotification'>> = {
  ReceiveNotification: {
    decide(state, { data, actor, occurredAt }, at) {
      const refused = refusedDeath(data, at.on, at);
      if (refused) return refused;
      const isDirection = data.source === 'HOME_OFFICE_DIRECTION';
      if (data.direction && !isDirection) return at.refuse('DIRECTION_DOES_NOT_FIT', { source: data.source });
      if (isDirection && !data.direction) return at.refuse('DIRECTION_DOCUMENT_MISSING');
      const direction = data.direction ? directionOf(data.direction, occurredAt, at) : null;
      if (direction !== null && isRefused(direction)) return direction;
      const to = informant(data, at);
      const notified = at.event('DeathNotified', {
        reference: data.reference,
        procedureVersion: at.procedure.version,
        calendarVersion: at.calendar.version,
        notification: {
          ...factsOf(data),
          ...wordsOf(data),
          ...aliasesOf(data),
          source: data.source,
          notifiedBy: data.notifiedBy ?? null,
          receivedAt: occurredAt,
          receivedOn: at.on,
        },
        origin: ORIGIN[data.source],
        coordinator: actor.kind === 'person' ? actor.person : null,
        family: (data.family ?? []).map(newContact),
        possibleDuplicates: data.possibleDuplicates ?? [],
        // A direction leaves nothing to decide, so that the month to decide does not begin.
        opens: direction ? [] : [open(at, 'DD1', at.on, 'DeathNotified')],
        owes: to === null ? [] : letters(state, [{ template: 'notification-received', to: toBodies([to]) }]),
      });
      const now = after(state, notified, notificationEvolvers.DeathNotified);
      const follows: readonly DhrEvent[] = direction
        ? directed(now, direction, at)
        : data.source === 'HOME_OFFICE_REQUEST'
          ? [at.event('HomeOfficeReviewRequested', { document: data.request ?? null }, 'D8; 3.3')]
          : [];
      return accept<DhrEvent>([notified, ...follows], warningsOf(data));
    },
  },
};
