import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, isFree } from '../child-process.js';
import type { ServerPorts } from './server-config.js';

const FILE = 'ports.json';

/**
 * The ports of last time, as long as they are free. A server that comes up elsewhere still counts the one that went
 * among its members, and hands out no work for about a minute, until it has given that one up.
 */
export async function serverPorts(folder: string, frontend: number | undefined): Promise<ServerPorts> {
  const last = await remembered(folder);
  const ports = last ?? (await newPorts());
  const chosen = frontend === undefined ? ports : { ...ports, frontend };
  await writeFile(join(folder, FILE), JSON.stringify(chosen));
  return chosen;
}

async function remembered(folder: string): Promise<ServerPorts | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const ports = JSON.parse(text) as ServerPorts;
  const { membership, ...others } = ports;
  const free = await Promise.all([...membership, ...Object.values(others)].map(isFree));
  return free.every(Boolean) ? ports : null;
}

const newPorts = async (): Promise<ServerPorts> => ({
  frontend: await freePort(),
  http: await freePort(),
  matching: await freePort(),
  history: await freePort(),
  worker: await freePort(),
  membership: [await freePort(), await freePort(), await freePort(), await freePort()],
});
