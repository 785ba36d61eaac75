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
const law = (folder) => ['libs/domain/' + folder + '/**/*.ts', '!**/*.spec.ts', '!**/*examples.ts', '!libs/domain/**/testing/**'];
// Without chance: what random stories find is not counted on, and they would be told again for each mutant.
const told = (folder) => ({ spec: [`dist/libs/domain/${folder}/**/*.unit.spec.js`], ignore: ['**/*.properties.unit.spec.js'] });

const PARTS = {
  domain: { mutate: law('**'), tests: told('**'), atLeast: 85 },
  'community-trigger': { mutate: law('community-trigger'), tests: told('community-trigger'), atLeast: 85 },
  'domestic-homicide-review': { mutate: law('domestic-homicide-review'), tests: told('domestic-homicide-review'), atLeast: 85 },
  calendar: {
    mutate: [
      'libs/domain/kernel/{ages,bank-holidays,calendar,dates,deadlines,instants,london,months,reading,working-days}.ts',
    ],
    tests: { spec: ['dist/libs/domain/kernel/*.unit.spec.js'], ignore: [] },
    atLeast: 95,
  },
  threshold: {
    mutate: ['libs/domain/community-trigger/law/*.ts', '!**/s104-9-figures.ts', '!**/*.spec.ts'],
    // Without the stories behind the figures.
    tests: {
      spec: ['dist/libs/domain/community-trigger/law/*.unit.spec.js'],
      ignore: ['**/s104-9-*', '**/*.properties.unit.spec.js'],
    },
    atLeast: 95,
  },
};

const part = process.env.MUTATION_PART ?? 'domain';
const { mutate, tests, atLeast } = PARTS[part];

export default {
  buildCommand: 'tsc -p test/mutation/tsconfig.json',
  testRunner: 'mocha',
  mochaOptions: { require: ['./test/mutation/as-jest.mjs'], spec: tests.spec, ignore: tests.ignore },
  coverageAnalysis: 'perTest',
  mutate,
  concurrency: Number(process.env.MUTATION_AT_ONCE ?? 1),
  incremental: true,
  incrementalFile: `reports/mutation/${part}.incremental.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutation/${part}.html` },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: atLeast },
  disableTypeChecks: true,
  allowEmpty: false,
  ignorePatterns: ['dist', '.data', 'reports', 'coverage', 'docs', '.ci', 'workflows', 'activities'],
};
