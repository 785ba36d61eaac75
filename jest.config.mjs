/**
 * Three projects, fast first: unit (pure, no process), int (real Postgres, real Temporal), replay (recorded histories);
 * and one that records those histories anew.
 * NestJS 12 is ESM, therefore --experimental-vm-modules (set by scripts/test.mjs).
 */
const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^#(libs|workflows|activities|apps|test)/(.*)\\.js$': '<rootDir>/$1/$2' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.stryker-tmp/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};

const real = { ...shared, globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' };

export default {
  // Real servers on a machine with two cores; whatever waits longer than this waits for nothing.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/*.unit.spec.ts'] },
    { ...real, displayName: 'int', testMatch: ['**/*.int.spec.ts'] },
    // Needs no server: the workflows run again on what a server once told.
    { ...shared, displayName: 'replay', testMatch: ['**/*.replay.spec.ts'] },
    // No tests: makes the recorded histories anew (test/replay/README.md).
    { ...real, displayName: 'record', testMatch: ['<rootDir>/test/replay/record-histories.ts'] },
  ],
};
