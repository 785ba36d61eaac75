import fc from 'fast-check';
import { canonical, isCanonical, parsedObject } from './canonical.js';
import { CanonicalScan } from './canonical-scan.js';

const slowly = (bytes: Buffer): boolean => {
  const value = parsedObject(bytes);
  return value !== null && !Array.isArray(value) && isCanonical(bytes, value);
};

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a', 'ab', 'b', 'prevhash')), tie('value'), {
    maxKeys: 6,
  }),
})).object as fc.Arbitrary<object>;

/** Objects that have a canonical form at all. */
const recordable = json.filter((value) => {
  try {
    return canonical(value) !== '';
  } catch {
    return false;
  }
});

describe('Proving that bytes are in canonical form, without making values of them', () => {
  const scan = new CanonicalScan(['actor', 'position', 'prevhash']);

  it('proves what the ledger writes, and gives the members that are asked for', () => {
    const event = { actor: 'process', data: { position: 7, list: [{ b: 1, c: [true, null] }] }, position: 12, prevhash: 'ab', text: 'Sam’s – naïve “quotes”\n\\' };
    const bytes = Buffer.from(canonical(event));
    expect(scan.proves(bytes)).toBe(true);
    const member = (index: number) => bytes.toString('utf8', scan.start(index), scan.end(index));
    expect([0, 1, 2].map(member)).toEqual(['process', '12', 'ab']);
    expect(scan.proves(Buffer.from(canonical({ position: 3, z: 1 })))).toBe(true);
    expect([0, 1, 2].map((index) => scan.start(index))).toEqual([-1, 12, -1]);
  });

  it('begins at any byte, and finds members without reading on behind the last of them', () => {
    const bytes = Buffer.from(`\0${canonical({ actor: 'process', position: 12, prevhash: 'ab', text: 'x' })}`);
    expect(scan.proves(bytes)).toBe(false);
    expect(scan.proves(bytes, 1)).toBe(true);
    const spoilt = Buffer.from(`${bytes.toString().slice(0, -1)} `);
    expect(scan.proves(spoilt, 1)).toBe(false);
    expect(scan.finds(spoilt, 1)).toBe(true);
    expect(spoilt.toString('utf8', scan.start(0), scan.end(0))).toBe('process');
    expect(scan.finds(Buffer.from(canonical({ actor: 'process', prevhash: 'ab' })))).toBe(false);
  });

  it.each([
    ['names out of order', '{"b":1,"a":2}'],
    ['a name twice', '{"a":1,"a":2}'],
    ['a longer name before its beginning', '{"ab":1,"a":2}'],
    ['space', '{"a": 1}'],
    ['space at the end', '{"a":1} '],
    ['a fraction', '{"a":1.5}'],
    ['an exponent', '{"a":1e3}'],
    ['a leading zero', '{"a":01}'],
    ['minus zero', '{"a":-0}'],
    ['a number that is not exact', '{"a":9007199254740993}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['an escaped slash', '{"a":"\\/"}'],
    ['a letter with its accent apart', '{"a":"e\u0301"}'],
    ['a control character', '{"a":"\u0001"}'],
    ['an open end', '{"a":1'],
    ['an open string', '{"a":"b'],
    ['a comma too many', '{"a":1,}'],
    ['a list', '[1]'],
    ['nothing', ''],
    ['a wrong literal', '{"a":nul}'],
    ['two objects', '{"a":1}{"b":2}'],
  ])('does not prove %s', (_what, text) => {
    expect(scan.proves(Buffer.from(text))).toBe(false);
  });

  it.each([
    ['half of a character', [0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x22, 0x7d]],
    ['a surrogate in UTF-8', [0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]],
  ])('does not prove %s', (_what, bytes) => {
    expect(scan.proves(Buffer.from(bytes))).toBe(false);
  });

  it('leaves what lies too deep to the slow way', () => {
    const deep = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
    expect([scan.proves(Buffer.from(deep)), slowly(Buffer.from(deep))]).toEqual([false, true]);
  });

  it('never proves what the slow way refuses, whatever somebody does to the bytes', () => {
    const spoilt = fc.tuple(recordable, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean()), { maxLength: 2 }));
    fc.assert(
      fc.property(spoilt, ([value, changes]) => {
        let bytes = Buffer.from(canonical(value));
        for (const [where, byte, insert] of changes) {
          const at = where % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(insert ? at : at + 1)]);
        }
        return !scan.proves(bytes) || slowly(bytes);
      }),
      { numRuns: 3_000 },
    );
  });

  it('proves everything that has plain names and no rare escape', () => {
    fc.assert(
      fc.property(recordable, (value) => {
        const bytes = Buffer.from(canonical(value));
        const text = bytes.toString('utf8');
        const rare = /\\u|[^\u0000-\u007f]|\\["\\bfnrt][^"]*":/u.test(text);
        return rare || scan.proves(bytes);
      }),
      { numRuns: 1_000 },
    );
  });
});
