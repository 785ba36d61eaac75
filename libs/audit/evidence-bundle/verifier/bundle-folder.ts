import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn } from './findings.js';

/** The unpacked bundle. */
export class BundleFolder {
  private readonly read = new Map<string, Buffer>();

  constructor(private readonly folder: string) {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new CannotGoOn(
        `There is no folder ${folder}. Unpack the bundle and name the folder that it was unpacked to.`,
      );
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  bytes(name: string): Buffer {
    const known = this.read.get(name);
    if (known !== undefined) return known;
    if (!this.has(name))
      throw new CannotGoOn(
        `${name} is not there: the bundle is cut short, or this is not the folder of a bundle.`,
      );
    const bytes = readFileSync(join(this.folder, name));
    this.read.set(name, bytes);
    return bytes;
  }

  text(name: string): string {
    return this.bytes(name).toString('utf8');
  }

  json(name: string): unknown {
    try {
      return JSON.parse(this.text(name)) as unknown;
    } catch {
      throw new CannotGoOn(`${name} cannot be read as JSON: it is cut short or was changed.`);
    }
  }

  /** The lines of a file that ends with a line break; the last one is cut short where it does not. */
  lines(name: string): readonly Buffer[] {
    const bytes = this.bytes(name);
    if (bytes.length === 0) return [];
    if (bytes[bytes.length - 1] !== 0x0a)
      throw new CannotGoOn(`${name} is cut short: its last line has no end.`);
    const lines: Buffer[] = [];
    for (let from = 0; from < bytes.length;) {
      const to = bytes.indexOf(0x0a, from);
      lines.push(bytes.subarray(from, to));
      from = to + 1;
    }
    return lines;
  }

  /** Names of all files, with `/` between folders. */
  names(below = ''): readonly string[] {
    return readdirSync(join(this.folder, below), { withFileTypes: true }).flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? this.names(name) : [name];
    });
  }
}
