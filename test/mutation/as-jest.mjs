import { expect } from 'expect';
import { bind } from 'jest-each';
import Mocha from 'mocha';

const { bdd } = Mocha.interfaces;

/**
 * Lets the specs of the domain run in Mocha as they stand. Jest loads every module again for each mutant; Mocha keeps
 * them, which is what makes it possible to try all mutants of the law. Everybody else runs these specs with Jest.
 */
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (context) => {
    const { it, describe } = context;
    it.each = bind(it, false);
    describe.each = bind(describe, false);
    Object.assign(context, { expect, test: it, beforeAll: context.before, afterAll: context.after });
  });
};
