import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { panelInputs, panelNeeds } from './index.js';

describe('The panel at the door', () => {
  holdsAtTheDoor(
    'panel',
    panelInputs,
    panelNeeds,
    `
    AddPanelMember            CO CH
    RecordSpecialistDaMember  CO CH
    ReplaceMember             CO CH
    ConstitutePanel           CH
    SchedulePanelMeeting      CO CH
    RearrangePanelMeeting     CO CH
    HoldPanelMeeting          CO CH
    DeclareConflict           CO CC CH PM
    ResolveConflict           CO CC CH
    `,
    ['organisation', 'by.organisation'],
  );
});
