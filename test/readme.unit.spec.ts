import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/glossary.md',
  ...['docs/adr', 'docs/guides'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

describe('What newcomers read', () => {
  it.each(DOCUMENTS)('leads nowhere that does not exist: %s', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '');
    const broken = links.filter((link) => !existsSync(join(ROOT, dirname(document), link)));
    expect(broken).toEqual([]);
  });

  it.each(DOCUMENTS)('names only commands that there are: %s', (document) => {
    const code = (read(document).match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n');
    const named = [...code.matchAll(/npm (?:run (?:-s |--silent )?)?([a-z][a-z:-]*)/g)].map(
      ([, name]) => name ?? '',
    );
    const known = [...scripts, 'ci'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is shown code as it stands', () => {
    const shown = [...read('README.md').matchAll(/<!-- (\S+) -->\n```ts\n([\s\S]*?)```/g)];
    expect(shown).not.toEqual([]);
    for (const [, file, code] of shown) expect(read(file ?? '')).toContain(code);
  });

  it('counts decisions in one series, each with its status', () => {
    const decisions = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
    for (const name of decisions) expect(read(`docs/adr/${name}`)).toMatch(/^Status: /m);
  });
});
