import { createServer, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { temporalClient } from './connections.js';

const UNAVAILABLE = '14';

describe('A client of Temporal', () => {
  let away: Http2Server;
  let asked: Promise<void>;
  beforeEach(async () => {
    away = createServer();
    asked = new Promise((resolve) =>
      away.on('stream', (stream) => {
        stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': UNAVAILABLE }, { endStream: true });
        resolve();
      }),
    );
    await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => away.close());

  it('ends in good order while a call waits to be tried again, because Temporal is away', async () => {
    const { client, close } = temporalClient({ address: `127.0.0.1:${(away.address() as AddressInfo).port}` });
    const call = client.workflowService.getSystemInfo({}).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    await asked;
    await close();
    expect(await call).toContain('UNAVAILABLE');
  });
});
