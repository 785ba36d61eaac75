import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTRY } from '#libs/domain/registry.js';

const glossary = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8');
const rows = glossary.split('\n').filter((line) => line.startsWith('| '));

describe('the glossary', () => {
  it.each(REGISTRY.map((type) => [type.type, type] as const))(
    'names every command and event of %s',
    (_, type) => {
      const missing = type.catalogue.filter(
        ({ name, events }) =>
          !rows.some((row) => row.startsWith(`| ${name} |`) && events.every((event) => row.includes(event))),
      );
      expect(missing.map((spec) => spec.name)).toEqual([]);
    },
  );

  it('names no command that is not there any more', () => {
    const commands = REGISTRY.flatMap((type) => type.catalogue.map((spec) => spec.name));
    const listed = rows
      .map((row) => /^\| ([A-Z]\w+[a-z]\w*) \| [A-Z]\w+.* \| (?:person|process)/u.exec(row)?.[1])
      .filter((name) => name !== undefined);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((name) => !commands.includes(name))).toEqual([]);
  });
});
