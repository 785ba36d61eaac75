import { addDays } from '#libs/domain/kernel/dates.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import type { Draw } from '#libs/domain/kernel/review/testing/draw.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { ActionInput } from '../actions/state.js';
import type { ChairInput } from '../chair-appointment/commands.js';
import type { CommandData, CommandName } from '../commands.js';
import type { PanelMemberInput } from '../panel/commands.js';
import { BLOCKABLE } from '../parallel-processes/state.js';
import type { State } from '../state.js';
import type { Told } from '../stage-types.js';
import {
  CORONER,
  COUNCIL,
  DA_SERVICE,
  DECEASED,
  HEALTH,
  OTHER_PERSON,
  PEOPLE,
  POLICE,
  PRACTITIONER,
} from './people.js';
import { sealed } from './scenario.js';
import { document as named } from './stories.js';

/** What random facts are made from. */
export type Given = readonly [state: State, draw: Draw, now: Instant];
/** For each command facts of the right shape, true of the case or not. */
export type RandomData = { readonly [N in CommandName]: (...given: Given) => CommandData[N] };

export const ORGANISATIONS = [POLICE, HEALTH, COUNCIL, DA_SERVICE, CORONER, 'independent-chairs'];
export const PERSONS: readonly PersonId[] = [
  ...Object.values(PEOPLE).map((one) => one.person),
  DECEASED,
  OTHER_PERSON,
  PRACTITIONER,
];

export const nothing = (): object => ({});
export const words = (what: string) => sealed(what);
export const document = (draw: Draw) => named(`document-${draw.below(100_000)}`);

/** Mostly one of the list, the last more often than by chance, and now and then one that nobody has. */
export const idOf = (kind: string, list: readonly { readonly id: string }[], draw: Draw): string =>
  draw.oneIn(10) || list.length === 0
    ? `${kind}-99`
    : draw.oneIn(2)
      ? (list.at(-1)?.id ?? '')
      : draw.of(list).id;

export const agency = (draw: Draw): string =>
  draw.oneIn(5) ? draw.of(ORGANISATIONS) : draw.of([POLICE, HEALTH]);
export const agencies = (draw: Draw): readonly string[] =>
  draw.oneIn(4) ? draw.some(ORGANISATIONS) : [POLICE, HEALTH];

export const person = (draw: Draw): PersonId => draw.of(PERSONS);
export const relative = ({ family }: State, draw: Draw): PersonId =>
  draw.oneIn(8) ? person(draw) : draw.of([...family.map((one) => one.person), PEOPLE.sister.person]);
export const relatives = (state: State, draw: Draw): readonly PersonId[] =>
  draw.oneIn(3) ? draw.some(PERSONS.slice(-6)) : state.family.map((one) => one.person);

export const day = (draw: Draw, now: Instant, back: number, forth: number): LocalDate =>
  draw.oneIn(40) ? '2023-02-30' : addDays(londonDate(now), draw.below(back + forth + 1) - back);
export const soon = (draw: Draw, now: Instant): LocalDate => day(draw, now, 2, 60);
export const past = (draw: Draw, now: Instant): LocalDate => day(draw, now, 60, 1);
export const instant = (draw: Draw, now: Instant): Instant =>
  `${addDays(londonDate(now), draw.below(20) - 1)}T${draw.of(['00:00', '11:30', '23:30'])}:00.000Z`;

export const told = (draw: Draw): Told => ({
  channel: draw.of(['TELEPHONE', 'POST', 'IN_PERSON'] as const),
  text: words('said'),
  sha256: 'c'.repeat(64),
});

export const member = (draw: Draw): PanelMemberInput => {
  const one = draw.of([
    PEOPLE.panelPolice,
    PEOPLE.panelHealth,
    PEOPLE.panelDa,
    PEOPLE.panelDa,
    PEOPLE.chair,
    PEOPLE.otherChair,
    PEOPLE.seniorHealth,
  ]);
  return {
    person: one.person,
    organisation: one.organisation ?? COUNCIL,
    independent: !draw.oneIn(6),
    ...draw.maybe('specialistDa', () => one === PEOPLE.panelDa),
  };
};

const CHAIRS = [PEOPLE.chair, PEOPLE.otherChair, PEOPLE.coordinator, PEOPLE.panelDa, PEOPLE.panelPolice];
export const chair = (draw: Draw, now: Instant): ChairInput => ({
  person: draw.of(CHAIRS).person,
  independence: words('independence'),
  ...draw.maybe('fee', () => words('fee')),
  ...draw.maybe('trainedOn', () => day(draw, now, 400, 1)),
});

export const interests = (draw: Draw, now: Instant): CommandData['DeclareInterests'] => {
  const one = draw.of(CHAIRS);
  return {
    person: one.person,
    organisation: one.organisation,
    workedFor: draw.oneIn(3)
      ? [{ organisation: draw.of([POLICE, COUNCIL]), leftOn: draw.oneIn(3) ? null : day(draw, now, 900, 0) }]
      : [],
    associatedWith: draw.oneIn(6) ? [draw.of(ORGANISATIONS)] : [],
    statement: words('interests'),
  };
};

export const seats = ({ chair: one, panel }: State, draw: Draw): readonly PersonId[] => {
  const all = [
    ...(one ? [one.person] : []),
    ...panel.filter(({ status }) => status === 'MEMBER').map((m) => m.person),
  ];
  return draw.oneIn(3) ? draw.some([...all, person(draw)]) : all;
};

export const declaration = (draw: Draw) => ({
  directlyInvolved: draw.oneIn(8),
  lineManager: draw.oneIn(8),
  statement: words('author-independence'),
});
export const author = (draw: Draw): PersonId =>
  draw.of([PEOPLE.policeAuthor, PEOPLE.otherPoliceAuthor, PEOPLE.healthAuthor, PEOPLE.seniorPolice]).person;
export const practitioner = (draw: Draw): PersonId => (draw.oneIn(3) ? author(draw) : PRACTITIONER);

export const plannedAction = (state: State, draw: Draw, now: Instant): ActionInput => ({
  recommendation: idOf('recommendation', state.recommendations, draw),
  scope: draw.of(['LOCAL', 'REGIONAL', 'NATIONAL'] as const),
  owner: agency(draw),
  text: words('action'),
  intendedOutcome: words('intended'),
  target: day(draw, now, 1, 200),
});

export const restriction = (draw: Draw, now: Instant) => ({
  blocks: draw.oneIn(10) ? [] : draw.some(BLOCKABLE),
  ...draw.maybe('reviewOn', () => soon(draw, now)),
});

export const bundle = (draw: Draw) => ({
  overview: document(draw),
  summary: document(draw),
  actionPlan: document(draw),
  dataForm: document(draw),
});

export const deadline = (state: State, draw: Draw): string =>
  draw.oneIn(10) ? 'DD99' : draw.of(['DD3', ...state.deadlines.map((one) => one.key)]);
export const notice = (state: State, draw: Draw): string =>
  draw.oneIn(3)
    ? idOf('notice', state.notices, draw)
    : (state.notices.find(({ status }) => status === 'UNCERTAIN')?.id ?? idOf('notice', state.notices, draw));
