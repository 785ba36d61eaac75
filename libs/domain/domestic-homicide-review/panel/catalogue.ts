import { between, UNDER_REVIEW, WITH_THE_CHAIR } from '../lawful-states.js';
import { badInput, notAllowed, notNow, person } from '../rows.js';

const stage = 'panel';
const onPanel = badInput('ON_PANEL', '3.5', 'This person is on the panel.', 'person');
const unknownMember = badInput('UNKNOWN_MEMBER', '3.5', '{person} is not on the panel.', 'person');
const notIndependent = badInput(
  'NOT_INDEPENDENT',
  'G16 section 4; 6.2',
  'Members of the panel must not manage staff who were involved in the case. Ask the agency for somebody else.',
  'independent',
);
const isChair = badInput('CHAIR_IS_MEMBER', '3.5', 'This person chairs the panel.', 'person');
const unknownMeeting = badInput(
  'UNKNOWN_MEETING',
  '3.3',
  'There is no meeting {meeting} in this case.',
  'meeting',
);
const meetingOver = notNow(
  'MEETING_OVER',
  '3.3',
  'This meeting was held. Call another one (SchedulePanelMeeting).',
);
const meetingInThePast = badInput(
  'MEETING_IN_THE_PAST',
  'product rule',
  'The meeting cannot be called for {at}, which is before it is called ({called}).',
  'at',
);

export const panelCatalogue = [
  person('AddPanelMember', {
    summary: 'Add a member to the panel',
    stage,
    source: 'G16 section 4; 3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: WITH_THE_CHAIR,
    events: ['PanelMemberAdded'],
    guards: [onPanel, isChair, notIndependent],
  }),
  person('RecordSpecialistDaMember', {
    summary: 'Record that a member brings the expertise of a specialist domestic abuse service',
    stage,
    source: 'G16 section 4; 3.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    // Also where the partnership finds at sign-off that nobody wrote it down.
    states: between('PANEL_FORMED', 'CSP_SIGN_OFF'),
    events: ['SpecialistDaMemberRecorded'],
    guards: [unknownMember, notNow('RECORDED_ALREADY', '3.5', 'This is recorded of the member.')],
  }),
  person('ReplaceMember', {
    summary: 'Put another person in a member’s place',
    stage,
    source: '3.3; G16 section 4',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: WITH_THE_CHAIR,
    events: ['PanelMemberReplaced'],
    guards: [unknownMember, onPanel, isChair, notIndependent],
  }),
  person('ConstitutePanel', {
    summary: 'Say that the panel is complete and may begin',
    stage,
    source: '3.3; G16 section 4',
    roles: ['INDEPENDENT_CHAIR'],
    states: ['PANEL_FORMED'],
    events: ['PanelConstituted'],
    guards: [
      notNow('NO_MEMBERS', 'G16 section 4', 'The panel has no members yet.'),
      notNow('CONSTITUTED_ALREADY', '3.3', 'The panel is constituted.'),
    ],
  }),
  person('SchedulePanelMeeting', {
    summary: 'Call a meeting of the panel',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: WITH_THE_CHAIR,
    events: ['PanelMeetingScheduled'],
    guards: [
      notNow('PANEL_NOT_CONSTITUTED', '3.3', 'Constitute the panel first (ConstitutePanel).'),
      meetingInThePast,
    ],
  }),
  person('RearrangePanelMeeting', {
    summary: 'Move a meeting of the panel to another time',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: WITH_THE_CHAIR,
    events: ['PanelMeetingRearranged'],
    guards: [unknownMeeting, meetingOver, meetingInThePast],
  }),
  person('HoldPanelMeeting', {
    summary: 'Record that the panel met',
    stage,
    source: '3.3',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: WITH_THE_CHAIR,
    events: ['PanelMeetingHeld'],
    guards: [
      unknownMeeting,
      meetingOver,
      notNow('NOT_HELD_YET', '3.3', 'The meeting is set for {at}.'),
      badInput('NOBODY_ATTENDED', '3.3', 'Say who attended.', 'attended'),
      badInput(
        'NOT_ON_PANEL',
        '3.3',
        'Neither chair nor member of the panel: {people}. Add them first.',
        'attended',
      ),
    ],
  }),
  person('DeclareConflict', {
    summary: 'Declare a conflict of interest',
    stage,
    source: '6.2',
    roles: ['PANEL_MEMBER', 'INDEPENDENT_CHAIR', 'CSP_CHAIR', 'CASE_COORDINATOR'],
    states: [...between('NOTIFIED', 'HO_SCRUTINY'), ...UNDER_REVIEW],
    events: ['ConflictDeclared'],
    guards: [
      notAllowed('NOT_YOUR_CONFLICT', '6.2', 'You can only declare a conflict of your own.'),
      notNow('CONFLICT_DECLARED', '6.2', 'This conflict was declared and is not resolved yet.'),
    ],
  }),
  person('ResolveConflict', {
    summary: 'Say what follows from a conflict of interest',
    stage,
    source: '6.2',
    roles: ['INDEPENDENT_CHAIR', 'CSP_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: [...between('NOTIFIED', 'HO_SCRUTINY'), ...UNDER_REVIEW],
    events: ['ConflictResolved'],
    guards: [
      badInput('UNKNOWN_CONFLICT', '6.2', 'There is no conflict {conflict} in this case.', 'conflict'),
      notNow('CONFLICT_RESOLVED', '6.2', 'This conflict has been resolved.'),
      notAllowed('OWN_CONFLICT', '6.2', 'Nobody decides on a conflict of their own. Ask somebody else to.'),
      badInput(
        'NOT_A_MEMBER',
        '6.2',
        'This person is not on the panel, so they cannot leave it. Whoever chairs the review is replaced (ReplaceChair); whoever decides for the partnership stands back (RECUSE_ITEM).',
        'resolution',
      ),
      badInput(
        'NOT_REPLACED_YET',
        '6.2',
        'This person still sits. Put somebody else in their place first (ReplaceMember, ReplaceChair).',
        'resolution',
      ),
    ],
  }),
] as const;
