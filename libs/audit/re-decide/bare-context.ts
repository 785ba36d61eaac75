import { constants, createContext, Script, type Context } from 'node:vm';

/**
 * What no rule may look at: whoever reads a clock or draws a number decides otherwise the next time. A rule that does
 * fails on the spot, with its name.
 */
const WITHHELD = `(() => {
  const refusing = (what) => () => {
    throw new Error('The rules asked for ' + what + ', which no rule may look at: it is another one the next time.');
  };
  const traps = ['apply', 'construct', 'get', 'set', 'has', 'getPrototypeOf', 'ownKeys', 'getOwnPropertyDescriptor'];
  const withheld = (what) => new Proxy(function () {}, Object.fromEntries(traps.map((trap) => [trap, refusing(what)])));
  const instead = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false });
  instead('Date', withheld('the time (Date)'));
  instead('Intl', withheld('the languages and clocks of this machine (Intl)'));
  for (const name of ['WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'WebAssembly', 'console'])
    instead(name, undefined);
  Object.defineProperty(Math, 'random', { value: refusing('chance (Math.random)'), writable: false, configurable: false });
})()`;

const withhold = new Script(WITHHELD, { filename: 'withheld.js' });

/** A world with nothing in it but the language: no machine, no network, no modules, no clock, no chance, no `eval`. */
export function bareContext(): Context {
  const context = createContext(constants.DONT_CONTEXTIFY, {
    name: 'rules',
    codeGeneration: { strings: false, wasm: false },
  });
  withhold.runInContext(context);
  return context;
}
