import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';

const BUILT = join(import.meta.dirname, '../../workflow-bundle.js');

/** Beside the compiled code; absent when the sources run as they are. */
export const builtBundle = (): WorkflowBundleOption | null =>
  existsSync(BUILT) ? { code: readFileSync(BUILT, 'utf8') } : null;

const nothing = (): void => undefined;

/** The same resolution as the compiler's: `#libs/*` means the TypeScript beside us. */
export const bundleFromSources = (
  entry = join(import.meta.dirname, '../../workflows/index.ts'),
): Promise<{ code: string }> =>
  bundleWorkflowCode({
    workflowsPath: entry,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        conditionNames: ['source', 'import', 'require', 'node', 'default'],
      },
    }),
    logger: {
      log: nothing,
      trace: nothing,
      debug: nothing,
      info: nothing,
      warn: nothing,
      error: (message) => process.stderr.write(`${message}\n`),
    },
  });

/** The code of a bundle, which the worker hashes to sign each of its steps. */
export const codeOf = (bundle: WorkflowBundleOption): string =>
  'code' in bundle ? bundle.code : readFileSync(bundle.codePath, 'utf8');
