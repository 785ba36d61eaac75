/** What was looked at, in sentences for whoever runs the verifier. */
export class Findings {
  private readonly lines: string[] = [];
  private problems = 0;
  /** After so many nobody reads on. */
  private static readonly SHOWN = 20;

  get failed(): number {
    return this.problems;
  }

  get sentences(): readonly string[] {
    return this.problems > Findings.SHOWN
      ? [...this.lines, `FAIL  … and ${this.problems - Findings.SHOWN} more.`]
      : this.lines;
  }

  ok(sentence: string): void {
    this.lines.push(`ok    ${sentence}`);
  }

  note(sentence: string): void {
    this.lines.push(`note  ${sentence}`);
  }

  fail(sentence: string): void {
    this.problems += 1;
    if (this.problems <= Findings.SHOWN) this.lines.push(`FAIL  ${sentence}`);
  }

  /** Says `sentence` unless something was found meanwhile. */
  check(sentence: string, look: () => void): void {
    const before = this.problems;
    look();
    if (this.problems === before) this.ok(sentence);
  }
}

/** Nothing further can be looked at. */
export class CannotGoOn extends Error {}
