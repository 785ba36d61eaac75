import { rulesBundle } from '#test/support/rules-bundle.js';
import { openRules } from './opened-rules.js';

const opened = (bundle: string) => openRules(Buffer.from(bundle), 'abcdef0123456789');

/** A bundle with one type of stream, whose decider has this body. */
const bundleDeciding = (body: string, format = 'FORMAT: 1,'): string =>
  `var rules = { ${format} ENGLAND_AND_WALES: { version: 'list' }, workingCalendar: (list) => list,
    procedureOfVersion: () => null,
    REGISTRY: [{ type: 'one', initial: () => ({}), upcast: (e) => e, evolve: (s) => s, decide(state, command, at) { ${body} } }] };`;

const decide = (body: string): unknown => {
  const rules = opened(bundleDeciding(body));
  const { calendar } = rules.calendar(null);
  return rules
    .streamsOf('one')
    ?.decide({}, { type: 'Do' }, { now: '2023-01-09T10:00:00.000Z', procedure: null, calendar });
};

describe('the rules of a stored bundle', () => {
  it.each([
    ['Date.now()', 'the time (Date)'],
    ['new Date()', 'the time (Date)'],
    ['Date()', 'the time (Date)'],
    ['Math.random()', 'chance (Math.random)'],
    ['new Intl.DateTimeFormat()', 'the languages and clocks of this machine (Intl)'],
  ])('fail on the spot when they ask for %s', (asked, what) => {
    expect(() => decide(`return ${asked};`)).toThrow(
      `The rules asked for ${what}, which no rule may look at: it is another one the next time.`,
    );
  });

  it.each([
    'process',
    'require',
    'setTimeout',
    'fetch',
    'WebAssembly',
    'SharedArrayBuffer',
    'console',
    'WeakRef',
  ])('have no %s in their world', (name) => {
    expect(decide(`return { found: typeof ${name} };`)).toEqual({ found: 'undefined' });
  });

  it('cannot make code of texts, nor reach this world through what they are given', () => {
    expect(() => decide(`return eval('1');`)).toThrow('Code generation from strings disallowed');
    expect(() => decide(`return command.constructor.constructor('return process')();`)).toThrow(
      'Code generation',
    );
    expect(() => decide(`return at.constructor.constructor('return process')();`)).toThrow('Code generation');
    expect(() => decide(`return this.constructor.constructor('return process')();`)).toThrow(
      'Code generation',
    );
  });

  it('are refused in a format that this software does not know yet', () => {
    expect(() => opened(bundleDeciding('', 'FORMAT: 2,'))).toThrow(
      'The rules abcdef012345 are of format 2; this software reads up to format 1. Decide again with a newer one.',
    );
    expect(() => opened(bundleDeciding('', "FORMAT: 'new',"))).toThrow('are of format new');
  });

  it('are refused when they do not run or decide nothing', () => {
    expect(() => opened('this is no program')).toThrow('The rules abcdef012345 do not run: SyntaxError');
    expect(() => opened('var other = 1;')).toThrow('they are no rules that decide');
  });

  it('are read in the format of before it was numbered', () => {
    const settings = { qualifyingNumber: 3 };
    const rules = opened(bundleDeciding('', '').replace('procedureOfVersion', 'somethingElse'));
    expect(rules.procedure({ versions: [{ version: '1', settings }] }, '1')).toEqual(settings);
    expect(rules.procedure({ versions: [] }, '1')).toBeNull();
  });

  it('as they are built today name their format, know every kind of stream and bring their own calendar', async () => {
    const rules = openRules(await rulesBundle(), 'today');
    for (const type of [
      'community-trigger',
      'domestic-homicide-review',
      'procedure',
      'calendar',
      'tasking',
      'engine',
    ])
      expect(rules.streamsOf(type)).not.toBeNull();
    expect(rules.streamsOf('weather')).toBeNull();
    expect(rules.calendar(null).version).toMatch(/^gov\.uk/u);
  });
});
