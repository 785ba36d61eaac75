import { readFile } from 'node:fs/promises';
import { startWorker } from '#apps/worker/worker.js';
import { mailFolder, type MailTransport } from '#libs/documents/transport/index.js';
import { openApplicationOn } from '#test/support/application.js';
import { HANGS, RUNNING, type WorkerOrders } from './killable-worker.js';

/** A worker as a process of its own, so that it can be killed. Started by `killableWorker`. */
const orders = JSON.parse(process.env['WORKER_ORDERS'] ?? '') as WorkerOrders;

const folder = mailFolder(orders.mail);
const hanging: MailTransport = {
  ...folder,
  deliver: async (delivery) => {
    if (orders.hangs === 'after-delivery') await folder.deliver(delivery);
    process.stdout.write(`${HANGS}\n`);
    return new Promise(() => undefined);
  },
};

await startWorker({
  application: await openApplicationOn(orders.databaseUrl),
  temporal: orders.temporal,
  taskQueue: orders.taskQueue,
  workflowBundle: { code: await readFile(orders.bundle, 'utf8') },
  transport: orders.hangs === 'never' ? folder : hanging,
});
process.stdout.write(`${RUNNING}\n`);
