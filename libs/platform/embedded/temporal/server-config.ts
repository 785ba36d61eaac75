/** Ports of the one-process server. Only `frontend` is ever spoken to from outside. */
export interface ServerPorts {
  readonly frontend: number;
  readonly http: number;
  readonly matching: number;
  readonly history: number;
  readonly worker: number;
  readonly membership: readonly [frontend: number, matching: number, history: number, worker: number];
}

/** Configuration of the real server as one process on an SQLite file, which makes its own schema. */
export function serverConfig(folder: string, ports: ServerPorts): string {
  const store = {
    sql: {
      pluginName: 'sqlite',
      databaseName: `${folder}/temporal.db`,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      // synchronous 2: what was acknowledged survives a power cut.
      connectAttributes: { cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
      maxConns: 1,
      maxIdleConns: 1,
      maxConnLifetime: '1h',
    },
  };
  const [frontend, matching, history, worker] = ports.membership;
  const rpc = (grpcPort: number, membershipPort: number) => ({ rpc: { grpcPort, membershipPort, bindOnLocalHost: true } });
  // JSON is YAML.
  return JSON.stringify({
    log: { stdout: true, level: 'error' },
    persistence: { defaultStore: 'store', visibilityStore: 'visibility', numHistoryShards: 4, datastores: { store, visibility: store } },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: { rpc: { ...rpc(ports.frontend, frontend).rpc, httpPort: ports.http } },
      matching: rpc(ports.matching, matching),
      history: rpc(ports.history, history),
      worker: rpc(ports.worker, worker),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${ports.frontend}`, httpAddress: `127.0.0.1:${ports.http}` },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: `${folder}/dynamic.yaml`, pollInterval: '10s' },
  });
}

/**
 * Time skipping drives tests, the demonstration and rehearsals (1.32 and later). A timer that is fast-forwarded to now
 * fires within the time shift: its default of a second allows for clocks of several hosts, and here is one. An activity
 * goes to the worker that asked for it in the same answer, if that worker has room.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  'system.enableActivityEagerExecution': 'true',
  'history.timerProcessorMaxTimeShift': '"10ms"',
};

export const DYNAMIC_CONFIG = `${Object.entries(SETTINGS)
  .map(([name, value]) => `${name}: [{value: ${value}}]\n`)
  .join('')}system.forceSearchAttributesCacheRefreshOnRead: [{value: true}]
`;

/** The same for a server of the `temporal` command line. */
export const DYNAMIC_CONFIG_ARGUMENTS: readonly string[] = Object.entries(SETTINGS).flatMap(([name, value]) => [
  '--dynamic-config-value',
  `${name}=${value}`,
]);
