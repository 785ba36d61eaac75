import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The unprivileged user that Postgres is started as when we are root. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/** Null when we are not root: then Postgres runs as whoever started us. */
export async function serviceUser(): Promise<ServiceUser | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null);
    if (ids) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  throw new Error('Postgres refuses to run as root, and this machine has neither a user `postgres` nor `nobody`. Start as another user.');
}
