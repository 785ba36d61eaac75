import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical, isCanonical, leafHash, NotCanonical, parsedObject } from './canonical.js';
import { cutAt, envelope, LEDGER_MEMBERS, readBody } from './envelope.js';
import { coordinator, event, request } from '#test/support/appends.js';

const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => {
  try {
    canonical(value);
    return true;
  } catch {
    return false;
  }
});

describe('canonical bytes', () => {
  it('are the same however the value was put together', () => {
    expect(canonical({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
    expect(canonical({ a: 'x', b: [1, { c: true, d: null }] })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
  });

  it('sort names as RFC 8785 does, by UTF-16 units', () => {
    const names = { '\u20ac': 1, '\r': 2, '1': 3, '😀': 4, '\u0080': 5, ö: 6, '\uff41': 7 };
    expect(canonical(names)).toBe('{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4,"\uff41":7}');
  });

  it('leave out what is undefined and write minus zero as zero', () => {
    expect(canonical({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  it.each([
    [0.5],
    [2 ** 53],
    [Number.NaN],
    [Infinity],
    ['\ud800x'],
    ['a\0'],
    [undefined],
    [1n],
    [() => 1],
    [new Map()],
    [new Date(0)],
  ])('do not exist for %p', (value) => {
    expect(() => canonical({ nested: [value] })).toThrow(NotCanonical);
    expect(() => canonical({ nested: [value] })).toThrow('.nested[0]');
  });

  it('do not exist for two names that are one in another spelling', () => {
    expect(() => canonical({ 'e\u0301': 1, é: 2 })).toThrow('twice');
  });

  it('survive being parsed and written again, whatever they hold', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(isCanonical(Buffer.from(text), JSON.parse(text))).toBe(true);
        expect(isCanonical(Buffer.from(`${text} `), JSON.parse(text))).toBe(false);
      }),
    );
  });

  it('of something spoilt are found out, not thrown about', () => {
    expect(parsedObject(Buffer.from([0xff, 0xfe]))).toBeNull();
    expect(parsedObject(Buffer.from('3'))).toBeNull();
    expect(isCanonical(Buffer.from('{"a":0.5}'), { a: 0.5 })).toBe(false);
  });

  it('are hashed as a leaf, behind a zero byte', () => {
    expect(leafHash('x')).toBe(
      createHash('sha256')
        .update(Buffer.from([0, 0x78]))
        .digest('hex'),
    );
  });
});

describe('the envelope', () => {
  it('put together around the ledger’s own members is canonical as a whole, whatever the event says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (data) => {
        fc.pre(isPlain(data));
        const value = envelope(request(), event('NoteTaken', data), 'id-1', 1);
        const parts = cutAt(LEDGER_MEMBERS, value);
        const members = [
          'wall',
          'c'.repeat(64),
          7,
          'p'.repeat(64),
          '2026-01-01T00:00:00.000Z',
          '2026-01-02T00:00:00.000Z',
        ];
        const text = parts
          .map((part, index) => part + (index < members.length ? JSON.stringify(members[index]) : ''))
          .join('');
        const [clock, commandhash, position, prevhash, recordedat, walltime] = members;
        expect(text).toBe(
          canonical({ ...value, clock, commandhash, position, prevhash, recordedat, walltime }),
        );
      }),
    );
  });

  it('carries CloudEvents names, all in lower case, and nothing that is null', () => {
    const value = envelope(request({ cause: null, procedureVersion: null }), event(), 'id-1', 3);
    const known = Object.entries(value).filter(([, member]) => member !== undefined);
    expect(known.every(([name]) => /^[a-z]+$/.test(name))).toBe(true);
    expect(known.every(([, member]) => member !== null)).toBe(true);
    expect(value).toMatchObject({
      specversion: '1.0',
      id: 'id-1',
      source: '/tenants/ned',
      type: 'NoteTaken',
      streamversion: 3,
    });
  });

  it('gives back a person with all that was known of them, and the process as itself', () => {
    const back = (actor: typeof coordinator | { kind: 'process' }) =>
      readBody(canonical(envelope(request({ actor }), event(), 'id-1', 1)), 'hash').actor;
    expect(back(coordinator)).toEqual(coordinator);
    expect(back({ ...coordinator, organisation: null, homeTenant: null })).toEqual({
      ...coordinator,
      organisation: null,
      homeTenant: null,
    });
    expect(back({ kind: 'process' })).toEqual({ kind: 'process' });
  });
});

function isPlain(data: object): boolean {
  try {
    canonical(data);
    return true;
  } catch {
    return false;
  }
}
