export * from './authorise.js';
export * from './members.js';
export * from './query-needs.js';
export * from './table-6-1.js';
