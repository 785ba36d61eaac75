import type { Problem } from '#libs/ledger/index.js';

export type { Problem } from '#libs/ledger/index.js';

/** The kinds of checks, in the order in which their findings are named: what the later ones rest on comes first. */
export const CHECKS = ['chains', 'checkpoints', 'access-log', 'read-models', 'sealed-texts', 'documents', 'mail', 'rules', 'histories'] as const;

export type Check = (typeof CHECKS)[number];

/** Collects what is wrong, one finding a check: the first of the first check is what an auditor is told. */
export class Findings {
  private readonly first = new Map<Check, Problem>();

  add(check: Check, problem: Problem | null | undefined): void {
    if (problem !== null && problem !== undefined && !this.first.has(check)) this.first.set(check, problem);
  }

  has(check: Check): boolean {
    return this.first.has(check);
  }

  get firstProblem(): Problem | undefined {
    return CHECKS.map((check) => this.first.get(check)).find((problem) => problem !== undefined);
  }
}
