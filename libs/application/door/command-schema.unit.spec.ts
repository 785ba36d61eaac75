import { entrances } from '../entrances.js';
import { commandExample } from './command-schema.js';

/** Commands of which the example has a reason, whatever they are about. */
const withReasons = entrances.flatMap(({ rules, inputs }) =>
  rules.catalogue.flatMap((spec) => {
    const declared = inputs[spec.name];
    const reason = declared && declared.example['reason'] === undefined ? commandExample(spec, declared)['reason'] : null;
    return typeof reason === 'string' ? [[rules.type, spec.name, reason] as const] : [];
  }),
);

describe('The example of a command that wants a reason', () => {
  it('has one in every kind of review', () => {
    expect(new Set(withReasons.map(([type]) => type)).size).toBeGreaterThan(1);
  });

  it.each(withReasons)('of a %s, %s, gives one that fits any kind of review', (_, __, reason) => {
    expect(reason).toMatch(/^[A-Z].+\.$/);
    expect(reason).not.toMatch(/bod(y|ies)|applicant|victim|panel|family|homicide|trigger|complain/iu);
  });
});
