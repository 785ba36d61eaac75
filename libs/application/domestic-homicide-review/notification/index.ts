import type { NotificationCommands } from '#libs/domain/domestic-homicide-review/notification/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './notification.dto.js';

export const notificationInputs: StageInputs<NotificationCommands> = {
  ReceiveNotification: takes(dto.ReceiveNotificationInput, {
    source: 'POLICE',
    notifiedBy: 'derbyshire-police',
    deceasedName: 'Avery Linden',
    deceasedAliases: ['Avery Thorne'],
    deceasedBirth: '1984-05-17',
    dateOfDeath: '2026-11-14',
    residence: 'IN_AREA',
    link: 'INTIMATE',
    otherPerson: { ageAtDeath: 45 },
    otherPersonName: 'Sasha Linden',
    otherPersonAliases: ['Sasha Corran', 'Sash'],
    suspectStatus: 'CHARGED',
    children: 'YES',
    knownAgencies: ['derbyshire-police', 'derbyshire-health'],
    circumstances: 'Found at home by a neighbour; a man was arrested the same day.',
    familyLiaison: 'Family liaison officer, Derbyshire Police.',
    family: [{ relation: 'FAMILY', name: 'Riley Stanhope', witness: false }],
  }),
  CorrectNotification: takes(dto.CorrectNotificationInput, {
    suspectStatus: 'CHARGED',
    relationship: 'Married since 2009, living apart since the spring.',
  }),
  AssignCoordinator: takes(dto.AssignCoordinatorInput, { coordinator: 'coordinator-2' }),
};

const writes = needs(['dhr-file', 'W']);

export const notificationNeeds: StageNeeds<NotificationCommands> = {
  ReceiveNotification: writes,
  CorrectNotification: writes,
  AssignCoordinator: writes,
};
