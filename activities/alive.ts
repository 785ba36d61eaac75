import { Context } from '@temporalio/activity';

const BEAT_MS = 2_000;

/** Tells the server every few seconds that this worker lives, so that after its death another goes on within seconds. */
export const alive =
  <I extends readonly unknown[], O>(work: (...input: I) => Promise<O>) =>
  async (...input: I): Promise<O> => {
    const context = Context.current();
    const beating = setInterval(() => context.heartbeat(), BEAT_MS);
    try {
      return await work(...input);
    } finally {
      clearInterval(beating);
    }
  };
