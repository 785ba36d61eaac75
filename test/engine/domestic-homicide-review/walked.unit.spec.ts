import { TRANSITIONS } from '#libs/domain/domestic-homicide-review/testing/transitions.js';
import { WALKED } from './deeds/walked.js';

const steps = Object.values(WALKED)
  .flat()
  .map((one) => one.split(' '));

describe('The reviews told on the real engine', () => {
  it.each(TRANSITIONS.map((row) => [`${row.from.join(', ')} by ${row.by.join(', ')}`, row] as const))(
    'walk the row of table 3.3 from %s, to each of its states',
    (_, { from, by, to }) => {
      const walked = steps.filter(
        ([before, event]) => from.some((one) => one === before) && by.some((one) => one === event),
      );
      // ReviewEstablished stands in two rows, so that a step may be one of another row.
      expect(walked.map(([, , after]) => after)).toEqual(expect.arrayContaining([...to]));
    },
  );
});
