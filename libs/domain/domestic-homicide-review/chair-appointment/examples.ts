import { agreed, chairSought, constituted, panelFormed, seated } from '../testing/beginning.js';
import { example } from '../testing/example.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import type { Story } from '../testing/scenario.js';
import { appointment, direction, independent } from '../testing/stories.js';
import type { ChairCommands } from './commands.js';

type Interests = ChairCommands['DeclareInterests'];

const declares = (story: Story, more: Partial<Interests> = {}, who = PEOPLE.otherChair): Story =>
  story.does('DeclareInterests', { ...independent(who), ...more });
const conflicted = (story: Story): Story =>
  story.does(
    'DeclareConflict',
    { person: PEOPLE.cspChair.person, kind: 'PERSONAL' },
    { by: PEOPLE.cspChair },
  );
const candidateConflicted = (story: Story): Story =>
  story.does(
    'DeclareConflict',
    { person: PEOPLE.otherChair.person, kind: 'PERSONAL' },
    { by: PEOPLE.otherChair },
  );
const nothingFollows = (story: Story): Story =>
  candidateConflicted(story).does('ResolveConflict', { conflict: 'conflict-1', resolution: 'NONE' });
const other = appointment(PEOPLE.otherChair);
const author = { person: PEOPLE.otherChair.person };
const candidate = () => declares(chairSought());
const successor = () => declares(seated());
const writer = () => declares(panelFormed());
/** The police pay them still; the health service did until last year. */
const fromThePolice = { workedFor: [{ organisation: POLICE, leftOn: null }] };
const onceHealth = { workedFor: [{ organisation: HEALTH, leftOn: '2021-09-12' }] };
const theCoordinator = { ...other, person: PEOPLE.coordinator.person };
const onThePanel = { ...other, person: PEOPLE.panelPolice.person };
const asCoordinator = (story: Story) => declares(story, { person: PEOPLE.coordinator.person });
/** Whoever sits for an agency, had they no tie to any. */
const asMember = (story: Story) => declares(story, { person: PEOPLE.panelPolice.person, organisation: null });
/** A cancelled review that was directed after all: its panel still stands. */
const seatedAgain = () =>
  seated().does('CancelReview', {}, { by: PEOPLE.cspChair }).does('RecordDirection', direction);

export const chairExamples = [
  example(
    'AdvertiseChair',
    { given: agreed, when: {} },
    { ADVERTISED_ALREADY: { given: () => agreed().does('AdvertiseChair', {}), when: {} } },
  ),
  example(
    'DeclareInterests',
    { given: chairSought, when: independent(PEOPLE.chair) },
    {
      NOT_YOUR_DECLARATION: {
        refused: { given: chairSought, when: independent(PEOPLE.chair), by: PEOPLE.otherChair },
        accepted: { given: chairSought, when: independent(PEOPLE.chair), by: PEOPLE.chair },
      },
      DATE_IN_THE_FUTURE: {
        refused: {
          given: chairSought,
          when: { ...independent(PEOPLE.chair), workedFor: [{ organisation: HEALTH, leftOn: '2022-09-13' }] },
        },
        accepted: {
          given: chairSought,
          when: { ...independent(PEOPLE.chair), workedFor: [{ organisation: HEALTH, leftOn: '2022-09-12' }] },
        },
      },
    },
  ),
  example(
    'AppointChair',
    { given: candidate, when: other },
    {
      CONFLICTED: {
        refused: { given: () => conflicted(candidate()), when: other },
        accepted: { given: () => conflicted(candidate()), when: other, by: PEOPLE.viceChair },
      },
      INTERESTS_NOT_DECLARED: { given: chairSought, when: other },
      NOT_INDEPENDENT: {
        refused: { given: () => declares(chairSought(), fromThePolice), when: other },
        accepted: { given: () => declares(chairSought(), onceHealth), when: other },
      },
      CHAIR_CONFLICTED: {
        refused: { given: () => candidateConflicted(candidate()), when: other },
        accepted: { given: () => nothingFollows(candidate()), when: other },
      },
      CHAIR_IS_COORDINATOR: {
        given: () => asCoordinator(chairSought()),
        when: theCoordinator,
      },
      CHAIR_IS_MEMBER: {
        given: () => asMember(seatedAgain()),
        when: onThePanel,
      },
      DATE_IN_THE_FUTURE: { given: candidate, when: { ...other, trainedOn: '2022-09-13' } },
    },
  ),
  example(
    'ReplaceChair',
    { given: successor, when: other },
    {
      CONFLICTED: {
        refused: { given: () => conflicted(successor()), when: other },
        accepted: { given: () => conflicted(successor()), when: other, by: PEOPLE.viceChair },
      },
      SAME_CHAIR: { given: successor, when: appointment(PEOPLE.chair) },
      INTERESTS_NOT_DECLARED: { given: seated, when: other },
      NOT_INDEPENDENT: { given: () => declares(constituted(), { associatedWith: [HEALTH] }), when: other },
      CHAIR_CONFLICTED: {
        refused: { given: () => candidateConflicted(successor()), when: other },
        accepted: { given: () => nothingFollows(successor()), when: other },
      },
      CHAIR_IS_COORDINATOR: { given: () => asCoordinator(seated()), when: theCoordinator },
      CHAIR_IS_MEMBER: { given: () => asMember(seated()), when: onThePanel },
      DATE_IN_THE_FUTURE: { given: successor, when: { ...other, trainedOn: '2022-09-13' } },
    },
  ),
  example(
    'AppointAuthor',
    { given: writer, when: author },
    {
      INTERESTS_NOT_DECLARED: { given: panelFormed, when: author },
      NOT_INDEPENDENT: { given: () => declares(panelFormed(), fromThePolice), when: author },
      SAME_AUTHOR: {
        given: () => writer().does('AppointAuthor', author, { by: PEOPLE.cspChair }),
        when: author,
      },
    },
  ),
];
