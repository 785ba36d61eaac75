import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { dateInWords, timeInWords } from './dates.js';
import { oneLine, paragraphsOf } from './inert.js';

/**
 * One environment for all letters. Autoescaping is on and cannot be left out by a letter; a fact that a template
 * names and nobody gave stops the letter rather than leaving a hole in it.
 */
function environment(): nunjucks.Environment {
  const root = join(import.meta.dirname, '..');
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(root, { noCache: false }), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  env.addFilter('date', dateInWords);
  env.addFilter('time', timeInWords);
  env.addFilter('inline', oneLine);
  env.addFilter('paragraphs', paragraphsOf);
  return env;
}

let shared: nunjucks.Environment | null = null;

export function renderTemplate(file: string, facts: object): string {
  shared ??= environment();
  return shared.render(file, facts);
}
