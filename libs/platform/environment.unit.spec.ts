import { BadEnvironment, readEnvironment } from './environment.js';

const complete = {
  DATABASE_URL: 'postgres://reviews@db/reviews',
  TEMPORAL_ADDRESS: 'temporal:7233',
  VAULT_MASTER_KEY: 'key',
  TOKEN_KEY: '{}',
  PEOPLE: 'fictional',
};

const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof BadEnvironment) return error.problems;
    throw error;
  }
  return [];
};

describe('A process that runs apart', () => {
  it('is told where database and engine are, and has sensible values for the rest', () => {
    expect(readEnvironment(complete)).toEqual({
      databaseUrl: 'postgres://reviews@db/reviews',
      temporal: { address: 'temporal:7233' },
      vaultMasterKey: 'key',
      shreddingRecord: undefined,
      tokenKey: '{}',
      logName: 'safer-reviews.example',
      logSigningKey: undefined,
      port: 3000,
      metricsPort: 0,
      host: '127.0.0.1',
      mailFolder: '.data/mail',
      people: 'fictional',
    });
  });

  it('may be told where shreddings are recorded', () => {
    expect(readEnvironment({ ...complete, SHREDDING_RECORD: '/safe/shreddings.jsonl' }).shreddingRecord).toBe(
      '/safe/shreddings.jsonl',
    );
  });

  it('reaches Temporal Cloud by namespace, key and TLS', () => {
    expect(
      readEnvironment({
        ...complete,
        TEMPORAL_NAMESPACE: 'reviews',
        TEMPORAL_API_KEY: 'secret',
        TEMPORAL_TLS: 'true',
      }).temporal,
    ).toEqual({ address: 'temporal:7233', namespace: 'reviews', apiKey: 'secret', tls: true });
  });

  it('is told everything that is missing at once, each with what it is for', () => {
    expect(problemsOf({ PORT: 'many' })).toEqual([
      expect.stringContaining('PEOPLE=fictional'),
      expect.stringMatching(/^Set DATABASE_URL: the address/),
      expect.stringMatching(/^Set TEMPORAL_ADDRESS: host and port/),
      expect.stringMatching(/^Set VAULT_MASTER_KEY: 32 random bytes/),
      expect.stringMatching(/^Set TOKEN_KEY: the key that signs/),
      'PORT must be a port from 0 to 65535, not "many".',
    ]);
  });

  it('does not let people in without a password in production', () => {
    expect(problemsOf({ ...complete, NODE_ENV: 'production' })).toEqual([
      'PEOPLE=fictional is not allowed with NODE_ENV=production: fictional people sign in without a password.',
    ]);
  });
});
