import { soundex, tokensOf, words } from './names.js';

describe('finding names', () => {
  it.each([
    ['Robert', 'r163'],
    ['Rupert', 'r163'],
    ['Ashcraft', 'a261'],
    ['Tymczak', 't522'],
    ['Pfister', 'p236'],
    ['Honeyman', 'h555'],
    ['Lee', 'l000'],
  ])('files %s where an English ear looks for it', (name, code) => {
    expect(soundex(name.toLowerCase())).toBe(code);
  });

  it('has no sound for what is not written in plain letters', () => {
    expect(soundex('王')).toBeNull();
    expect(tokensOf('王')).toEqual({ spelt: 'word:王', sounds: null });
    expect(soundex('')).toBeNull();
  });

  it.each([
    ['O’Brien-Núñez, Mary', ['mary', 'nunez', 'obrien']],
    ["  o'brien   MARY mary ", ['mary', 'obrien']],
    ['Zoë', ['zoe']],
    ['Łukasz 王芳', ['łukasz', '王芳']],
    [' – . ', []],
  ])('looks for %s by its words', (name, expected) => {
    expect([...words(name)].sort()).toEqual([...expected].sort());
  });
});
