export * from './recorded-event.js';
export * from './append-request.js';
export * from './ledger.js';
