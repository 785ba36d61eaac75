import { inflateRawSync } from 'node:zlib';
import { unescaped } from '#libs/documents/render/tree.js';

/** The parts of a Word file, read with nothing but the format itself. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  const zip = Buffer.from(file);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    parts[name] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** What a reader sees, a line for each paragraph. */
export const wordsIn = (documentXml: string): readonly string[] =>
  [...documentXml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([, text]) => (text === undefined ? '\n' : unescaped(text)))
      .join(''),
  );

export const wordsOfDocx = (file: Uint8Array): readonly string[] => wordsIn(partsOf(file)['word/document.xml'] ?? '');
