const PAGE = 1_000;

/**
 * Rows in order of their numbers, page by page, so that a long record never lies in memory as a whole. `fetch` gives the
 * rows from a number on, at most so many.
 */
export async function* pages<Row>(
  from: number,
  fetch: (from: number, atMost: number) => Promise<readonly Row[]>,
  numberOf: (row: Row) => number,
): AsyncIterable<readonly Row[]> {
  let next = from;
  for (;;) {
    const rows = await fetch(next, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < PAGE) return;
    next = numberOf(last) + 1;
  }
}
