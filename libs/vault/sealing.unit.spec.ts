import { randomBytes } from 'node:crypto';
import { commitment, decrypt, encrypt, openText, sameHex, sealText } from './sealing.js';

describe('sealing a text', () => {
  const key = randomBytes(32);

  it.each(['', 'A short note', 'Zoë – 𝄞 👩‍👩‍👧', 'null\0inside', 'x'.repeat(1_000_000)])(
    'gives back exactly what was sealed: %#',
    (text) => {
      const { ciphertext, commitment: promised } = sealText(key, 'place', text);
      expect(openText(key, 'place', ciphertext)).toMatchObject({
        text: text.normalize('NFC'),
        commitment: promised,
      });
    },
  );

  it('keeps one spelling of a text', () => {
    const { ciphertext } = sealText(key, 'place', 'Zoe\u0308');
    expect(openText(key, 'place', ciphertext).text).toBe('Zoë');
  });

  it('refuses half a character, which would come back as another one', () => {
    expect(() => sealText(key, 'place', 'a\ud800b')).toThrow(RangeError);
    expect(Buffer.from('a\ud800b').toString()).not.toBe('a\ud800b');
  });

  it('commits to the same text differently each time, so that nobody can guess it from the event', () => {
    const first = sealText(key, 'place', 'yes');
    const second = sealText(key, 'place', 'yes');
    expect(first.commitment).not.toBe(second.commitment);
    expect(first.ciphertext.equals(second.ciphertext)).toBe(false);
  });

  it('does not open in another place, with another key, or after a bit was changed', () => {
    const { ciphertext } = sealText(key, 'text|ned|person/1|a', 'secret');
    expect(() => openText(key, 'text|ned|person/1|b', ciphertext)).toThrow();
    expect(() => openText(randomBytes(32), 'text|ned|person/1|a', ciphertext)).toThrow();
    for (const at of [1, 20, ciphertext.length - 1]) {
      const spoilt = Buffer.from(ciphertext);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect(() => openText(key, 'text|ned|person/1|a', spoilt)).toThrow();
    }
    expect(() => decrypt(key, 'p', Buffer.from([9, 9]))).toThrow('not encrypted by the vault');
    expect(() => decrypt(key, 'p', encrypt(key, 'p', Buffer.alloc(0)).subarray(0, 20))).toThrow(
      'not encrypted by the vault',
    );
  });

  it('compares commitments as a whole', () => {
    const one = commitment(Buffer.from('salt'), 'text');
    expect(sameHex(one, one)).toBe(true);
    expect(sameHex(one, commitment(Buffer.from('salt'), 'texts'))).toBe(false);
    expect(sameHex(one, one.slice(2))).toBe(false);
    expect(sameHex('', '')).toBe(false);
  });
});
