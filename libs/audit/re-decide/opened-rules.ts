import { Script, type Context } from 'node:vm';
import type { Decision } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { bareContext } from './bare-context.js';

/** A value in the rules' own world. It is handed back to them and never looked into from here. */
export type Inside = unknown;

/** How the rules of one bundle treat streams of one type. */
export interface StreamRules {
  initial(): Inside;
  /** In the shape in which the event was recorded: these rules bring it into theirs. */
  evolve(state: Inside, event: DomainEvent): Inside;
  /** Throws where the rules throw, or look at what no rule may look at. */
  decide(state: Inside, command: object, around: Around): Decision;
}

export interface Around {
  readonly now: Instant;
  readonly procedure: Inside;
  readonly calendar: Inside;
}

export interface OpenedRules {
  /** SHA-256 of the bundle. */
  readonly version: string;
  /** Null: these rules know no such stream. */
  streamsOf(type: string): StreamRules | null;
  /** The settings of a version, out of the folded stream of the procedure; null where it has no such version. */
  procedure(state: Inside, version: string): Inside | null;
  /** The list of bank holidays with the changes of the folded stream; null: with none. */
  calendar(state: Inside | null): { readonly version: string; readonly calendar: Inside };
}

/** The rules that a decision names cannot be read: they are missing, spoilt, or newer than this software. */
export class RulesUnreadable extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'RulesUnreadable';
  }
}

interface Type {
  readonly type: string;
  initial(): Inside;
  upcast(event: Inside): Inside;
  evolve(state: Inside, event: Inside): Inside;
  decide(state: Inside, command: Inside, around: Inside): Inside;
}

interface Procedure {
  readonly version: string;
  readonly settings: Inside;
}

/** What a bundle of any format gives; `libs/domain/index.ts` says what each format is. */
interface Exported {
  readonly FORMAT?: unknown;
  readonly REGISTRY: readonly Type[];
  readonly ENGLAND_AND_WALES: { readonly version: string };
  workingCalendar(list: Inside, state: Inside): { readonly version: string };
  procedureOfVersion?(state: Inside, version: string): Procedure | null;
}

type ProcedureOf = (exported: Exported, state: Inside, version: string) => Procedure | null;

/** How the procedure of a version is asked for, in each format that this software reads. */
const FORMATS: readonly ProcedureOf[] = [
  (_, state, version) =>
    (state as { readonly versions: readonly Procedure[] }).versions.find((one) => one.version === version) ??
    null,
  (exported, state, version) => exported.procedureOfVersion?.(state, version) ?? null,
];

const short = (version: string): string => version.slice(0, 12);

/** Runs the bundle in a world of its own; what it says goes in and out as text. */
function exportedBy(bytes: Buffer, version: string, world: Context): Exported {
  try {
    new Script(bytes.toString('utf8'), { filename: `rules-${short(version)}.js` }).runInContext(world);
  } catch (error) {
    throw new RulesUnreadable(`The rules ${short(version)} do not run: ${String(error)}`);
  }
  const { rules } = world as { readonly rules?: Exported };
  if (rules === undefined || !Array.isArray(rules.REGISTRY))
    throw new RulesUnreadable(`The rules ${short(version)} are stored, but they are no rules that decide.`);
  return rules;
}

/** Opens a stored bundle whose hash was checked. */
export function openRules(bytes: Buffer, version: string): OpenedRules {
  const world = bareContext();
  const exported = exportedBy(bytes, version, world);
  const format = exported.FORMAT ?? 0;
  const procedureOf = typeof format === 'number' ? FORMATS[format] : undefined;
  if (procedureOf === undefined)
    throw new RulesUnreadable(
      `The rules ${short(version)} are of format ${String(format)}; this software reads up to format ${FORMATS.length - 1}. Decide again with a newer one.`,
    );
  const { parse, stringify } = (world as { readonly JSON: JSON }).JSON;
  const inside = (value: object): Inside => parse(JSON.stringify(value));
  const list = exported.ENGLAND_AND_WALES;

  const streamRules = (type: Type): StreamRules => ({
    initial: () => type.initial(),
    evolve: (state, event) => type.evolve(state, type.upcast(inside(event))),
    decide: (state, command, { now, procedure, calendar }) => {
      const around = Object.assign(inside({ now }) as object, { procedure, calendar });
      return JSON.parse(stringify(type.decide(state, inside(command), around))) as Decision;
    },
  });
  const types = new Map(exported.REGISTRY.map((type) => [type.type, streamRules(type)]));

  return {
    version,
    streamsOf: (type) => types.get(type) ?? null,
    procedure: (state, wanted) => procedureOf(exported, state, wanted)?.settings ?? null,
    calendar: (state) => {
      const calendar = state === null ? list : exported.workingCalendar(list, state);
      return { version: calendar.version, calendar };
    },
  };
}
