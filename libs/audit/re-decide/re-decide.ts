import type { Ledger } from '#libs/ledger/index.js';
import { Area, areaStreams, type AreaStreams } from './area.js';
import {
  decideStreamAgain,
  decideStreamToday,
  type AreaRules,
  type Finding,
  type StreamOnRecord,
} from './decide-stream.js';
import { RulesUnreadable } from './opened-rules.js';
import { StoredRules } from './stored-rules.js';

export type LedgerToDecideAgain = Pick<
  Ledger,
  'tenants' | 'streams' | 'commands' | 'loadAsRecorded' | 'loadArtefact'
>;

/** One review, one area, or everything. */
export interface ReplayScope {
  readonly tenant?: string;
  readonly stream?: string;
}

export interface ReDecision {
  readonly ok: boolean;
  /** Accepted commands that were decided again, those that led to no event included. */
  readonly decisions: number;
  /** Of how many something is wrong. */
  readonly problems: number;
  readonly firstProblem?: Finding;
  /** Under today's rules, where they were asked for: what would have been decided otherwise. Nothing is wrong with that. */
  readonly differences?: readonly Finding[];
}

/** The rules of each version as an area reads its procedure and calendar by them; each is made once. */
function rulesOfArea(stored: StoredRules, streams: AreaStreams) {
  const areas = new Map<string, AreaRules>();
  return async (version: string): Promise<AreaRules | RulesUnreadable> => {
    const known = areas.get(version);
    if (known !== undefined) return known;
    const rules = await stored.of(version);
    if (rules instanceof RulesUnreadable) return rules;
    const made = { rules, area: new Area(rules, streams) };
    areas.set(version, made);
    return made;
  };
}

async function onRecord(
  ledger: LedgerToDecideAgain,
  tenant: string,
  stream: string,
): Promise<StreamOnRecord> {
  const [{ events }, commands] = await Promise.all([
    ledger.loadAsRecorded(tenant, stream),
    ledger.commands(tenant, stream),
  ]);
  return { tenant, stream, events, commands };
}

/**
 * Decides every accepted command again, under the rules, the procedure and the calendar that are pinned with it, from
 * its facts in clear: what comes out must be the recorded events. Sealed texts are not needed, so it holds after their
 * keys are gone. It proves that what is on record follows from the recorded commands by the recorded rules; that the
 * commands themselves were not exchanged is for the chain and its checkpoints.
 * `today`: version of the rules by which everything is decided once more, for the differences. `stored`: rules that
 * are open already, for whoever asks again and again.
 */
export async function decideAgain(
  ledger: LedgerToDecideAgain,
  scope: ReplayScope = {},
  today?: string,
  stored: StoredRules = new StoredRules(ledger),
): Promise<ReDecision> {
  const tenants = scope.tenant === undefined ? await ledger.tenants() : [scope.tenant];
  let [decisions, problems, firstProblem] = [0, 0, undefined as Finding | undefined];
  const differences: Finding[] = [];
  for (const tenant of tenants) {
    const rulesOf = rulesOfArea(stored, await areaStreams(ledger, tenant));
    const todays = today === undefined ? null : await rulesOf(today);
    if (todays instanceof RulesUnreadable) throw todays;
    const streams = scope.stream === undefined ? await ledger.streams(tenant) : [scope.stream];
    for (const stream of streams) {
      const record = await onRecord(ledger, tenant, stream);
      const again = await decideStreamAgain(record, rulesOf);
      decisions += again.decisions;
      problems += again.findings.length;
      firstProblem ??= again.findings[0];
      if (todays !== null) differences.push(...decideStreamToday(record, todays));
    }
  }
  return {
    ok: problems === 0,
    decisions,
    problems,
    ...(firstProblem && { firstProblem }),
    ...(today !== undefined && { differences }),
  };
}
