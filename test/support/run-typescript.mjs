import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';

/**
 * Runs our TypeScript in a process of its own, as the tests run it, for what only a real process can show: being
 * killed. `node --import ./test/support/run-typescript.mjs file.ts`
 */
const [, swc] = jest.projects[0].transform['^.+\\.ts$'];

const typescriptOf = (url) => {
  if (!url.startsWith('file:') || !url.endsWith('.js') || url.includes('/node_modules/')) return null;
  const source = fileURLToPath(url).replace(/\.js$/u, '.ts');
  return existsSync(source) ? pathToFileURL(source).href : null;
};

registerHooks({
  resolve(specifier, context, next) {
    const beside =
      context.parentURL?.endsWith('.ts') && specifier.startsWith('.')
        ? typescriptOf(new URL(specifier, context.parentURL).href)
        : null;
    const own = /^#(libs|workflows|activities|apps|test)\/(.*)$/u.exec(specifier);
    const ours =
      own === null ? null : typescriptOf(new URL(`../../${own[1]}/${own[2]}`, import.meta.url).href);
    const found = beside ?? ours;
    return found === null ? next(specifier, context) : { url: found, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, swcrc: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
