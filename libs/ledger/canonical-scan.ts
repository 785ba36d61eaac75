import { exactText } from './canonical.js';

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d, 0x30, 0x39];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Numbers of fewer digits are exact everywhere; longer ones are left to whoever can compare them with 2^53. */
const DIGITS = 15;
/** Deeper than any event; what lies deeper is left to whoever has the time. */
const DEPTH = 64;

/** 0: an ordinary character of a string. 1: its end, an escape, a control character, or a byte of a longer character. */
const SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === QUOTE || byte === BACKSLASH || byte >= 0x80 ? 1 : 0,
);
/** What may stand behind a backslash: the short escapes, which RFC 8785 asks for wherever there is one. */
const SHORT_ESCAPE = new Set([...'"\\bfnrt'].map((one) => one.charCodeAt(0)));

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const LITERALS = ['true', 'false', 'null'].map(bytesOf);

/**
 * Reads JSON once, byte by byte, and proves that it is what RFC 8785 makes of it: no space, names in order and each once,
 * every string and number in its one spelling. It makes no value of it, which is what takes the time in reading and
 * writing it anew to compare. What it cannot prove (a rare escape, a long number, a name that is not plain ASCII) it does
 * not decide: `false` says "not proved", and the slow way decides.
 */
export class CanonicalScan {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private depth = 0;
  /** After how many wanted members nothing more is read. */
  private enough = Infinity;
  private readonly wanted: readonly Uint8Array[];
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  /** `members`: top-level names whose values are asked for afterwards, in order. */
  constructor(members: readonly string[]) {
    this.wanted = members.map(bytesOf);
    this.from = new Int32Array(members.length);
    this.to = new Int32Array(members.length);
  }

  /** Is this, from that byte on, the canonical form of an object? False: it is not, or that is not proved. */
  proves(bytes: Uint8Array, from = 0): boolean {
    return this.reads(bytes, from, Infinity) && this.at === bytes.length;
  }

  /** Reads as far as the last wanted member only, and leaves it to `proves` whether the rest is canonical as well. */
  finds(bytes: Uint8Array, from = 0): boolean {
    return this.reads(bytes, from, this.wanted.length) && this.from.every((start) => start >= 0);
  }

  private reads(bytes: Uint8Array, from: number, enough: number): boolean {
    this.bytes = bytes;
    this.at = from;
    this.depth = 0;
    this.enough = enough;
    this.from.fill(-1);
    return bytes[from] === OPEN_OBJECT && this.object(true);
  }

  /** Where the value of a wanted member begins, without its quotation mark; -1: there is no such member. */
  start(member: number): number {
    return this.from[member] ?? -1;
  }

  end(member: number): number {
    return this.to[member] ?? -1;
  }

  private object(top: boolean): boolean {
    const { bytes } = this;
    if ((this.depth += 1) > DEPTH) return false;
    this.at += 1;
    if (bytes[this.at] === CLOSE_OBJECT) return this.leave();
    let lastFrom = -1;
    let lastTo = -1;
    let next = 0;
    for (;;) {
      if (bytes[this.at] !== QUOTE) return false;
      const from = this.at + 1;
      let at = from;
      // Plain ASCII only: then the order of bytes is the order of UTF-16 units that the RFC asks for.
      while (SPECIAL[bytes[at] ?? 0] === 0) at += 1;
      if (bytes[at] !== QUOTE || bytes[at + 1] !== COLON) return false;
      if (lastFrom >= 0 && !this.before(lastFrom, lastTo, from, at)) return false;
      [lastFrom, lastTo] = [from, at];
      this.at = at + 2;
      const quoted = bytes[this.at] === QUOTE ? 1 : 0;
      const valueFrom = this.at + quoted;
      if (!this.value()) return false;
      if (top) {
        // Both lists are in order: one pass finds them all.
        let order = next < this.wanted.length ? this.order(from, at, this.wanted[next]!) : -1;
        while (order > 0) {
          next += 1;
          order = next < this.wanted.length ? this.order(from, at, this.wanted[next]!) : -1;
        }
        if (order === 0) {
          this.from[next] = valueFrom;
          this.to[next] = this.at - quoted;
          next += 1;
          if (next >= this.enough) return true;
        }
      }
      const behind = bytes[this.at];
      if (behind === CLOSE_OBJECT) return this.leave();
      if (behind !== COMMA) return false;
      this.at += 1;
    }
  }

  private list(): boolean {
    const { bytes } = this;
    if ((this.depth += 1) > DEPTH) return false;
    this.at += 1;
    if (bytes[this.at] === CLOSE_LIST) return this.leave();
    for (;;) {
      if (!this.value()) return false;
      const behind = bytes[this.at];
      if (behind === CLOSE_LIST) return this.leave();
      if (behind !== COMMA) return false;
      this.at += 1;
    }
  }

  private leave(): true {
    this.depth -= 1;
    this.at += 1;
    return true;
  }

  private value(): boolean {
    const byte = this.bytes[this.at] ?? 0;
    if (byte === QUOTE) return this.text();
    if (byte === OPEN_OBJECT) return this.object(false);
    if (byte === OPEN_LIST) return this.list();
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return this.integer();
    return LITERALS.some((literal) => this.literal(literal));
  }

  private text(): boolean {
    const { bytes } = this;
    const from = this.at + 1;
    let at = from;
    let longer = false;
    for (;;) {
      while (SPECIAL[bytes[at] ?? 0] === 0) at += 1;
      const byte = bytes[at];
      if (byte === QUOTE) break;
      if (byte === BACKSLASH && SHORT_ESCAPE.has(bytes[at + 1] ?? 0)) at += 2;
      else if (byte !== undefined && byte >= 0x80) {
        longer = true;
        at += 1;
      } else return false;
    }
    this.at = at + 1;
    return !longer || isExact(bytes.subarray(from, at));
  }

  private integer(): boolean {
    const { bytes } = this;
    if (bytes[this.at] === MINUS) {
      this.at += 1;
      if (bytes[this.at] === ZERO) return false;
    }
    const from = this.at;
    for (let byte = bytes[this.at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[this.at] ?? 0) this.at += 1;
    const digits = this.at - from;
    return digits > 0 && digits <= DIGITS && (digits === 1 || bytes[from] !== ZERO);
  }

  private literal(literal: Uint8Array): boolean {
    for (let index = 0; index < literal.length; index += 1)
      if (this.bytes[this.at + index] !== literal[index]) return false;
    this.at += literal.length;
    return true;
  }

  /** Does the one name stand before the other? */
  private before(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    const { bytes } = this;
    for (let a = from, b = otherFrom; a < to && b < otherTo; a += 1, b += 1)
      if (bytes[a] !== bytes[b]) return bytes[a]! < bytes[b]!;
    return to - from < otherTo - otherFrom;
  }

  /** Below 0: the name stands before the wanted one. 0: it is the one. Above 0: behind it, so there is none. */
  private order(from: number, to: number, wanted: Uint8Array): number {
    const { bytes } = this;
    const both = Math.min(to - from, wanted.length);
    for (let index = 0; index < both; index += 1)
      if (bytes[from + index] !== wanted[index]) return bytes[from + index]! - wanted[index]!;
    return to - from - wanted.length;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text in its one spelling: whole characters, composed (NFC). */
function isExact(bytes: Uint8Array): boolean {
  try {
    const text = strict.decode(bytes);
    return exactText(text, '') === text;
  } catch {
    return false;
  }
}
