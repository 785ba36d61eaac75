import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { dateInWords, timeInWords } from './dates.js';
import { oneLine, paragraphsOf } from './inert.js';

/** Where the letters of the review types lie, and the layout that all of them share. */
const LETTERS = join(import.meta.dirname, '..');

/**
 * One environment for all letters of a folder. Autoescaping is on and cannot be left out by a letter; a fact that a
 * template names and nobody gave stops the letter rather than leaving a hole in it.
 */
function environment(folder: string): nunjucks.Environment {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader([folder, LETTERS], { noCache: false }), {
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

const environments = new Map<string, nunjucks.Environment>();

/** A review type that lives elsewhere names its own folder; the shared layout is found from there as well. */
export function renderTemplate(file: string, facts: object, folder = LETTERS): string {
  const env = environments.get(folder) ?? environment(folder);
  environments.set(folder, env);
  return env.render(file, facts);
}
