import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port on the loopback address that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Does nobody listen on this port of the loopback address? */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** Ends a child with the signal that lets it finish its work; kills it only when it has not gone after `graceMs`. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}

/** Asks until the answer is yes, or says why not. Fails at once when the child has died. */
export async function waitUntil(
  what: string,
  ready: () => Promise<boolean>,
  { child, withinMs, lastWords }: { child?: ChildProcess; withinMs: number; lastWords?: () => string },
): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await ready()) return;
    if (child && (child.exitCode !== null || child.signalCode !== null)) {
      throw new Error(`${what} ended before it was ready.\n${lastWords?.() ?? ''}`);
    }
    if (performance.now() > end) throw new Error(`${what} was not ready within ${withinMs / 1000} s.\n${lastWords?.() ?? ''}`);
    await new Promise((resume) => setTimeout(resume, 25));
  }
}

/** The last lines that a child printed, for the message when it fails. */
export function tail(child: ChildProcess, lines = 30): () => string {
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept.push(...text.split('\n').filter((line) => line.trim() !== ''));
      kept.splice(0, kept.length - lines);
    });
  }
  return () => kept.join('\n');
}
