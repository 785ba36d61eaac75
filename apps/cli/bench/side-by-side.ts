import type { Measurement } from './benchmark.js';

/** A new client: what it does again and again, each for itself. */
export type Client = () => () => Promise<void>;

/** Milliseconds since some moment. */
type Clock = () => number;

/** How often clients get through in a second. */
async function rate(clients: number, ms: number, client: Client, clock: Clock): Promise<number> {
  let done = 0;
  const start = clock();
  const end = start + ms;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const step = client();
      while (clock() < end) {
        await step();
        done += 1;
      }
    }),
  );
  return (done * 1_000) / (clock() - start);
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** One of two things to compare: opened for its turn and closed after it, so that neither is in the other's way. */
export type Side = (clients: number) => Promise<{ readonly client: Client; close(): Promise<void> }>;

export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly ours: Side;
  readonly bare: Side;
  /** What the bare side is, in words. */
  readonly against: string;
  readonly clients: readonly number[];
  readonly turns: number;
  /** How many of the unit one step is; left out: one in a second. */
  readonly worth?: number;
  readonly msEach: number;
}

const turn = async (side: Side, clients: number, ms: number, clock: Clock): Promise<number> => {
  const { client, close } = await side(clients);
  try {
    return await rate(clients, ms, client, clock);
  } finally {
    await close();
  }
};

/** Both take turns, so that a slow moment of the machine meets both; of several turns the middle one counts. */
export async function sideBySide(
  comparison: Comparison,
  clock: Clock = () => performance.now(),
): Promise<readonly Measurement[]> {
  const { name, unit, against, ours, bare, clients, turns, msEach, worth = 1 } = comparison;
  const measurements: Measurement[] = [];
  for (const crowd of clients) {
    const rates: { readonly ours: number; readonly bare: number }[] = [];
    for (let times = 0; times < turns; times += 1) {
      rates.push({
        bare: await turn(bare, crowd, msEach, clock),
        ours: await turn(ours, crowd, msEach, clock),
      });
    }
    const value = middle(rates.map((one) => one.ours));
    const reached = middle(rates.map((one) => one.bare));
    measurements.push({
      name,
      clients: crowd,
      value: Math.round(value * worth),
      bare: Math.round(reached * worth),
      unit,
      against,
      ratio: Math.round((value / reached) * 100) / 100,
    });
  }
  return measurements;
}
