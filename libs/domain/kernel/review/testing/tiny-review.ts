import { accept } from '../../decider.js';
import type { DeadlineLength } from '../../deadline.js';
import type { PersonActor } from '../../people.js';
import type { Instant } from '../../time.js';
import { deadlineTable, unmetKeys } from '../deadline-table.js';
import { deadlineCatalogueOf } from '../deadlines/catalogue.js';
import type { DeadlineCommands } from '../deadlines/commands.js';
import type { DeadlineEvents } from '../deadlines/events.js';
import { deadlineEvolversOf } from '../deadlines/evolve.js';
import { deadlinesOwedOf } from '../deadlines/owed.js';
import { deadlineRulesOf } from '../deadlines/rules.js';
import type { DeadlineSettings, DeadlineStage } from '../deadlines/stage.js';
import { machineOf } from '../dispatcher.js';
import type { Effects } from '../effects.js';
import type { Kind, StateCore } from '../kind.js';
import { lettersOf } from '../letters.js';
import type { Evolvers, Rules } from '../machine.js';
import { noticeCatalogueOf } from '../notices/catalogue.js';
import type { NoticeCommands } from '../notices/commands.js';
import type { NoticeEvents } from '../notices/events.js';
import { noticeEvolversOf } from '../notices/evolve.js';
import { noticesOwed } from '../notices/owed.js';
import { noticeRulesOf } from '../notices/rules.js';
import { processOf } from '../process.js';
import { badInput, commonGuards, notNow, rowsOf } from '../rows.js';

/** A review of a lost umbrella: the smallest type that has a deadline, a window, a letter and a statutory event. */
export type TinyState = 'WAITING' | 'LOST' | 'FOUND';
export interface TinyLetters {
  readonly template: 'found' | 'reminder';
  readonly stage: 'search';
  readonly recipient: { readonly kind: 'OWNER' };
}
export interface Tiny extends Kind {
  readonly State: State;
  readonly Letters: TinyLetters;
  readonly Commands: Commands;
  readonly Events: Events;
  readonly Procedure: Settings;
}
interface State extends StateCore<TinyLetters> {
  readonly state: TinyState;
  readonly lostAt: Instant | null;
  readonly ownerTold: boolean;
}
export interface Settings extends DeadlineSettings {
  readonly search: DeadlineLength;
}
interface OwnCommands {
  ReportLoss: object;
  FindUmbrella: { readonly colour: string };
}
interface OwnEvents {
  LossReported: { readonly calendarVersion: string } & Effects<TinyLetters>;
  UmbrellaFound: { readonly colour: string } & Effects<TinyLetters>;
  OwnerTold: Effects<TinyLetters>;
}
interface Commands extends OwnCommands, DeadlineCommands, NoticeCommands {}
interface Events extends OwnEvents, DeadlineEvents<TinyLetters>, NoticeEvents<TinyLetters> {}

const ALL: readonly TinyState[] = ['WAITING', 'LOST', 'FOUND'];
const BEGUN: readonly TinyState[] = ['LOST', 'FOUND'];
const toOwner = { kind: 'OWNER' } as const;

const table = deadlineTable<'SEARCH' | 'CLAIM', 'search'>(
  {
    SEARCH: { what: 'Look for it', kind: 'LOCAL', source: 'house rules', stage: 'search' },
    CLAIM: { what: 'Claim it', kind: 'LOCAL', source: 'house rules', stage: 'search', window: true },
  },
  'SEARCH',
);
const letters = lettersOf<TinyLetters>({
  found: { stage: 'search', source: 'house rules 2' },
  reminder: { stage: 'search', source: 'house rules 3' },
});
const deadlines: DeadlineStage<Tiny> = {
  rowOf: table.rowOf,
  stageOf: () => 'search',
  reminder: (state, { key: deadline }) =>
    letters(state, [{ template: 'reminder', to: toOwner, about: { deadline } }]),
};

