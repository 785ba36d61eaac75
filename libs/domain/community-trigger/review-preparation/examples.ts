import { example, type Case, type GuardExample } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import {
  guestChair,
  MEETING,
  met,
  PANEL,
  PAPERS,
  prepared,
  scheduled,
  WITHOUT_TIES,
} from '../testing/review-stories.js';

const LATER = '2022-06-30T12:00:00.000Z';
const YESTERDAY = '2022-05-09T10:00:00.000Z';
const homeChair = { chair: 'person-other-team', organisation: 'ned-council', homeTenant: 'ned' };
const tolerant = { ...PROCEDURE, chairRule: { sameCouncil: 'WARN' as const } };
const another = guestChair({ chair: PEOPLE.otherChair.person, organisation: 'independent-chairs' });

/** What stands against a person as chair, at the appointment and at a replacement alike. */
const chairGuards = (
  given: Case['given'],
  tolerantly: Case['given'],
): Record<string, GuardExample<'AppointChair'>> => ({
  CHAIR_IS_COORDINATOR: { given, when: guestChair({ chair: PEOPLE.coordinator.person }) },
  CHAIR_IS_PARTY: { given, when: guestChair({ chair: PEOPLE.applicant.person }) },
  CHAIR_DECIDED_THRESHOLD: { given, when: guestChair({ chair: PEOPLE.decider.person }) },
  CHAIR_ORGANISATION_INVOLVED: {
    given,
    when: guestChair({ chair: 'person-sergeant', organisation: 'derbyshire-police', homeTenant: 'none' }),
  },
  CHAIR_SAME_COUNCIL: {
    refused: { given, when: guestChair(homeChair) },
    accepted: { given: tolerantly, when: guestChair(homeChair) },
  },
  CHAIR_NOT_INDEPENDENT: {
    given,
    when: guestChair({ chair: 'person-friend', declaration: { ...WITHOUT_TIES, noPersonalTie: false } }),
  },
});

const police = PEOPLE.panelPolice.person;
const declared = () => prepared().does('DeclareConflict', { person: police, kind: 'PRIOR_DECISION' });
const chairDeclared = () =>
  prepared().does('DeclareConflict', { person: PEOPLE.chair.person, kind: 'PERSONAL' });
const chairReplaced = () => chairDeclared().does('ReplaceChair', another);
const resolve = { conflict: 'conflict-1', action: 'NONE' } as const;

export const reviewPreparationExamples = [
  example(
    'AppointChair',
    { given: met, when: guestChair() },
    {
      CHAIR_APPOINTED: { given: prepared, when: another },
      ...chairGuards(met, () => met(tolerant)),
    },
  ),
  example(
    'ReplaceChair',
    { given: prepared, when: another },
    {
      NO_CHAIR: { given: met, when: another },
      SAME_CHAIR: { given: prepared, when: guestChair() },
      ...chairGuards(prepared, () => prepared(tolerant)),
    },
  ),
  example(
    'InvitePanel',
    { given: met, when: { members: PANEL } },
    {
      NO_MEMBERS: { given: met, when: { members: [] } },
      MEMBER_INVITED: { given: prepared, when: { members: PANEL } },
      MEMBER_IS_PARTY: {
        given: met,
        when: { members: [{ person: PEOPLE.applicant.person, organisation: 'none' }] },
      },
    },
  ),
  example(
    'InviteVictim',
    { given: met, when: { ways: ['ATTEND', 'VIRTUAL'], chosen: 'VIRTUAL' } },
    {
      NO_WAYS: { given: met, when: { ways: [] } },
      CHOICE_NOT_OFFERED: { given: met, when: { ways: ['ATTEND'], chosen: 'VIRTUAL' } },
    },
  ),
  example(
    'RecordVictimNotInvited',
    { given: met, when: {} },
    { VICTIM_INVITED: { given: prepared, when: {} } },
  ),
  example(
    'ScheduleMeeting',
    { given: prepared, when: { at: MEETING } },
    {
      NO_CHAIR: { given: met, when: { at: MEETING } },
      MEETING_NOT_IN_FUTURE: { given: prepared, when: { at: YESTERDAY } },
    },
  ),
  example(
    'Reschedule',
    { given: scheduled, when: { at: LATER, because: 'VICTIM_AVAILABILITY' } },
    {
      MEETING_NOT_IN_FUTURE: { given: scheduled, when: { at: YESTERDAY, because: 'OTHER' } },
      SAME_TIME: { given: scheduled, when: { at: MEETING, because: 'OTHER' } },
    },
  ),
  example(
    'CirculatePapers',
    { given: scheduled, when: PAPERS },
    {
      NO_MEETING: { given: prepared, when: PAPERS },
      NO_PANEL: {
        given: () => met().does('AppointChair', guestChair()).does('ScheduleMeeting', { at: MEETING }),
        when: PAPERS,
      },
      NO_PAPERS: { given: scheduled, when: { papers: [] } },
    },
  ),
  example('RecordVictimStatement', {
    given: prepared,
    when: { statement: sealed('statement'), how: 'WRITTEN' },
    by: PEOPLE.spoc,
  }),
  example(
    'DeclareConflict',
    { given: prepared, when: { person: police, kind: 'PRIOR_DECISION' } },
    {
      NOT_TAKING_PART: { given: prepared, when: { person: 'person-nobody', kind: 'OTHER' } },
      CONFLICT_DECLARED: { given: declared, when: { person: police, kind: 'PRIOR_DECISION' } },
    },
  ),
  example(
    'ResolveConflict',
    { given: declared, when: resolve, by: PEOPLE.coordinator },
    {
      UNKNOWN_CONFLICT: { given: declared, when: { ...resolve, conflict: 'conflict-9' } },
      OWN_CONFLICT: {
        refused: { given: chairDeclared, when: resolve, by: PEOPLE.chair },
        accepted: { given: chairDeclared, when: resolve, by: PEOPLE.coordinator },
      },
      CHAIR_MUST_BE_REPLACED: {
        refused: { given: chairDeclared, when: { ...resolve, action: 'REPLACED' }, by: PEOPLE.coordinator },
        accepted: { given: chairReplaced, when: { ...resolve, action: 'REPLACED' }, by: PEOPLE.coordinator },
      },
      CHAIR_WAS_REPLACED: {
        refused: { given: chairReplaced, when: resolve, by: PEOPLE.coordinator },
        accepted: { given: chairReplaced, when: { ...resolve, action: 'REPLACED' }, by: PEOPLE.coordinator },
      },
    },
  ),
];
