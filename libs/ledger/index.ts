export * from './recorded-event.js';
export * from './append-request.js';
export * from './ledger.js';
export { canonical, leafHash, NotCanonical } from './canonical.js';
export { asCloudEvent } from './envelope.js';
export { migrate } from './migrator.js';
export { openLedger, type ClockChoice, type LedgerOptions } from './open-ledger.js';
export { kindOf, upcastBy } from './upcasting.js';
export { asTenant, connect, guarded, isOutage } from './connection.js';