const { person } = rowsOf<keyof Commands, TinyState, keyof Events>();
export const TINY_CATALOGUE = [
  person('ReportLoss', {
    summary: 'Report it lost',
    stage: 'search',
    source: 'house rules 1',
    roles: ['PUBLIC_APPLICANT'],
    creates: true,
    states: ['WAITING'],
    events: ['LossReported'],
    guards: [],
  }),
  person('FindUmbrella', {
    summary: 'Say that it was found',
    stage: 'search',
    source: 'house rules 2',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: ['LOST'],
    events: ['UmbrellaFound'],
    guards: [
      badInput('NO_COLOUR', 'house rules 2', 'Say which: {command} needs a colour.', 'colour'),
      notNow('RAINING', 'house rules 4', 'It is wet until {until}.'),
    ],
  }),
  ...deadlineCatalogueOf<TinyState>({
    all: ALL,
    begun: BEGUN,
    source: 'house rules',
    lateReason: ['CASE_COORDINATOR'],
    pausing: ['CASE_COORDINATOR'],
    window: { summary: 'The time to claim is over', source: 'house rules' },
  }),
  ...noticeCatalogueOf<TinyState, 'OwnerTold'>({
    begun: BEGUN,
    statutory: ['OwnerTold'],
    proof: 'house rules 2',
    resolving: ['CASE_COORDINATOR'],
  }),
];

const rules: Rules<Tiny> = {
  ...deadlineRulesOf<Tiny>(deadlines),
  ...noticeRulesOf<Tiny>((_, notice, __, at) =>
    notice.template === 'found' ? [at.event('OwnerTold', {})] : [],
  ),
  ReportLoss: {
    decide: (_, __, at) =>
      accept([
        at.event('LossReported', {
          calendarVersion: at.calendar.version,
          opens: [table.open(at, 'SEARCH', at.procedure.search, at.on, 'LossReported')],
        }),
      ]),
  },
  FindUmbrella: {
    possible: (state, at) => (state.lostAt === at.now ? at.refuse('RAINING', { until: 'tomorrow' }) : null),
    decide(state, { data: { colour } }, at) {
      if (colour === '') return at.refuse('NO_COLOUR');
      if (colour === 'plaid') return at.refuse('NEVER_DECLARED');
      return accept([
        at.event('UmbrellaFound', {
          colour,
          meets: unmetKeys(state, 'SEARCH'),
          opens: [table.open(at, 'CLAIM', { n: 2, unit: 'CALENDAR_DAYS' }, at.on, 'UmbrellaFound')],
          owes: letters(state, [{ template: 'found', to: toOwner }]),
        }),
      ]);
    },
  },
};

const evolvers: Evolvers<Tiny> = {
  ...deadlineEvolversOf<Tiny>(),
  ...noticeEvolversOf<Tiny>(),
  LossReported: (state, { data, occurredAt }) => ({
    ...state,
    state: 'LOST',
    lostAt: occurredAt,
    calendarVersion: data.calendarVersion,
  }),
  UmbrellaFound: (state) => ({ ...state, state: 'FOUND' }),
  OwnerTold: (state) => ({ ...state, ownerTold: true }),
};

export const TINY_GUARDS = commonGuards({
  states: 'house rules',
  beforeItBegan: badInput('BEFORE_THE_LOSS', 'house rules', '{at} is before {begun}.', 'occurredAt'),
});

const initial = (): State => ({
  state: 'WAITING',
  deadlines: [],
  notices: [],
  calendarVersion: null,
  lostAt: null,
  ownerTold: false,
});

const role = (name: string, of: PersonActor['role']): PersonActor => ({
  kind: 'person',
  person: name,
  role: of,
  organisation: null,
  homeTenant: null,
});
export const OWNER = role('owner', 'PUBLIC_APPLICANT');
export const PORTER = role('porter', 'CASE_COORDINATOR');

export const tinyReview = {
  ...machineOf<Tiny>({
    label: 'A lost umbrella',
    catalogue: TINY_CATALOGUE,
    guards: TINY_GUARDS,
    beforeItBegan: 'BEFORE_THE_LOSS',
    rules,
    evolvers,
    begunAt: (state) => state.lostAt,
  }),
  ...processOf<Tiny>({
    stageOf: { WAITING: 'search', LOST: 'search', FOUND: 'search' },
    owed: [deadlinesOwedOf<Tiny>(deadlines), noticesOwed],
    over: (state) => state.state === 'FOUND',
    predicates: (state) => ({ lost: state.state === 'LOST' }),
    isWindow: (deadline) => table.rowOf(deadline).window === true,
    reference: () => 'NED-LU-2022-001',
  }),
  initial,
  stream: 'lost-umbrella/example',
  usually: PORTER,
};
