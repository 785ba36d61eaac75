import { Client, Connection, makeGrpcRetryInterceptor } from '@temporalio/client';
import { type Logger, NativeConnection, Runtime } from '@temporalio/worker';
import { NAMESPACE } from '../embedded/index.js';
import { Retries } from './retries.js';

export interface TemporalAddress {
  readonly address: string;
  readonly namespace?: string;
  /** Temporal Cloud, or a cluster behind TLS. */
  readonly apiKey?: string;
  readonly tls?: boolean;
}

const optionsOf = ({ address, apiKey, tls }: TemporalAddress) => ({ address, ...(apiKey === undefined ? {} : { apiKey }), ...(tls === true || apiKey !== undefined ? { tls: true } : {}) });

/** One lazy client for the process: nothing is connected before it is needed, so a server starts without Temporal. */
export function temporalClient(to: TemporalAddress): { readonly client: Client; readonly connection: Connection; close(): Promise<void> } {
  const retries = new Retries();
  const connection = Connection.lazy({ ...optionsOf(to), interceptors: [makeGrpcRetryInterceptor(retries.options)] });
  return {
    client: new Client({ connection, namespace: to.namespace ?? NAMESPACE }),
    connection,
    close: async () => {
      await retries.end();
      await connection.close();
    },
  };
}

let installed = false;

/** The SDK would otherwise catch the signals itself and end the worker before we drain it. */
function installRuntime(logger: Logger): void {
  if (!installed) Runtime.install({ shutdownSignals: [], logger });
  installed = true;
}

/** The worker's connection. */
export async function workerConnection(to: TemporalAddress): Promise<NativeConnection> {
  installRuntime(quietLogger);
  return NativeConnection.connect(optionsOf(to));
}

/** For replaying histories: what goes wrong is told by the replay, in words, and not by the SDK to a log. */
export const quietRuntime = (): void => installRuntime({ ...quietLogger, warn: () => undefined, error: () => undefined });

/** Warnings and errors only; a workflow's own input and output never reach a log. */
const quietLogger: Logger = {
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => process.stderr.write(`temporal: ${message}\n`),
  error: (message: string) => process.stderr.write(`temporal: ${message}\n`),
};
