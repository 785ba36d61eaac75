import { Refused, type Application } from '#libs/application/index.js';
import type { Logs, StoredLog } from '#libs/audit/checkpoints/index.js';
import type { Tokens } from '#libs/identity/index.js';

/** What a command of the command line may use. It attaches to what is running, or starts the ledger's database. */
export interface CliContext<Opened extends OpenedForCli = OpenedForCli> {
  open(): Promise<Opened>;
  /** Data, for programs: standard output. */
  out(text: string): void;
  /** Words, for people: standard error. */
  say(text: string): void;
}

export interface OpenedForCli {
  readonly application: Application;
  /** Where delivered letters lie; null where that is on another machine. */
  readonly mailFolder: string | null;
  readonly databaseUrl: string;
  /** The signed checkpoints. */
  readonly log: StoredLog;
  /** The same on a copy of the database, with the same keys. What is done there reaches nothing outside of it. */
  openCopy(databaseUrl: string): Promise<Application>;
  /** Fictional people sign in without a password, so tokens are given out on the embedded default or a rehearsal only. */
  tokens(): Promise<Tokens>;
  /** Begins the workflow of every open stream anew. Returns how many were begun; throws where no engine can be reached. */
  startWorkflows(): Promise<number>;
  close(): Promise<void>;
}

/** With the signed logs of the areas, for the commands that look after them. */
export interface OpenedWithLogs extends OpenedForCli {
  /** Closed with the rest. */
  logs(): Promise<Logs>;
  /** The file with the secret that signs them; null where the environment holds it. */
  logKeyFile(): Promise<string | null>;
}

/** Something the person typed is not right: exit 2, with the sentence. */
export class BadCliInput extends Error {}

/** Something was looked for and not found, or found wrong: exit 1, with the sentence. */
export class CliFinding extends Error {}

/** Runs one command and turns its end into an exit code: 0 only on success. */
export async function running<Opened extends OpenedForCli>(
  context: CliContext<Opened>,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  let opened: Opened | null = null;
  try {
    opened = await context.open();
    await run(opened);
  } catch (error) {
    process.exitCode = isBadInput(error) ? 2 : 1;
    context.say(sentenceOf(error));
  } finally {
    await opened?.close();
  }
}

const isBadInput = (error: unknown): boolean =>
  error instanceof BadCliInput || (error instanceof Refused && error.problem.status === 400);

const sentenceOf = (error: unknown): string =>
  error instanceof Refused ? error.problem.detail : error instanceof Error ? error.message : String(error);

/** An area that this deployment serves or has a record of. */
export async function knownArea({ queries }: Application, tenant: string): Promise<string> {
  const known = await queries.tenants();
  if (known.includes(tenant)) return tenant;
  throw new BadCliInput(`There is no area ${tenant}. Known are: ${known.join(', ')}`);
}
