/**
 * Counted up by whoever wants each test to tell its own stories, as the trial of mutants does (test/mutation): what
 * another test has told would hide from it what leads there. Otherwise there is one telling.
 */
const telling = (): number => (globalThis as { readonly telling?: number }).telling ?? 0;

/** A story is told once, whoever asks: scenarios never change. */
export const once = <T>(tell: () => T): (() => T) => {
  let told: { readonly story: T; readonly telling: number } | null = null;
  return () => {
    if (told?.telling !== telling()) told = { story: tell(), telling: telling() };
    return told.story;
  };
};

/** The same for a story with a choice in it: told once for each choice. */
export const onceEach = <A, T>(tell: (choice: A) => T, usual: A): ((choice?: A) => T) => {
  const told: { readonly choice: A; readonly story: () => T }[] = [];
  return (choice = usual) => {
    const before = told.find((one) => one.choice === choice);
    if (before) return before.story();
    const story = once(() => tell(choice));
    told.push({ choice, story });
    return story();
  };
};
