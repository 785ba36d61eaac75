import { stopAll } from './global-setup.mjs';

export default async function globalTeardown() {
  if (globalThis.saferReviewsServers) await stopAll();
}
