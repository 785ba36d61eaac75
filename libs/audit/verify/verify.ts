import type { Ledger, Verification as ChainVerification } from '#libs/ledger/index.js';
import {
  compareReadModelsOf,
  streamsOf,
  type Projecting,
  type ReadModels,
} from '#libs/read-models/index.js';
import type { SealedPlace, Vault } from '#libs/vault/index.js';
import type { StoredLog } from '../checkpoints/index.js';
import { checkArchives } from '../workflow-replay/check.js';
import { documentProblem } from './documents.js';
import { Findings, type Problem } from './finding.js';
import { claimsOf, MailFolder, mailProblem, strayProblem } from './mail.js';
import { RulesBundles } from './rules.js';
import { sealedTextProblem, standingOf, surplusProblem, type Standing } from './sealed-texts.js';
import { checkpointsProblem, type Witnessed } from './witnessed.js';
import { recordOf, type StreamRecord } from './stream-record.js';

/** What verification looks at. It reads, and changes nothing. */
export interface Evidence {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly projecting: Projecting;
  /** The signed checkpoints. */
  readonly log: StoredLog;
  /** The folder into which letters are delivered; null where letters leave by another way. */
  readonly mailFolder: string | null;
}

export interface Scope {
  readonly tenant?: string;
  /** One stream of that tenant. */
  readonly stream?: string;
  /** Checkpoints that somebody else kept. They speak of whole areas. */
  readonly witnessed?: readonly Witnessed[];
}

/** How much was looked at: an auditor sees that nothing was left out. */
export interface Checked {
  /** Signed ones, and those that somebody else kept and handed in. */
  readonly checkpoints: number;
  readonly accessLogLines: number;
  readonly readModelRows: number;
  readonly sealedTexts: number;
  readonly documents: number;
  readonly lettersInMailFolder: number;
  readonly rulesBundles: number;
  /** Archived histories of the engine. */
  readonly histories: number;
}

export interface Verification extends ChainVerification {
  readonly checked: Checked;
}

/**
 * Compares everything that is stored with everything that was recorded, and names the first thing that does not fit, in
 * a sentence. Without a scope: every tenant. Proves that nothing was changed, left out or put in since it was recorded,
 * as far as the heads, or a checkpoint that somebody else kept, are true; not that what was recorded was true.
 */
export async function verify(evidence: Evidence, scope: Scope = {}): Promise<Verification> {
  const { tenant, stream, witnessed } = scope;
  if (tenant === undefined) return together(await verifyEach(evidence, witnessed));
  const mail = await folderOf(evidence);
  return new TenantVerification({ evidence, mail, rules: new RulesBundles(evidence.ledger), witnessed: witnessed ?? [] }, tenant, stream).run();
}

/** The same, tenant by tenant: what is wrong in one area hides nothing of another. */
export async function verifyEach(
  evidence: Evidence,
  witnessed: readonly Witnessed[] = [],
): Promise<ReadonlyMap<string, Verification>> {
  const mail = await folderOf(evidence);
  const shared = { evidence, mail, rules: new RulesBundles(evidence.ledger), witnessed };
  const results = new Map<string, Verification>();
  const claims = new Set<string>();
  const seen = witnessed.map(({ tenant }) => tenant);
  for (const tenant of [...new Set([...(await tenantsOf(evidence)), ...seen])].sort()) {
    const verification = new TenantVerification(shared, tenant);
    results.set(tenant, await verification.run());
    for (const claim of verification.claims) claims.add(claim);
  }
  // The folder is everybody's: a letter of which nobody's events tell is a finding in every area. Where a chain is broken
  // the events were not read, and what lies in the folder is no news.
  const stray = mail === null || [...results.values()].some(({ ok }) => !ok) ? null : strayProblem(mail, claims);
  if (stray === null) return results;
  return new Map(
    [...results].map(([tenant, found]) => [tenant, { ...found, ok: false, firstProblem: { ...stray, tenant } }]),
  );
}

const folderOf = async ({ mailFolder }: Evidence): Promise<MailFolder | null> =>
  mailFolder === null ? null : MailFolder.open(mailFolder);

/** Every tenant that left a trace anywhere. */
async function tenantsOf({ ledger, vault, readModels }: Evidence): Promise<readonly string[]> {
  const logs = (await ledger.accessLogs()).map(({ tenant }) => tenant);
  const found = await Promise.all([ledger.everyTenant(), vault.tenants(), readModels.tenants()]);
  return [...new Set([...logs, ...found.flat()])].sort();
}

function together(results: ReadonlyMap<string, Verification>): Verification {
  const all = [...results.values()];
  const sum = (of: (one: Verification) => number): number => all.reduce((total, one) => total + of(one), 0);
  const firstProblem = all.find((one) => one.firstProblem !== undefined)?.firstProblem;
  return {
    ok: firstProblem === undefined,
    events: sum((one) => one.events),
    streams: sum((one) => one.streams),
    checked: {
      checkpoints: sum((one) => one.checked.checkpoints),
      accessLogLines: sum((one) => one.checked.accessLogLines),
      readModelRows: sum((one) => one.checked.readModelRows),
      sealedTexts: sum((one) => one.checked.sealedTexts),
      documents: sum((one) => one.checked.documents),
      lettersInMailFolder: sum((one) => one.checked.lettersInMailFolder),
      histories: sum((one) => one.checked.histories),
      // One bundle decides in every area.
      rulesBundles: Math.max(0, ...all.map((one) => one.checked.rulesBundles)),
    },
    ...(firstProblem && { firstProblem }),
  };
}

