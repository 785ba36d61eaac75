import type { Actor } from '#libs/domain/kernel/people.js';
import { kindOf, type RecordedEvent, type RememberedCommand } from '#libs/ledger/index.js';
import { NotAsItWas, type Area } from './area.js';
import { disagreement } from './compare.js';
import { firstDifference } from './difference.js';
import { Folding } from './folding.js';
import type { Around, OpenedRules, StreamRules } from './opened-rules.js';
import { RulesUnreadable } from './opened-rules.js';
import { decisionsOf, type GivenCommand, type Pinned, type RecordedDecision } from './recorded-command.js';
import { inWords, underTodaysRules } from './words.js';

/** Something that does not fit, in one sentence for an auditor. */
export interface Finding {
  readonly tenant: string;
  readonly stream: string;
  /** The event that it is about, or where the stream stood. */
  readonly version: number;
  readonly what: string;
}

/** The rules of a version, and the area as they read it. */
export interface AreaRules {
  readonly rules: OpenedRules;
  readonly area: Area;
}

export type AreaRulesOf = (version: string) => Promise<AreaRules | RulesUnreadable>;

export interface StreamOnRecord {
  readonly tenant: string;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  readonly commands: readonly RememberedCommand[];
}

export interface DecidedAgain {
  readonly decisions: number;
  readonly findings: readonly Finding[];
}

interface Ready {
  readonly given: GivenCommand;
  readonly pinned: Pinned;
}

/** What keeps a recorded command from being decided again, before any rule is asked. */
function unready({ name, given, pinned }: RecordedDecision): string | Ready {
  if (given === null)
    return `The recorded text of ${name} is not that of a command, so nothing can be decided by it.`;
  if (given.command.type !== name)
    return `The command is remembered as ${name}, and its recorded text is that of ${given.command.type}.`;
  if (pinned === null) return `Nothing on record says under which rules ${name} was decided.`;
  return { given, pinned };
}

const pinnedIn = ({ rulesVersion, procedureVersion, calendarVersion }: Pinned): Pinned => ({
  rulesVersion,
  procedureVersion,
  calendarVersion,
});

/** An event names the versions and the person of its command, as do all events of one command. */
function foreignEnvelope(
  { name, events }: RecordedDecision,
  { given, pinned }: Ready,
): Omit<Finding, 'tenant' | 'stream'> | null {
  const actor: Actor = given.command.actor;
  for (const event of events) {
    const { version, type, command } = event;
    const other = firstDifference(
      { ...pinnedIn(event), actor: event.actor, command },
      { ...pinnedIn(pinned), actor, command: name },
    );
    if (other !== null)
      return {
        version,
        what: `The ${type} on record does not say what its command ${name} says: ${other.path} is ${JSON.stringify(other.recorded)} in the event, and ${JSON.stringify(other.again)} in the command.`,
      };
  }
  return null;
}

/** Where commands do not lie one behind the other, or events are left that no command led to. */
function gap(standing: number, next: number): Omit<Finding, 'tenant' | 'stream'> | null {
  if (next === standing) return null;
  return next > standing
    ? {
        version: standing + 1,
        what: `No command is remembered that led to version ${standing + 1}, so it cannot be decided again.`,
      }
    : { version: next + 1, what: `Version ${next + 1} is claimed by two commands: one was put there.` };
}

type Decided = Omit<Finding, 'tenant' | 'stream'> | null;

function decideAgain(
  recorded: RecordedDecision,
  { given }: Ready,
  folding: Folding,
  around: () => Around,
  words: typeof inWords,
): Decided {
  const { name, fromVersion, events } = recorded;
  const version = fromVersion + Math.min(1, events.length);
  try {
    const again = folding.rules.decide(folding.at(fromVersion), given.command, around());
    const found = disagreement(recorded, again);
    return found && { version: found.version, what: words(name, found.disagreement) };
  } catch (error) {
    const why = error instanceof NotAsItWas ? error.message : messageOf(error);
    return { version, what: `${name} cannot be decided again: ${why}.` };
  }
}

/** Errors of the rules come from their own world, where `instanceof` does not reach. */
const messageOf = (error: unknown): string =>
  (typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error)
  ).replace(/\.$/u, '');

/** Each command of a stream under the very versions that were pinned with it. */
export async function decideStreamAgain(record: StreamOnRecord, rulesOf: AreaRulesOf): Promise<DecidedAgain> {
  const { tenant, stream, events, commands } = record;
  const foldings = new Map<StreamRules, Folding>();
  const foldingOf = (rules: StreamRules): Folding => {
    const folding = foldings.get(rules) ?? new Folding(rules, events);
    foldings.set(rules, folding);
    return folding;
  };
  const findings: Finding[] = [];
  const find = (found: Decided): boolean => {
    if (found !== null) findings.push({ tenant, stream, ...found });
    return found !== null;
  };
  let standing = 0;
  const decisions = decisionsOf(commands, events);
  for (const recorded of decisions) {
    const { fromVersion } = recorded;
    find(gap(standing, fromVersion));
    standing = Math.max(standing, fromVersion + recorded.events.length);
    const version = fromVersion + Math.min(1, recorded.events.length);
    const ready = unready(recorded);
    if (typeof ready === 'string') {
      find({ version, what: ready });
      continue;
    }
    if (find(foreignEnvelope(recorded, ready))) continue;
    const under = await rulesOf(ready.pinned.rulesVersion);
    if (under instanceof RulesUnreadable) {
      find({ version, what: `${recorded.name} cannot be decided again. ${under.message}` });
      continue;
    }
    const rules = under.rules.streamsOf(kindOf(stream));
    if (rules === null) {
      find({
        version,
        what: `The rules that ${recorded.name} names decide nothing in a stream of the kind ${kindOf(stream)}.`,
      });
      continue;
    }
    const { given, pinned } = ready;
    const around = () => under.area.around(pinned, given.now, recorded.recordedAt);
    find(decideAgain(recorded, ready, foldingOf(rules), around, inWords));
  }
  find(gap(standing, events.length));
  return { decisions: decisions.length, findings };
}

/** Each command of a stream under today's rules, its own procedure, and today's list of holidays as far as known then. */
export function decideStreamToday(record: StreamOnRecord, { rules, area }: AreaRules): readonly Finding[] {
  const { tenant, stream, events, commands } = record;
  const of = rules.streamsOf(kindOf(stream));
  if (of === null)
    return [
      {
        tenant,
        stream,
        version: 0,
        what: `Today's rules decide nothing in a stream of the kind ${kindOf(stream)}.`,
      },
    ];
  const folding = new Folding(of, events);
  return decisionsOf(commands, events).flatMap((recorded) => {
    const ready = unready(recorded);
    if (typeof ready === 'string') return [];
    const { given, pinned } = ready;
    const around = () => area.aroundWithOwnList(pinned, given.now, recorded.recordedAt);
    const found = decideAgain(recorded, ready, folding, around, underTodaysRules);
    return found === null ? [] : [{ tenant, stream, ...found }];
  });
}
