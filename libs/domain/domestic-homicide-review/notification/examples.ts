import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { begin, sealed, settings } from '../testing/scenario.js';
import { chaired, direction, notification, notified, requestedByHomeOffice } from '../testing/stories.js';

const directed = (more: Partial<typeof direction> = {}) =>
  notification({ source: 'HOME_OFFICE_DIRECTION', direction: { ...direction, ...more } });
const section8A = { ...direction, section: 's.8A(2)' } as const;
const inForce = (from: string) => () => begin('2022-09-12', settings({ dardrCommencementDate: from }));

export const notificationExamples = [
  example(
    'ReceiveNotification',
    { given: begin, when: notification() },
    {
      NO_SUCH_DATE: { given: begin, when: notification({ dateOfDeath: '2022-02-30' }) },
      DEATH_AFTER_NOTICE: {
        refused: { given: begin, when: notification({ dateOfDeath: '2022-09-13' }) },
        accepted: { given: begin, when: notification({ dateOfDeath: '2022-09-12' }) },
      },
      DIRECTION_DOES_NOT_FIT: {
        refused: { given: begin, when: notification({ source: 'HOME_OFFICE_REQUEST', direction }) },
        accepted: { given: begin, when: directed() },
      },
      DIRECTION_DOCUMENT_MISSING: {
        refused: {
          given: begin,
          when: notification({
            source: 'HOME_OFFICE_DIRECTION',
            direction: { madeOn: direction.madeOn, section: direction.section },
          }),
        },
        accepted: { given: begin, when: directed() },
      },
      SECTION_NOT_IN_FORCE: {
        refused: {
          given: inForce('2022-09-10'),
          when: notification({ source: 'HOME_OFFICE_DIRECTION', direction: section8A }),
        },
        accepted: {
          given: inForce('2022-09-09'),
          when: notification({ source: 'HOME_OFFICE_DIRECTION', direction: section8A }),
        },
      },
      DATE_IN_THE_FUTURE: {
        refused: {
          given: begin,
          when: notification({
            source: 'HOME_OFFICE_DIRECTION',
            direction: { ...direction, madeOn: '2022-09-13' },
          }),
        },
        accepted: {
          given: begin,
          when: notification({
            source: 'HOME_OFFICE_DIRECTION',
            direction: { ...direction, madeOn: '2022-09-12' },
          }),
        },
      },
    },
  ),
  example(
    'CorrectNotification',
    {
      given: notified,
      when: { dateOfDeath: '2022-09-04', place: sealed('place'), deceasedAliases: [sealed('alias')] },
    },
    {
      NO_SUCH_DATE: { given: notified, when: { dateOfDeath: '2022-09-31' } },
      DEATH_AFTER_NOTICE: {
        refused: { given: () => notified().on('2022-09-20'), when: { dateOfDeath: '2022-09-13' } },
        accepted: { given: () => notified().on('2022-09-20'), when: { dateOfDeath: '2022-09-12' } },
      },
      NOTHING_CORRECTED: {
        refused: { given: notified, when: { dateOfDeath: '2022-09-05', link: 'INTIMATE' } },
        accepted: { given: notified, when: { dateOfDeath: '2022-09-05', link: 'RELATED' } },
      },
    },
  ),
  example(
    'AssignCoordinator',
    { given: requestedByHomeOffice, when: { coordinator: PEOPLE.otherCoordinator.person } },
    {
      SAME_COORDINATOR: { given: notified, when: { coordinator: PEOPLE.coordinator.person } },
      CHAIR_IS_COORDINATOR: { given: chaired, when: { coordinator: PEOPLE.chair.person } },
    },
  ),
];
