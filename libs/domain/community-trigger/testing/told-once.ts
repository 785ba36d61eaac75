import type { Scenario } from './scenario.js';

/** A story is told once, whoever asks: scenarios never change. */
export const once = (tell: () => Scenario): (() => Scenario) => {
  let told: Scenario | null = null;
  return () => (told ??= tell());
};

/** The same for a story with a choice in it: told once for each choice. */
export const onceEach = <A>(tell: (choice: A) => Scenario, usual: A): ((choice?: A) => Scenario) => {
  const told: { readonly choice: A; readonly story: Scenario }[] = [];
  return (choice = usual) => {
    const before = told.find((one) => one.choice === choice);
    if (before) return before.story;
    const story = tell(choice);
    told.push({ choice, story });
    return story;
  };
};
