import { describeEachExample } from '#libs/domain/kernel/review/testing/each-example.js';
import { CATALOGUE } from './catalogue.js';
import { RULES } from './stages.js';
import { CAST } from './testing/example.js';
import { EXAMPLES } from './testing/examples.js';

/** Deadlines and letters are the kit's, and are tried there on a tiny review. */
const own = CATALOGUE.filter(
  ({ name, stage }) => name in RULES && stage !== 'deadlines' && stage !== 'notices',
);

describe('The commands of the Domestic Homicide Review that can be sent', () => {
  it('have one example each, and there is no example of anything else', () => {
    expect(EXAMPLES.map((one) => one.command).sort()).toEqual(own.map((row) => row.name).sort());
  });
});

describeEachExample(CAST, EXAMPLES);
