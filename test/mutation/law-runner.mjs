import { dirname, relative } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { Specs } from './specs.mjs';

/**
 * Stryker's way to the specs of the law. For each mutant the whole world is loaded anew, so that mutants in tables and
 * mutants in rules meet the tests alike, and no story that was told without the mutant is believed.
 */
class LawRunner {
  #specs;
  #mutants = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#specs = new Specs('reports/specs.cjs');
  }

  /** Each test tells its own stories, so that all the code which leads to what it sees counts as covered by it. */
  async dryRun() {
    const tests = this.#specs.load();
    const results = await this.#run(tests, false, ({ id }) => {
      this.#mutants.currentTestId = id;
      globalThis.telling = (globalThis.telling ?? 0) + 1;
    });
    this.#mutants.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit }) {
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const tests = this.#specs.load().filter(({ id }) => wanted === null || wanted.has(id));
      const results = await this.#run(nearestFirst(tests, sandboxFileName), !disableBail);
      const { hitCount } = this.#mutants;
      return toMutantRunResult(
        determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results },
      );
    } catch (error) {
      // The law itself could not be loaded any more: every test of it fails.
      const failureMessage = String(error);
      const tests = [{ id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage }];
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    } finally {
      this.#mutants.activeMutant = undefined;
    }
  }

  async #run(tests, bail, before = () => undefined) {
    const results = [];
    for (const test of tests) {
      before(test);
      const from = performance.now();
      const { id, name } = test;
      const told = (more) => results.push({ id, name, timeSpentMs: performance.now() - from, ...more });
      try {
        await this.#specs.run(test);
        told({ status: TestStatus.Success });
      } catch (error) {
        told({ status: TestStatus.Failed, failureMessage: String(error) });
        if (bail) break;
      }
    }
    return results;
  }
}

/** What stands beside a file knows it best, and the first test that fails is the last that is run. `file`: in the copy of the sources that Stryker works on. */
function nearestFirst(tests, file) {
  const folder = dirname(relative('.', file));
  const near = tests.filter(({ id }) => id.startsWith(`${folder}/`));
  return [...near, ...tests.filter((test) => !near.includes(test))];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'law', LawRunner)];
