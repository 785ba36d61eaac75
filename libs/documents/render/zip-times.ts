const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, the first day that a zip file can name. */
const NO_TIME = 0x00210000;

/** The same zip file without the moments at which its parts were written: else no two of them would be alike. */
export function withoutZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('This is no zip file');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('The zip file’s list of parts is broken');
    view.setUint32(entry + 12, NO_TIME, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, NO_TIME, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}
