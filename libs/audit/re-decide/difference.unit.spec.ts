import { firstDifference, shown } from './difference.js';

describe('the first difference of two values', () => {
  it('is none where only the order of names, members that are undefined, or the spelling of a letter differ', () => {
    expect(firstDifference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).toBeNull();
    expect(firstDifference({ name: 'Zo\u00eb' }, { name: 'Zoe\u0308' })).toBeNull();
  });

  it.each([
    [{ a: 1 }, { a: 2 }, 'a', 1, 2],
    [{ b: 1, a: { c: [1, 2] } }, { b: 2, a: { c: [1, 3] } }, 'a.c[1]', 2, 3],
    [{ a: [1] }, { a: [1, 2] }, 'a[1]', undefined, 2],
    [{ a: null }, {}, 'a', null, undefined],
    [{ a: [] }, { a: {} }, 'a', [], {}],
    [{ a: '1' }, { a: 1 }, 'a', '1', 1],
  ])('of %j and %j is named by its path', (recorded, again, path, was, is) => {
    expect(firstDifference(recorded, again)).toEqual({ path, recorded: was, again: is });
  });

  it('is shown on one line', () => {
    expect(shown(undefined)).toBe('nothing');
    expect(shown({ a: 1 })).toBe('{"a":1}');
    expect(shown('x'.repeat(500))).toHaveLength(80);
  });
});
