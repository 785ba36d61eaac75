import { describeEachExample } from '#libs/domain/kernel/review/testing/each-example.js';
import { CATALOGUE } from './catalogue.js';
import { CAST } from './testing/example.js';
import { EXAMPLES } from './testing/examples.js';

describe('The catalogue of the Community Trigger', () => {
  it('has one example for each command, and no example of anything else', () => {
    expect(EXAMPLES.map((one) => one.command).sort()).toEqual(CATALOGUE.map((row) => row.name).sort());
  });
});

describeEachExample(CAST, EXAMPLES);
