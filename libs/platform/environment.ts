import type { TemporalAddress } from './temporal/connections.js';

/** What a process that runs apart is told from outside. One process, one set: nothing is read from anywhere else. */
export interface Environment {
  readonly databaseUrl: string;
  readonly temporal: TemporalAddress;
  readonly vaultMasterKey: string;
  /** File outside the database that names who was shredded: see the guide to running apart. */
  readonly shreddingRecord: string | undefined;
  /** Signs bearer tokens; the same for every server of a deployment. */
  readonly tokenKey: string;
  /** What the names of the areas’ logs begin with. */
  readonly logName: string;
  /** Signs the logs and what is exported of them; without one nothing can be exported by this process. */
  readonly logSigningKey: string | undefined;
  readonly port: number;
  readonly metricsPort: number;
  /** The address to listen on. */
  readonly host: string;
  /** Where letters are put. */
  readonly mailFolder: string;
  /** Only while the people are fictional: until a council signs its own people in, nobody else can be let in. */
  readonly people: 'fictional';
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the settings, at once: nobody mends them one start at a time. */
export class BadEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`This process cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'BadEnvironment';
  }
}

/** How a Temporal server at this address is to be spoken to. */
export function temporalFrom(variables: Variables, address: string): TemporalAddress {
  const apiKey = variables['TEMPORAL_API_KEY'];
  const namespace = variables['TEMPORAL_NAMESPACE'];
  return {
    address,
    ...(namespace ? { namespace } : {}),
    ...(apiKey ? { apiKey } : {}),
    ...(variables['TEMPORAL_TLS'] === 'true' ? { tls: true } : {}),
  };
}

/** A schema-less URL by which others know the logs of this deployment (C2SP tlog-checkpoint). */
export const logNameFrom = (variables: Variables): string =>
  variables['LOG_NAME']?.trim() || 'safer-reviews.example';

/** Reads the settings of a server or worker that runs apart from the others. Throws `BadEnvironment`. */
export function readEnvironment(variables: Variables): Environment {
  const problems: string[] = [];
  const needed = (name: string, what: string): string => {
    const value = variables[name]?.trim() ?? '';
    if (value === '') problems.push(`Set ${name}: ${what}.`);
    return value;
  };
  const port = (name: string, otherwise: number): number => {
    const text = variables[name]?.trim() ?? '';
    if (text === '') return otherwise;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
    problems.push(`${name} must be a port from 0 to 65535, not "${text}".`);
    return otherwise;
  };
  const people = variables['PEOPLE'] ?? '';
  if (people !== 'fictional')
    problems.push(
      'Set PEOPLE=fictional: this version signs in the fictional people of the demonstration and nobody else.',
    );
  if (people === 'fictional' && variables['NODE_ENV'] === 'production')
    problems.push(
      'PEOPLE=fictional is not allowed with NODE_ENV=production: fictional people sign in without a password.',
    );
  const environment: Environment = {
    databaseUrl: needed(
      'DATABASE_URL',
      'the address of the ledger’s Postgres, such as postgres://user:password@host/database',
    ),
    temporal: temporalFrom(variables, needed('TEMPORAL_ADDRESS', 'host and port of the Temporal server')),
    vaultMasterKey: needed(
      'VAULT_MASTER_KEY',
      '32 random bytes in hex or base64, kept in a safe place: without it nothing sealed can be read again',
    ),
    shreddingRecord: variables['SHREDDING_RECORD']?.trim() || undefined,
    tokenKey: needed('TOKEN_KEY', 'the key that signs tokens, as `reviews secrets` prints it'),
    logName: logNameFrom(variables),
    logSigningKey: variables['LOG_SIGNING_KEY']?.trim() || undefined,
    port: port('PORT', 3000),
    metricsPort: port('METRICS_PORT', 0),
    host: variables['HOST']?.trim() || '127.0.0.1',
    mailFolder: variables['MAIL_FOLDER']?.trim() || '.data/mail',
    people: 'fictional',
  };
  if (problems.length > 0) throw new BadEnvironment(problems);
  return environment;
}
