export interface Running {
  /** Rejects when what runs has ended by itself; the process then ends with 1, and whoever started it starts it anew. */
  readonly died?: Promise<never>;
  stop(): Promise<void>;
}

/**
 * Runs a process until it is told to stop (SIGINT, SIGTERM) or dies. A second signal does not interrupt the stopping:
 * what was begun is finished.
 */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  const say = (error: unknown): void =>
    void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    say(error);
    process.exitCode = 1;
    return;
  }
  let stopping: Promise<void> | null = null;
  const stop = (code: number): void => {
    stopping ??= running.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        say(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  running.died?.catch((error: unknown) => {
    say(error);
    stop(1);
  });
}
