import { pages } from './pages.js';

describe('reading page by page', () => {
  const record = Array.from({ length: 2_500 }, (_, index) => index + 1);
  const read = async (from: number, length: number) => {
    const asked: number[] = [];
    const found: number[] = [];
    const fetch = (next: number, atMost: number) => {
      asked.push(next);
      return Promise.resolve(
        record
          .slice(0, length)
          .filter((number) => number >= next)
          .slice(0, atMost),
      );
    };
    for await (const page of pages(from, fetch, (number) => number)) found.push(...page);
    return { asked, found };
  };

  it.each([
    ['nothing', 0, [1]],
    ['less than a page', 999, [1]],
    ['a page and no more', 1_000, [1, 1_001]],
    ['several pages', 2_500, [1, 1_001, 2_001]],
  ])('gives every row once and in order where there is %s', async (_what, length, asked) => {
    expect(await read(1, length)).toEqual({ asked, found: record.slice(0, length) });
  });

  it('begins where it is told', async () => {
    expect(await read(1_700, 2_500)).toEqual({ asked: [1_700], found: record.slice(1_699) });
  });
});
