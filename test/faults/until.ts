import { setTimeout } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** Looks again and again until it is so. Says what it waited for when it never was. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !(await isSo()); await setTimeout(20)) {
    if (performance.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain until ${what}`);
  }
}
