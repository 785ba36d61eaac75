import { BEFORE_REVIEW, OPEN } from '../lawful-states.js';
import { badInput, noSuchDate, notNow, person } from '../rows.js';
import { directionGuards } from '../home-office-scrutiny/guards.js';

const stage = 'notification';
const deathAfterNotice = badInput(
  'DEATH_AFTER_NOTICE',
  'product rule',
  'The death is dated {date}, after the partnership was notified of it ({notified}).',
  'dateOfDeath',
);

export const notificationCatalogue = [
  person('ReceiveNotification', {
    summary: 'Record that the partnership was notified of a death',
    stage,
    source: 'D10; G16 section 3',
    roles: ['CASE_COORDINATOR'],
    creates: true,
    states: ['NOT_YET_NOTIFIED'],
    events: [
      'DeathNotified',
      'HomeOfficeReviewRequested',
      'SecretaryOfStateDirectionReceived',
      'ReviewEstablished',
    ],
    guards: [
      noSuchDate('dateOfDeath'),
      deathAfterNotice,
      badInput(
        'DIRECTION_DOES_NOT_FIT',
        's.9(2); s.8A(2)',
        'A direction is given, but the source is {source}. Say HOME_OFFICE_DIRECTION, or leave the direction out.',
        'direction',
      ),
      ...directionGuards,
    ],
  }),
  person('CorrectNotification', {
    summary: 'Correct or complete what was notified',
    stage,
    source: 'D10; 3.2',
    roles: ['CASE_COORDINATOR'],
    states: BEFORE_REVIEW,
    events: ['NotificationCorrected'],
    guards: [
      noSuchDate('dateOfDeath'),
      deathAfterNotice,
      badInput('NOTHING_CORRECTED', 'product rule', 'Nothing is given that differs from what is recorded.'),
    ],
  }),
  person('AssignCoordinator', {
    summary: 'Give the case to a coordinator',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['CoordinatorAssigned'],
    guards: [
      notNow('SAME_COORDINATOR', '3.3', 'This coordinator has the case already.'),
      notNow(
        'CHAIR_IS_COORDINATOR',
        '3.5; 6.2',
        'The chair of this review is independent of its coordination. Give the case to somebody else.',
      ),
    ],
  }),
] as const;
