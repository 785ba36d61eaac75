import { defaultGrpcRetryOptions, type GrpcRetryOptions } from '@temporalio/client';

type Status = Parameters<GrpcRetryOptions['delayFunction']>[1];

/**
 * A run that is about to end takes no signal, and a moment later the next run can: no case for the second and a half
 * that the SDK lets pass for a server that has too much to do, which has the same code.
 */
const firstDelayMs = ({ code, details }: Status): number =>
  code === RESOURCE_EXHAUSTED ? (/workflow is closing/u.test(details) ? 10 : 1000) : 100;
const RESOURCE_EXHAUSTED = 8;

/**
 * The SDK's retries of a call to Temporal, which may be told to end. The SDK waits for a retry by a timer of its own,
 * and a connection that is closed meanwhile makes that timer throw where nobody can catch it: the process would die
 * while it stops in good order because Temporal is away.
 */
export class Retries {
  readonly #usual = defaultGrpcRetryOptions({ initialIntervalMs: firstDelayMs });
  #ending = false;
  #waiting = 0;
  #allBegan: () => void = () => undefined;

  /** For `makeGrpcRetryInterceptor`. */
  readonly options: GrpcRetryOptions = {
    retryableDecider: (attempt, status) => !this.#ending && this.#usual.retryableDecider(attempt, status),
    delayFunction: (attempt, status) => {
      const delay = this.#usual.delayFunction(attempt, status);
      this.#waiting += 1;
      // Later than the SDK's own timer of as many milliseconds: by then its call has begun.
      setTimeout(() => this.#began(), delay + 1);
      return delay;
    },
  };

  /** No call is tried again from now on; resolves when those that waited for it have begun: within 6 seconds. */
  async end(): Promise<void> {
    this.#ending = true;
    if (this.#waiting > 0) await new Promise<void>((resolve) => (this.#allBegan = resolve));
  }

  #began(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#allBegan();
  }
}
