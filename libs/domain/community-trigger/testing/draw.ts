/** Choices made from numbers: the same numbers tell the same story, and smaller numbers a plainer one. */
export class Draw {
  private used = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** From 0 up to, not including, `n`. When the numbers have run out it is 0. */
  below(n: number): number {
    const number = this.numbers[this.used] ?? 0;
    this.used += 1;
    return n <= 0 ? 0 : number % n;
  }

  /** True about once in `n` times. */
  oneIn(n: number): boolean {
    return this.below(n) === n - 1;
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  some<T>(list: readonly T[]): readonly T[] {
    return list.filter(() => !this.oneIn(3));
  }

  /** The field, or nothing at all: what is left out is not there. */
  maybe<K extends string, T>(field: K, value: () => T): { readonly [_ in K]?: T } {
    return this.oneIn(2) ? ({ [field]: value() } as { readonly [_ in K]: T }) : {};
  }
}
