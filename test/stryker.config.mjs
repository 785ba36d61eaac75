import jestConfig from '../jest.config.mjs';

/**
 * How strong are the tests of the law? Stryker changes the code of `libs/domain` in small ways; a change that no test
 * notices is a gap. Outside CI, incremental, with the domain's unit tests only:
 *
 *   npm run test:mutation                             the whole domain, at least 85 %
 *   MUTATION_PART=calendar npm run test:mutation      dates, working days, deadlines: at least 95 %
 *   MUTATION_PART=threshold npm run test:mutation     s.104 and the procedure's own checks: at least 95 %
 *   npm run test:mutation -- --mutate 'libs/domain/partnership/**\/*.ts'
 *
 * A part is tried by the tests that stand beside it and no others. Reports go to reports/mutation. Only what is proven
 * to change nothing is taken out of the count, at its place in the code and with the reason:
 * `// Stryker disable next-line Mutator: reason`.
 */
const PARTS = {
  domain: {
    mutate: ['libs/domain/**/*.ts', '!**/*.spec.ts', '!**/*examples.ts', '!libs/domain/**/testing/**'],
    // Without chance: what random stories find is not counted on, and they would be told again for each mutant.
    tests: ['libs/domain/**/*.unit.spec.ts', '!**/*.properties.unit.spec.ts'],
    atLeast: 85,
  },
  calendar: {
    mutate: [
      'libs/domain/kernel/{ages,bank-holidays,calendar,dates,deadlines,instants,london,months,reading,working-days}.ts',
    ],
    tests: ['libs/domain/kernel/*.unit.spec.ts'],
    atLeast: 95,
  },
  threshold: {
    mutate: ['libs/domain/community-trigger/law/*.ts', '!**/s104-9-figures.ts', '!**/*.spec.ts'],
    // Without the stories behind the figures, and without chance: what random procedures find is not counted on.
    tests: ['libs/domain/community-trigger/law/*.unit.spec.ts', '!**/s104-9-*', '!**/*.properties.unit.spec.ts'],
    atLeast: 95,
  },
};

const part = process.env.MUTATION_PART ?? 'domain';
const { mutate, tests, atLeast } = PARTS[part];
const [{ displayName: _, ...unit }] = jestConfig.projects;

export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    // Names no configuration that has projects: Stryker's test environment must be the one that runs.
    configFile: 'package.json',
    config: {
      ...unit,
      roots: ['<rootDir>/libs/domain'],
      testMatch: tests.map((glob) => (glob.startsWith('!') ? glob : `**/${glob}`)),
      testPathIgnorePatterns: ['/node_modules/'],
      modulePathIgnorePatterns: [],
    },
  },
  coverageAnalysis: 'perTest',
  mutate,
  concurrency: 1,
  // Modules that Jest loaded as ESM are never given back.
  maxTestRunnerReuse: 40,
  incremental: true,
  incrementalFile: `reports/mutation/${part}.incremental.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutation/${part}.html` },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: atLeast },
  disableTypeChecks: false,
  allowEmpty: false,
  ignorePatterns: ['dist', '.data', 'reports', 'coverage', 'docs', '.ci', 'workflows', 'activities'],
};
