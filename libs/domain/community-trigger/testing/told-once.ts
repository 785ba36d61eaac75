import type { Scenario } from './scenario.js';

/** Under Stryker each test tells its own stories: what another test has told would hide the mutant from it. */
const remembers = !('__strykerGlobalNamespace__' in globalThis);

/** A story is told once, whoever asks: scenarios never change. */
export const once = (tell: () => Scenario): (() => Scenario) => {
  let told: Scenario | null = null;
  return () => (remembers ? (told ??= tell()) : tell());
};

/** The same for a story with a choice in it: told once for each choice. */
export const onceEach = <A>(tell: (choice: A) => Scenario, usual: A): ((choice?: A) => Scenario) => {
  const told: { readonly choice: A; readonly story: Scenario }[] = [];
  return (choice = usual) => {
    const before = remembers ? told.find((one) => one.choice === choice) : undefined;
    if (before) return before.story;
    const story = tell(choice);
    told.push({ choice, story });
    return story;
  };
};