interface Shared {
  readonly evidence: Evidence;
  readonly mail: MailFolder | null;
  readonly rules: RulesBundles;
  readonly witnessed: readonly Witnessed[];
}

/** One tenant, or one stream of it. */
class TenantVerification {
  /** Events of this tenant under whose ids letters lie in the mail folder. */
  readonly claims: string[] = [];
  private readonly findings = new Findings();
  private readonly count = { checkpoints: 0, accessLogLines: 0, readModelRows: 0, sealedTexts: 0, documents: 0, lettersInMailFolder: 0, histories: 0 };

  constructor(
    private readonly shared: Shared,
    private readonly tenant: string,
    private readonly only?: string,
  ) {}

  async run(): Promise<Verification> {
    const { tenant, only } = this;
    const { ledger } = this.shared.evidence;
    const chains = await ledger.verify({ tenant, ...(only !== undefined && { stream: only }) });
    this.findings.add('chains', chains.firstProblem);
    if (chains.ok && only === undefined) await this.checkpoints();
    // On a broken chain nothing else can be relied upon, and the first bad thing is named already.
    if (this.findings.firstProblem === undefined) await this.beyondTheChains();
    const { firstProblem } = this.findings;
    return {
      ok: firstProblem === undefined,
      events: chains.events,
      streams: chains.streams,
      checked: { ...this.count, rulesBundles: this.shared.rules.looked },
      ...(firstProblem && { firstProblem }),
    };
  }

  private async beyondTheChains(): Promise<void> {
    const { evidence } = this.shared;
    const { tenant, only } = this;
    if (only === undefined) await this.accessLog();
    // Listed first: whatever is sealed meanwhile belongs to an event that the streams below may not have had yet.
    const there = await this.listed();
    const known = new Set<string>();
    for (const stream of only === undefined ? await streamsOf(evidence, tenant) : [only]) {
      for (const id of await this.stream(stream)) known.add(id);
    }
    this.findings.add('sealed-texts', surplusProblem(tenant, there, known));
    const archives = await checkArchives(evidence, { tenant, ...(only !== undefined && { stream: only }) });
    this.count.histories = archives.histories;
    this.findings.add('histories', archives.problem);
  }

  /** Of an area; a checkpoint says nothing of one stream alone. */
  private async checkpoints(): Promise<void> {
    const { witnessed, evidence } = this.shared;
    const { checkpoints, problem } = await checkpointsProblem(evidence.log, this.tenant, witnessed);
    this.count.checkpoints = checkpoints;
    this.findings.add('checkpoints', problem);
  }

  private async accessLog(): Promise<void> {
    const { tenant } = this;
    const { ledger } = this.shared.evidence;
    const log = (await ledger.accessLogs()).find((one) => one.tenant === tenant);
    if (log === undefined) return;
    this.count.accessLogLines = log.lines;
    const problem = await ledger.verifyAccessLog(tenant);
    if (problem === null) return;
    this.findings.add('access-log', { tenant, stream: ACCESS_LOG, version: problem.number, what: problem.what });
  }

  /** Of one review only the texts of its case: a person's may belong to another review of theirs. */
  private async listed(): Promise<readonly SealedPlace[]> {
    const all = await this.shared.evidence.vault.list(this.tenant);
    return this.only === undefined ? all : all.filter(({ subject }) => subject === `case/${this.only}`);
  }

  /** Everything about one stream. Returns the ids of its sealed texts. */
  private async stream(stream: string): Promise<readonly string[]> {
    const { findings, count, tenant } = this;
    const { evidence, mail, rules } = this.shared;
    const record = await recordOf(evidence.ledger, tenant, stream);
    findings.add('read-models', await this.readModels(stream));
    const standing = await standingOf(evidence.vault, record);
    count.sealedTexts += record.sealed.length;
    findings.add('sealed-texts', await this.sealedTexts(record, standing));
    const { documents, problem } = documentProblem(record, standing);
    count.documents += documents;
    findings.add('documents', problem);
    this.claims.push(...claimsOf(record.events));
    if (mail !== null) {
      const found = await mailProblem(mail, record, standing);
      count.lettersInMailFolder += found.letters;
      findings.add('mail', found.problem);
    }
    findings.add('rules', await rules.problem(record));
    return record.sealed.map((one) => one.sealed.sealed);
  }

  private async readModels(stream: string): Promise<Problem | null> {
    const { tenant } = this;
    const { rows, version, differences } = await compareReadModelsOf(this.shared.evidence, tenant, stream);
    this.count.readModelRows += rows;
    const [first] = differences;
    return first === undefined ? null : { tenant, stream, version, what: first.what };
  }

  /** Somebody may be shredded while this looks: only what is still wrong at a second look is a finding. */
  private async sealedTexts(record: StreamRecord, standing: Standing): Promise<Problem | null> {
    const { vault } = this.shared.evidence;
    this.shredded ??= await vault.shreddings(this.tenant);
    if (sealedTextProblem(record, standing, this.shredded) === null) return null;
    this.shredded = await vault.shreddings(this.tenant);
    return sealedTextProblem(record, await standingOf(vault, record), this.shredded);
  }

  private shredded: ReadonlySet<string> | null = null;
}

/** Where a line of an access log is named like an event: its number is the version. */
export const ACCESS_LOG = 'access-log';
