import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  observe(route: string, method: string, status: number, seconds: number): void;
  /** Opens `/metrics` on a port of its own, away from people. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** What the last verification of an area came to. */
interface LastVerification {
  readonly tenant: string;
  readonly ok: boolean;
  readonly endedAt: string;
}

export interface MetricsSources {
  readonly verifications?: () => Promise<readonly LastVerification[]>;
}

/** Names of routes, never addresses: no id of a person or case becomes a label. */
export function createMetrics({ verifications }: MetricsSources = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  if (verifications !== undefined) watchVerifications(registry, verifications);
  let server: Server | null = null;
  return {
    observe: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    async listen(port, host) {
      const opened = createServer((request, response) => {
        if (request.method !== 'GET' || request.url !== '/metrics') {
          response.writeHead(404).end();
          return;
        }
        registry.metrics().then(
          (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      });
      server = opened;
      await new Promise<void>((resolve, reject) => {
        opened.once('error', reject);
        opened.listen(port, host, resolve);
      });
      return (opened.address() as AddressInfo).port;
    },
    async close() {
      const open = server;
      if (open === null) return;
      server = null;
      await new Promise<void>((resolve, reject) =>
        open.close((error) => (error ? reject(error) : resolve())),
      );
    },
  };
}

/** Read when they are asked for: a night without a verification shows as a moment that stays where it was. */
function watchVerifications(registry: Registry, last: NonNullable<MetricsSources['verifications']>): void {
  const ended = new Gauge({
    name: 'verification_ended_timestamp_seconds',
    help: 'When the last verification of an area ended, in seconds since 1970',
    labelNames: ['tenant'],
    registers: [registry],
  });
  new Gauge({
    name: 'verification_ok',
    help: '1: everything in the area is as it was recorded. 0: it is not',
    labelNames: ['tenant'],
    registers: [registry],
    async collect() {
      for (const { tenant, ok, endedAt } of await last()) {
        this.set({ tenant }, ok ? 1 : 0);
        ended.set({ tenant }, Date.parse(endedAt) / 1000);
      }
    },
  });
}
