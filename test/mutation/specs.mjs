import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { expect } from 'expect';
import { bind } from 'jest-each';

/**
 * Loads the specs of the law anew and runs them: the few words of Jest that they use, and nothing else. Everybody else
 * runs them with Jest. It is here because all that was loaded or told before a mutant became active would hide it, and
 * Jest takes seconds to load it all again.
 */
export class Specs {
  #script;

  constructor(file) {
    this.#script = new Script(readFileSync(file, 'utf8'), { filename: file });
  }

  /** Every test of a freshly loaded world, in the order of their files. */
  load() {
    const tests = [];
    let within = [];
    const names = new Set();
    let specFile;
    const it = (name, act) => {
      const title = [...within.map((one) => one.name), name].filter(Boolean).join(' ');
      // Two tests may bear one name, as rows of a table do: each has an id of its own.
      let id = `${specFile} ${title}`;
      for (let number = 2; names.has(id); number += 1) id = `${specFile} ${title} (${number})`;
      names.add(id);
      tests.push({ id, name: title, act, before: within.map((one) => one.before) });
    };
    const describe = (name, tell) => {
      within.push({ name, before: [] });
      tell();
      within.pop();
    };
    it.each = bind(it, false);
    describe.each = bind(describe, false);
    Object.assign(globalThis, {
      expect,
      it,
      test: it,
      describe,
      beforeAll: (act) => within.at(-1).before.push(act),
      specFile: (path) => {
        specFile = path;
        within = [{ name: '', before: [] }];
      },
      require: createRequire(import.meta.url),
    });
    this.#script.runInThisContext();
    return tests;
  }

  /** Runs one test, and before the first of its group what the group asks for. */
  async run({ act, before }) {
    for (const hooks of before) for (const hook of hooks.splice(0)) await hook();
    await act();
  }
}
