import {
  ATTENDED,
  called,
  constituted,
  FIRST_MEETING,
  member,
  noReview,
  panelFormed,
  seated,
} from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import type { Story } from '../testing/scenario.js';

const police = PEOPLE.panelPolice.person;
const successor = member(PEOPLE.panelDa);
const later = '2022-11-17T10:00:00.000Z';
const beforeIt = '2022-09-12T09:59:59.000Z';
const onTheDay = () => called().on('2022-11-10');
const over = () => onTheDay().does('HoldPanelMeeting', { meeting: 'meeting-1', attended: ATTENDED });
const held = { meeting: 'meeting-1', attended: ATTENDED };
const moved = { meeting: 'meeting-1', at: later };

const declares = (story: Story, who: { readonly person: string } = PEOPLE.panelPolice): Story =>
  story.does(
    'DeclareConflict',
    { person: who.person, kind: 'LINE_MANAGEMENT' },
    { by: Object.values(PEOPLE).find(({ person }) => person === who.person) ?? PEOPLE.coordinator },
  );
const conflicted = () => declares(seated());
const resolved = () =>
  conflicted().does('ResolveConflict', { conflict: 'conflict-1', resolution: 'NONE' }, { by: PEOPLE.chair });
const leaves = { conflict: 'conflict-1', resolution: 'LEAVE_PANEL' } as const;
const replaced = { conflict: 'conflict-1', resolution: 'REPLACED' } as const;

export const panelExamples = [
  example(
    'AddPanelMember',
    { given: panelFormed, when: member(PEOPLE.panelPolice) },
    {
      ON_PANEL: { given: seated, when: member(PEOPLE.panelPolice) },
      CHAIR_IS_MEMBER: { given: panelFormed, when: member(PEOPLE.chair) },
      NOT_INDEPENDENT: { given: panelFormed, when: member(PEOPLE.panelPolice, { independent: false }) },
    },
  ),
  example(
    'RecordSpecialistDaMember',
    { given: seated, when: { person: police } },
    {
      UNKNOWN_MEMBER: { given: seated, when: { person: PEOPLE.panelDa.person } },
      RECORDED_ALREADY: {
        refused: { given: constituted, when: { person: PEOPLE.panelDa.person } },
        accepted: { given: constituted, when: { person: police } },
      },
    },
  ),
  example(
    'ReplaceMember',
    { given: seated, when: { person: police, by: successor } },
    {
      UNKNOWN_MEMBER: { given: panelFormed, when: { person: police, by: successor } },
      ON_PANEL: { given: seated, when: { person: police, by: member(PEOPLE.panelHealth) } },
      CHAIR_IS_MEMBER: { given: seated, when: { person: police, by: member(PEOPLE.chair) } },
      NOT_INDEPENDENT: { given: seated, when: { person: police, by: { ...successor, independent: false } } },
    },
  ),
  example(
    'ConstitutePanel',
    { given: seated, when: {} },
    {
      NO_MEMBERS: { given: panelFormed, when: {} },
      CONSTITUTED_ALREADY: { given: constituted, when: {} },
    },
  ),
  example(
    'SchedulePanelMeeting',
    { given: constituted, when: { at: FIRST_MEETING } },
    {
      PANEL_NOT_CONSTITUTED: { given: seated, when: { at: FIRST_MEETING } },
      MEETING_IN_THE_PAST: {
        refused: { given: constituted, when: { at: beforeIt } },
        accepted: { given: constituted, when: { at: '2022-09-12T10:00:00.000Z' } },
      },
    },
  ),
  example(
    'RearrangePanelMeeting',
    { given: called, when: moved },
    {
      UNKNOWN_MEETING: { given: called, when: { ...moved, meeting: 'meeting-2' } },
      MEETING_OVER: { given: over, when: moved },
      MEETING_IN_THE_PAST: { given: called, when: { ...moved, at: beforeIt } },
    },
  ),
  example(
    'HoldPanelMeeting',
    { given: onTheDay, when: held },
    {
      UNKNOWN_MEETING: { given: onTheDay, when: { ...held, meeting: 'meeting-2' } },
      MEETING_OVER: { given: over, when: held },
      NOT_HELD_YET: { given: called, when: held },
      NOBODY_ATTENDED: { given: onTheDay, when: { ...held, attended: [] } },
      NOT_ON_PANEL: {
        refused: { given: onTheDay, when: { ...held, attended: [...ATTENDED, PEOPLE.otherChair.person] } },
        accepted: { given: onTheDay, when: { ...held, attended: [...ATTENDED, PEOPLE.panelHealth.person] } },
      },
    },
  ),
  example(
    'DeclareConflict',
    {
      given: noReview,
      when: { person: PEOPLE.cspChair.person, kind: 'PRIOR_DECISION' },
      by: PEOPLE.cspChair,
    },
    {
      NOT_YOUR_CONFLICT: {
        given: noReview,
        when: { person: PEOPLE.cspChair.person, kind: 'PRIOR_DECISION' },
        by: PEOPLE.viceChair,
      },
      CONFLICT_DECLARED: {
        refused: {
          given: conflicted,
          when: { person: police, kind: 'LINE_MANAGEMENT' },
          by: PEOPLE.panelPolice,
        },
        accepted: { given: conflicted, when: { person: police, kind: 'PERSONAL' }, by: PEOPLE.panelPolice },
      },
    },
  ),
  example(
    'ResolveConflict',
    { given: conflicted, when: leaves },
    {
      UNKNOWN_CONFLICT: { given: conflicted, when: { ...leaves, conflict: 'conflict-2' } },
      CONFLICT_RESOLVED: { given: resolved, when: leaves },
      OWN_CONFLICT: {
        refused: {
          given: () => declares(seated(), PEOPLE.chair),
          when: { ...leaves, resolution: 'NONE' },
          by: PEOPLE.chair,
        },
        accepted: {
          given: () => declares(seated(), PEOPLE.chair),
          when: { ...leaves, resolution: 'NONE' },
          by: PEOPLE.cspChair,
        },
      },
      NOT_A_MEMBER: { given: () => declares(seated(), PEOPLE.chair), when: leaves, by: PEOPLE.cspChair },
      NOT_REPLACED_YET: {
        refused: { given: conflicted, when: replaced },
        accepted: {
          given: () => conflicted().does('ReplaceMember', { person: police, by: successor }),
          when: replaced,
        },
      },
    },
  ),
];
