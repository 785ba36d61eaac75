/** Choices that follow from one number: the same number makes the same choices, for ever. */
export class Draw {
  constructor(private seed: number) {}

  /** From 0 up to, not including, `n`. */
  below(n: number): number {
    // Mulberry32: small, and even enough for telling stories.
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(n, 1);
  }

  /** True about once in `n` times. */
  oneIn(n: number): boolean {
    return this.below(n) === 0;
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    return list
      .map((one) => ({ one, at: this.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  some<T>(list: readonly T[]): readonly T[] {
    return list.filter(() => !this.oneIn(3));
  }

  /** The field, or nothing at all: what is left out is not there. */
  maybe<K extends string, T>(field: K, value: () => T): { readonly [_ in K]?: T } {
    return this.oneIn(2) ? ({ [field]: value() } as { readonly [_ in K]: T }) : {};
  }
}
