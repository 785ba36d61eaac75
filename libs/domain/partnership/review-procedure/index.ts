import type { Decision, Warning } from '#libs/domain/kernel/decider.js';
import type { Guard, ReviewType } from '#libs/domain/kernel/review-type.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { happened, streamType, type At, type Rules } from '../stream-type.js';
import { procedureCatalogue } from './catalogue.js';
import type { ProcedureCommands, ProcedureSettings } from './commands.js';
import { evolveProcedure, NOTHING_DRAFTED, procedureOfVersion, type ProcedureState } from './state.js';

export {
  procedureInForce,
  procedureOfVersion,
  type ProcedureState,
  type PublishedProcedure,
} from './state.js';
export type { ProcedureCommands, ProcedureSettings } from './commands.js';

export interface Consultations {
  readonly lpbConsultedOn: LocalDate | null;
  readonly providersConsultedOn: LocalDate | null;
}

/** What the law says of a draft: the first block refuses the publication, warnings go with it. */
export interface PublicationCheck {
  readonly blocks: readonly {
    readonly code: string;
    readonly values?: Readonly<Record<string, string | number>>;
  }[];
  readonly warnings: readonly Warning[];
}

/** The law of the review kind whose procedure this is. It is given, so that this stream knows no review type. */
export interface ProcedureLaw {
  readonly guards: readonly Guard[];
  check(settings: ProcedureSettings, consultations: Consultations): PublicationCheck;
}

/** `settings` as published: what the pinned case will read, with its own version and dates in it. */
const asPublished = (
  settings: ProcedureSettings,
  facts: {
    readonly version: string;
    readonly effectiveFrom: LocalDate;
    readonly publishedAt: string;
    readonly publishedUrl: string;
  },
  consulted: Consultations,
): ProcedureSettings => ({
  ...settings,
  ...facts,
  consulted: { lpbOn: consulted.lpbConsultedOn, providersOn: consulted.providersConsultedOn },
});

const notYetOrNever = (at: At, date: LocalDate, field: string): Decision | null => {
  if (!isLocalDate(date)) return at.refuse('NO_SUCH_DATE', { date }, 'BAD_INPUT', field);
  return date > at.today ? at.refuse('DATE_IN_THE_FUTURE', { date }, 'BAD_INPUT', field) : null;
};

const undrafted = (state: ProcedureState, at: At): Decision | null =>
  state.draft === null ? at.refuse('NOTHING_DRAFTED') : null;

const wrongStart = (state: ProcedureState, at: At, date: LocalDate): Decision | null => {
  if (!isLocalDate(date)) return at.refuse('NO_SUCH_DATE', { date }, 'BAD_INPUT', 'effectiveFrom');
  const last = state.versions.at(-1);
  if (last === undefined) return null;
  if (date <= last.effectiveFrom)
    return at.refuse(
      'NOT_AFTER_VERSION_IN_FORCE',
      { version: last.version, date: last.effectiveFrom },
      'BAD_INPUT',
      'effectiveFrom',
    );
  return date < at.today
    ? at.refuse('EFFECTIVE_IN_THE_PAST', { today: at.today }, 'BAD_INPUT', 'effectiveFrom')
    : null;
};

const rulesUnder = (law: ProcedureLaw): Rules<ProcedureState, ProcedureCommands> => ({
  DraftProcedure: {
    decide: (_state, command) =>
      happened(command, 'ProcedureDrafted', { settings: command.data.settings }, [], 's.104(2)'),
  },
  ConsultLocalPolicingBody: {
    obstacle: undrafted,
    decide(_state, command, at) {
      const { body, on, views } = command.data;
      return (
        notYetOrNever(at, on, 'on') ??
        happened(
          command,
          'LocalPolicingBodyConsulted',
          { body, on, views: views ?? null },
          [],
          'Sch 4 para 1',
        )
      );
    },
  },
  ConsultHousingProviders: {
    obstacle: undrafted,
    decide(_state, command, at) {
      const { providers, on, views } = command.data;
      return (
        notYetOrNever(at, on, 'on') ??
        happened(
          command,
          'HousingProvidersConsulted',
          { providers, on, views: views ?? null },
          [],
          'Sch 4 para 2',
        )
      );
    },
  },
  PublishProcedure: {
    obstacle: undrafted,
    decide(state, command, at) {
      const { effectiveFrom, publishedUrl } = command.data;
      const draft = state.draft ?? {};
      const wrong = wrongStart(state, at, effectiveFrom);
      if (wrong !== null) return wrong;
      if (publishedUrl.trim() === '')
        return at.refuse('NOT_PUBLISHED_ANYWHERE', {}, 'BAD_INPUT', 'publishedUrl');
      const { blocks, warnings } = law.check(draft, state);
      const block = blocks[0];
      if (block !== undefined) return at.refuse(block.code, block.values);
      const version = String(state.versions.length + 1);
      const facts = { version, effectiveFrom, publishedAt: command.occurredAt, publishedUrl };
      const settings = asPublished(draft, facts, state);
      return happened(
        command,
        'ProcedurePublished',
        { version, effectiveFrom, publishedUrl, settings, warnings: warnings.map((one) => one.code) },
        warnings,
        's.104(2)',
      );
    },
  },
  RecordEffectivenessReview: {
    decide(state, command, at) {
      const { version, on, revise, findings } = command.data;
      const wrong = notYetOrNever(at, on, 'on');
      if (wrong !== null) return wrong;
      if (procedureOfVersion(state, version) === null)
        return at.refuse('NO_SUCH_VERSION', { version }, 'BAD_INPUT', 'version');
      const data = { version, on, revise, findings: findings ?? null };
      return happened(command, 'EffectivenessReviewRecorded', data, [], 'Sch 4 para 4');
    },
  },
});

/** The published, versioned local rules of s.104(2)-(3), and how they come about (Sch 4 paras 1, 2 and 4). */
export const reviewProcedure = (law: ProcedureLaw): ReviewType<ProcedureState> =>
  streamType<ProcedureState, ProcedureCommands>({
    type: 'procedure',
    label: 'Review procedure',
    stage: 'review-procedure',
    catalogue: procedureCatalogue(law.guards),
    rules: rulesUnder(law),
    states: ['NOT_PUBLISHED', 'PUBLISHED'],
    initial: () => NOTHING_DRAFTED,
    evolve: evolveProcedure,
    stateOf: (state) => (state.versions.length === 0 ? 'NOT_PUBLISHED' : 'PUBLISHED'),
    owed: () => [],
    ended: () => true,
    nextDue: () => null,
  });
