import { PARTS } from './parts.mjs';

/**
 * How strong are the tests of the law? Stryker changes the code of `libs/domain` in small ways; a change that no test
 * notices is a gap. Outside CI, incremental, with the domain's unit tests only:
 *
 *   npm run test:mutation                             the whole domain, at least 85 %
 *   MUTATION_PART=calendar npm run test:mutation      dates, working days, deadlines: at least 95 %
 *   MUTATION_PART=threshold npm run test:mutation     s.104 and the procedure's own checks: at least 95 %
 *   npm run test:mutation -- --mutate 'libs/domain/partnership/**\/*.ts'
 *
 * Parts: `parts.mjs`. A part is tried by the tests that stand beside it and no others. Reports go to reports/mutation.
 * Only what is proven to change nothing is taken out of the count, at its place in the code and with the reason:
 * `// Stryker disable next-line Mutator: reason`.
 */
const part = process.env.MUTATION_PART ?? 'domain';
const { mutate, atLeast } = PARTS[part];

export default {
  plugins: ['./test/mutation/law-runner.mjs'],
  testRunner: 'law',
  buildCommand: 'node test/mutation/build-specs.mjs',
  coverageAnalysis: 'perTest',
  // Every test of the part once, on a machine that may have other things to do.
  dryRunTimeoutMinutes: 20,
  mutate,
  concurrency: Number(process.env.MUTATION_AT_ONCE ?? 1),
  incremental: true,
  incrementalFile: `reports/mutation/${part}.incremental.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutation/${part}.html` },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 95, low: 85, break: atLeast },
  disableTypeChecks: false,
  allowEmpty: false,
  ignorePatterns: ['dist', '.data', 'reports', 'coverage', 'docs', '.ci', 'workflows', 'activities', 'apps'],
};
